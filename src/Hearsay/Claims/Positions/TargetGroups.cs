using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Tells which stands of a story are on one thing, and what that is called.</summary>
/// <remarks>
/// On one thing are those whose words name one kind of it and share a word that tells it from others; a bare <c>the plan</c> is the one
/// most often spoken of. Of some kinds a story has one only: its vote, its war, its trial.
/// </remarks>
internal static class TargetGroups
{
    private const int MostNames = 3;
    private const int ShortestTelling = 4;
    private const int FullestName = 6;
    private const int FarthestFellow = 80;
    private const string Ceasefire = "ceasefire";

    // What somebody's going is called where the stands only tell of it with a verb; an impeachment is not yet one.
    private static readonly HashSet<string> Leavings = [.. StanceLexicon.LeaveTaking
        .Where(noun => noun is not ("impeachment" or "stepping" or "recall" or "exit"))];

    private static readonly HashSet<string> OneOfAStory = new(StringComparer.Ordinal) { "vote", "war", "ceasefire", "annexation", "trial",
        "ruling", "strike", "disaster" };

    /// <summary>The stands, those on one thing together, with its names: the one most used first, at most three, parted by
    /// commas.</summary>
    /// <param name="stands">All stands of the story.</param>
    /// <param name="nameOf">The name of one of the story's actors.</param>
    /// <param name="full">What the story's articles call things more fully.</param>
    public static IEnumerable<(string Target, IReadOnlyList<Stand> Stands)> Of(IReadOnlyList<Stand> stands, Func<string, string> nameOf,
        FullNames full)
    {
        // "Her resignation" where nothing tells whose: the one whose the story speaks of.
        var leavers = stands.Where(stand => stand.Target.Thing == TargetReader.Resignation).Select(stand => stand.Whom).OfType<string>()
            .Distinct(StringComparer.Ordinal).ToList();
        var hasCeasefire = stands.Any(stand => stand.Target.Thing == Ceasefire);
        foreach (var kind in stands.GroupBy(stand => Kind(stand, leavers, hasCeasefire)))
        {
            var alike = kind.Key.Whom is not null || OneOfAStory.Contains(kind.Key.Thing) ? [[.. kind]] : Parted([.. kind]);
            foreach (var group in alike) yield return (kind.Key is { Thing: TargetReader.Somebody, Whom: { } whom } ? nameOf(whom)
                : kind.Key is { Whom: { } other } && kind.Key.Thing.EndsWith(TargetReader.OfSomebody, StringComparison.Ordinal)
                    ? $"{nameOf(other)}, {Name(group, full)}" 
                : kind.Key is { Thing: TargetReader.Resignation, Whom: { } leaver } ? WithName(nameOf(leaver), Name(group, full))
                : Name(group, full), group);
        }
    }

    // "wants him out": whom.
    private static string WithName(string leaver, string names) => leaver.Split(' ')
        .Any(part => part.Length >= ShortestTelling && names.Contains(part, StringComparison.Ordinal)) ? names : $"{names}, {leaver}";

    private static (string Thing, string? Whom) Kind(Stand stand, IReadOnlyList<string> leavers, bool hasCeasefire) =>
        stand.Target.Thing switch
    {
        TargetReader.Resignation => (TargetReader.Resignation, stand.Whom ?? (leavers is [var one] ? one : null)),

        // "The agreement" that is welcomed is the ceasefire the story tells of.
        "settlement" when hasCeasefire && stand.Target.Marks.Count == 0 => (Ceasefire, null),
        var thing => (thing, stand.Whom),
    };

    private static List<List<Stand>> Parted(List<Stand> stands)
    {
        var sets = new DisjointSets(stands.Count);
        var firstWith = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (stand, index) in stands.Select((stand, index) => (stand, index)))
        {
            foreach (var mark in stand.Target.Marks)
            {
                if (!firstWith.TryAdd(mark, index)) sets.Join(firstWith[mark], index);
            }
        }

        var groups = Enumerable.Range(0, stands.Count).GroupBy(sets.Find).Select(same => same.Select(index => stands[index]).ToList())
            .ToList();
        var bare = groups.Where(group => group.TrueForAll(stand => stand.Target.Marks.Count == 0)).ToList();
        var told = groups.Except(bare).OrderByDescending(group => group.Count).ToList();
        if (told.Count == 0) return [[.. bare.SelectMany(group => group)]];

        told[0].AddRange(bare.SelectMany(group => group));
        return told;
    }

    // The names most used, and the one that tells most if it is not among them.
    private static string Name(IReadOnlyList<Stand> group, FullNames full)
    {
        var names = group
            .GroupBy(stand => stand.Target.Span.Of(stand.Statement.Article.Text), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Length)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => (Words: same.Key, Marks: same.First().Target.Marks.Count))
            .ToList();
        if (names.Count > MostNames
            && names.Skip(MostNames).Where(name => name.Marks <= FullestName).DefaultIfEmpty().MaxBy(name => name.Marks) is var fullest
            && fullest.Marks > names.Take(MostNames).Max(name => name.Marks)) names[MostNames - 1] = fullest;
        var pointing = group.Select(stand => stand.Target.Also?.Of(stand.Statement.Article.Text)).OfType<string>().Take(1);
        var words = pointing.Concat(names.Select(name => name.Words)).Take(MostNames).ToList();
        if (Fuller(group, words, full) is { } fuller) words.Add(fuller);
        if (group.All(stand => stand.Stance == Stance.Rejects)
            && group.Select(stand => stand.Target.Called?.Of(stand.Statement.Article.Text)).OfType<string>().FirstOrDefault() is { } called
            && !words.Contains(called, StringComparer.OrdinalIgnoreCase)) words.Add(called);
        return string.Join(", ", words);
    }

    // "the action", where the article spoke of a lawsuit right before: the other noun that may name the thing.
    private static string? FellowBefore(Stand stand, string bare)
    {
        var article = stand.Statement.Article;
        var end = article.TokensIn(stand.Target.Span).First;
        return Enumerable.Range(Math.Max(0, end - FarthestFellow), Math.Min(end, FarthestFellow))
            .Where(token => article.Tokens[token].Upos == PartOfSpeech.Noun
                && ThingClasses.FellowsOf(article.Tokens[token].Lemma).Contains(bare, StringComparer.OrdinalIgnoreCase))
            .Select(token => article.Tokens[token].Form).LastOrDefault();
    }

    // Where no name tells more than the bare noun, what the articles call it elsewhere; somebody's leaving by its noun.
    private static string? Fuller(IReadOnlyList<Stand> group, List<string> words, FullNames full)
    {
        if (group[0].Target.Thing == TargetReader.Resignation)
        {
            return words.Exists(word => Leavings.Any(noun => word.Contains(noun, StringComparison.OrdinalIgnoreCase)))
                ? null : full.FirstOf(Leavings) ?? TargetReader.Resignation;
        }

        // "law, old law with a haircut": most only say the law.
        if (!words[0].Contains(' ') && StanceLexicon.Motions.Contains(words[0]) && full.Of(words[0]) is null
            && full.Introduced(words[0]) is { } introduced) return introduced;

        // "bid" beside "rival bid" does not yet tell which.
        if (words.Find(word => word.Length < ShortestTelling) is { } brief && new[] { full.Of(brief), full.Introduced(brief) }
            .FirstOrDefault(longer => longer is not null
                && !words.Contains(longer, StringComparer.OrdinalIgnoreCase)) is { } fuller) return fuller;

        return words.Find(word => !word.Contains(' ')) is { } bare
            && !words.Exists(word => word.Length > bare.Length && word.Contains(bare, StringComparison.OrdinalIgnoreCase))
            ? full.Of(bare) ?? (words is [_] ? FellowBefore(group[0], bare) : null) : null;
    }
}
