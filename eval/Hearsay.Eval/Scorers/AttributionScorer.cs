using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Who said what: spans by exact and by overlapping tokens, then on attributions whose contents match what was made of them.</summary>
/// <remarks>Outermost attributions only. Contents match when their tokens are more than 0.3 alike (Jaccard); pairs are made greedily, the likest first.</remarks>
internal static class AttributionScorer
{
    private const double Alike = 0.3;

    public static void Score(ArticleRecord gold, ArticleRecord? found, ScoreSheet sheet)
    {
        var tokens = new ScoredTokens(gold.Text);
        var wanted = Cover(gold, tokens);
        var got = found is null ? [] : Cover(found, tokens);

        sheet.Add("content exact", CountExact(wanted, got, one => one.Content));
        sheet.Add("cue exact", CountExact(wanted, got, one => one.Cue));
        sheet.Add("source exact", CountExact(wanted, got, one => one.Source));

        var pairs = Align(wanted, got);
        sheet.Add("content token overlap", pairs.Sum(pair => pair.Gold.Content.Count(pair.Found.Content.Contains)), got.Sum(one => one.Content.Count), wanted.Sum(one => one.Content.Count));
        sheet.Add("content likeness > .3", pairs.Count(pair => pair.Likeness > 0.3), got.Count, wanted.Count);
        sheet.Add("content likeness > .8", pairs.Count(pair => pair.Likeness > 0.8), got.Count, wanted.Count);

        var matched = pairs.Where(pair => pair.Likeness > Alike).ToList();
        foreach (var (one, other, _) in matched.Where(pair => pair.Gold.Source.Count > 0))
        {
            sheet.Judge("source touches gold, of matched", one.Source.Overlaps(other.Source));
            sheet.Judge("source exact, of matched", one.Source.SetEquals(other.Source));
        }

        // Public sets know spans only.
        if (gold.Attributions.All(one => one.Kind is null)) ScoreByKind(gold, wanted, pairs, sheet);
        else if (found is not null) ScoreMeaning(gold, found, matched, sheet);
        ListMisses(gold, wanted, got, matched, sheet);
    }

    /// <summary>How many of each kind, and of each outlet, are found at all and nearly whole; the kind is read from the marks in the gold's words.</summary>
    private static void ScoreByKind(ArticleRecord gold, List<Covered> wanted, List<Match> pairs, ScoreSheet sheet)
    {
        var likeness = pairs.ToDictionary(pair => pair.Gold, pair => pair.Likeness);
        foreach (var one in wanted)
        {
            var isFound = likeness.GetValueOrDefault(one) > Alike;
            var isWhole = likeness.GetValueOrDefault(one) > 0.8;
            foreach (var group in new[] { KindByMarks(one.Attribution, gold.Text), one.Source.Count == 0 ? "without source" : null, gold.Outlet is { } outlet ? $"outlet {outlet}" : null }.OfType<string>())
            {
                sheet.Judge($"{group}: found", isFound);
                sheet.Judge($"{group}: found, > .8", isWhole);
            }
        }
    }

    private static string KindByMarks(AttributionRecord one, string text)
    {
        var words = string.Join(' ', one.Content.Select(span => span.Of(text))).Trim();
        var isMarked = words.Any(IsMark);
        return !isMarked ? "indirect" : words.Length > 1 && IsMark(words[0]) && IsMark(words[^1]) ? "direct" : "mixed";

        static bool IsMark(char letter) => letter is '"' or '“' or '”' or '«' or '»';
    }

    private static void ScoreMeaning(ArticleRecord gold, ArticleRecord found, List<Match> matched, ScoreSheet sheet)
    {
        foreach (var (one, other, _) in matched)
        {
            var (ours, theirs) = (one.Attribution, other.Attribution);
            Judge("kind", ours.Kind == theirs.Kind, ours.Kind, theirs.Kind);
            Judge("force", ours.Force == theirs.Force, ours.Force, theirs.Force);
            Judge("speaker", Names.AreOne(ours.Speaker, gold, theirs.Speaker, found), ours.Speaker, Names.Describe(theirs.Speaker, found));
            Judge("speaker type", ours.SpeakerType == theirs.SpeakerType, ours.SpeakerType, theirs.SpeakerType);

            var via = ours.Via.Count(actor => theirs.Via.Any(another => Names.AreOne(actor, gold, another, found)));
            sheet.Add("via, of matched", via, theirs.Via.Count, ours.Via.Count);
            if (via != ours.Via.Count || via != theirs.Via.Count)
            {
                sheet.Miss("via", gold.Path ?? gold.Id, string.Join(", ", ours.Via), string.Join(", ", theirs.Via.Select(actor => Names.Describe(actor, found))), gold.Text, Place(ours));
            }

            void Judge(string measure, bool isRight, string? expected, string? actual)
            {
                sheet.Judge($"{measure} right, of matched", isRight);
                if (!isRight) sheet.Miss(measure, gold.Path ?? gold.Id, $"{expected} [{Quote(ours.Source, gold.Text)} {Quote(ours.Cue, gold.Text)}]", actual ?? "nothing", gold.Text, Place(ours));
            }
        }
    }

    private static void ListMisses(ArticleRecord gold, List<Covered> wanted, List<Covered> got, List<Match> matched, ScoreSheet sheet)
    {
        var path = gold.Path ?? gold.Id;
        foreach (var (one, other, _) in matched)
        {
            foreach (var (measure, part) in new (string, Func<Covered, IReadOnlySet<int>>)[] { ("content span", c => c.Content), ("cue span", c => c.Cue), ("source span", c => c.Source) })
            {
                if (!part(one).SetEquals(part(other))) sheet.Miss(measure, path, Describe(one, gold.Text), Describe(other, gold.Text), gold.Text, Place(one.Attribution));
            }
        }

        foreach (var one in wanted.Except(matched.Select(match => match.Gold))) sheet.Miss("missed", path, Describe(one, gold.Text), "", gold.Text, Place(one.Attribution));
        foreach (var one in got.Except(matched.Select(match => match.Found))) sheet.Miss("extra", path, "", Describe(one, gold.Text), gold.Text, Place(one.Attribution));
    }

    private static List<Covered> Cover(ArticleRecord article, ScoredTokens tokens) =>
        [.. article.Attributions.Where(one => !one.IsNested()).Select(one => new Covered(one, tokens.Cover(one.Source), tokens.Cover(one.Cue), tokens.Cover(one.Content)))];

    private static Counts CountExact(List<Covered> gold, List<Covered> found, Func<Covered, IReadOnlySet<int>> part)
    {
        var ours = gold.Select(one => Key(part(one))).Where(key => key.Length > 0).ToList();
        var theirs = found.Select(one => Key(part(one))).Where(key => key.Length > 0).ToList();
        var left = ours.GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var right = theirs.GroupBy(key => key, StringComparer.Ordinal).Sum(group => Math.Min(group.Count(), left.GetValueOrDefault(group.Key)));
        return new Counts(right, theirs.Count, right, ours.Count);

        static string Key(IReadOnlySet<int> tokens) => string.Join(' ', tokens.Order());
    }

    private static List<Match> Align(List<Covered> gold, List<Covered> found)
    {
        var candidates =
            from i in Enumerable.Range(0, gold.Count)
            from j in Enumerable.Range(0, found.Count)
            let shared = gold[i].Content.Count(found[j].Content.Contains)
            where shared > 0
            let likeness = (double)shared / (gold[i].Content.Count + found[j].Content.Count - shared)
            orderby likeness descending, i descending, j descending
            select (likeness, i, j);

        var (usedGold, usedFound, matches) = (new HashSet<int>(), new HashSet<int>(), new List<Match>());
        foreach (var (likeness, i, j) in candidates)
        {
            if (usedGold.Contains(i) || usedFound.Contains(j)) continue;

            usedGold.Add(i);
            usedFound.Add(j);
            matches.Add(new Match(gold[i], found[j], likeness));
        }

        return matches;
    }

    private static TextSpan Place(AttributionRecord attribution) =>
        attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Aggregate((one, other) => one.Union(other));

    private static string Quote(IReadOnlyList<TextSpan> spans, string text) => string.Join(" … ", spans.Select(span => span.Of(text)));

    private static string Describe(Covered one, string text) =>
        $"[{Quote(one.Attribution.Source, text)}] <{Quote(one.Attribution.Cue, text)}> {Quote(one.Attribution.Content, text)}";

    private sealed record Covered(AttributionRecord Attribution, IReadOnlySet<int> Source, IReadOnlySet<int> Cue, IReadOnlySet<int> Content);

    private readonly record struct Match(Covered Gold, Covered Found, double Likeness);
}
