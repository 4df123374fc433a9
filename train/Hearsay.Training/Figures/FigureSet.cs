using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Decisions;

namespace Hearsay.Training.Figures;

/// <summary>The amounts of one story under <c>eval/</c>, with what its gold says they are of.</summary>
internal sealed class FigureSet
{
    // An amount that gold has in no figure is hardly of one that it has.
    private const double OfUnknown = 0.2;

    // An article that gives one number of two things says not which of them gold means.
    private const double OfUnclear = 0.3;

    private readonly List<(StoryContext Story, ClaimLinker Linker, IReadOnlyList<FigureObservation> Compared, IReadOnlyList<FigureObservation> Loose)> read = [];
    private readonly Dictionary<GoldValue, HashSet<int>> figuresOf = [];
    private readonly HashSet<string> files;

    private FigureSet(string name, JsonElement gold)
    {
        Name = name;
        Part = gold.TryGetProperty("part", out var part) ? part.GetString()! : "dev";
        files = gold.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("file").GetString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, figure) in gold.GetProperty("figures").EnumerateArray().Index())
        {
            foreach (var value in figure.GetProperty("values").EnumerateArray())
            {
                foreach (var article in value.GetProperty("articles").EnumerateArray()) Add(new GoldValue(article.GetString()!, Number(value, "low"), Number(value, "high")), number);
            }
        }
    }

    /// <summary>The story's name.</summary>
    public string Name { get; }

    /// <summary>The part of the gold it belongs to.</summary>
    public string Part { get; }

    /// <summary>Reads a story.</summary>
    /// <param name="file">Its gold.</param>
    public static FigureSet Read(string file)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(file));
        var set = new FigureSet(Path.GetFileNameWithoutExtension(file), gold.RootElement);
        var articles = new ArticleReader().Read([gold.RootElement.GetProperty("samples").GetString()!]).Select(reading => reading.Article).OfType<Article>().ToList();
        var pipeline = new LedgerPipeline(new LedgerOptions { OneStory = true });
        var annotated = pipeline.Annotate(articles, CancellationToken.None);
        var copies = pipeline.FindCopies(annotated);
        var stories = pipeline.GroupIntoStories(annotated, copies);
        var byId = pipeline.DateUndated(stories, annotated).ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var excerpts = new StoryExcerpts(story);
            var context = new StoryContext(story, [.. story.Articles.Concat(story.Guests).Select(id => excerpts.Of(byId[id]))], copies, DecisionBook.Empty, new ArticleReadings());
            var statements = StatementReader.Read(context, new OriginBook(context), new ArticleReadings());
            var (compared, loose) = FigureReader.Read(context, statements);
            set.read.Add((context, new ClaimLinker(context, statements), compared, loose));
        }

        return set;
    }

    /// <summary>Every two amounts that nothing forbids to be of one thing and that the gold knows: their signs, whether they are, and whether they are one number.</summary>
    public IReadOnlyList<FigureExample> Examples => field ??= [.. read.SelectMany(story => ExamplesOf(story.Story, story.Linker, [.. story.Compared, .. story.Loose]))];

    /// <summary>How many pairs of values of two articles are set side by side, how many of them rightly, and how many should be; as the ledger is scored.</summary>
    /// <param name="chances">What decides where rules do not.</param>
    public (int Right, int Found, int Wanted) Score(FigureChances chances)
    {
        var found = read
            .SelectMany(story => new FigureReconciler(story.Story, story.Linker, chances).Group(story.Compared, story.Loose))
            .SelectMany(group => Pairs([.. group.Select(ValueOf).Where(figuresOf.ContainsKey).Distinct()]))
            .ToHashSet();
        var wanted = Pairs([.. figuresOf.Keys]).Where(pair => figuresOf[pair.One].Overlaps(figuresOf[pair.Other])).ToHashSet();
        return (found.Count(wanted.Contains), found.Count, wanted.Count);
    }

    private IEnumerable<FigureExample> ExamplesOf(StoryContext story, ClaimLinker linker, IReadOnlyList<FigureObservation> observations)
    {
        var rules = new OneThing(story, linker);
        var all = observations.Select(one => new FigureCandidate(one)).ToList();
        var meanings = observations.ToLookup(ValueOf, one => (one.Quantity.Unit, one.Head, one.Kind));
        for (var first = 0; first < all.Count; first++)
        {
            for (var second = first + 1; second < all.Count; second++)
            {
                var (one, other) = (all[first].Observation, all[second].Observation);
                if (all[first].IsVague || all[second].IsVague || !FigureChooser.MayBeCompared(one, other)) continue;

                var (known, otherKnown) = (figuresOf.GetValueOrDefault(ValueOf(one)), figuresOf.GetValueOrDefault(ValueOf(other)));
                if (known is null && otherKnown is null) continue;

                var isOne = known is not null && otherKnown is not null && known.Overlaps(otherKnown);
                var weight = known is null || otherKnown is null ? OfUnknown : isOne && (IsOfTwo(one) || IsOfTwo(other)) ? OfUnclear : 1;
                yield return new FigureExample(FigurePairSigns.Of(all[first], all[second], FigurePairGround.Of(rules, linker, one, other)), OneThing.IsSameNumber(one, other), isOne, weight);
            }
        }

        bool IsOfTwo(FigureObservation one) => meanings[ValueOf(one)].Distinct().Skip(1).Any();
    }

    private static IEnumerable<(GoldValue One, GoldValue Other)> Pairs(List<GoldValue> values) =>
        from one in values
        from other in values
        where string.CompareOrdinal(one.File, other.File) < 0
        select (one, other);

    private GoldValue ValueOf(FigureObservation one)
    {
        // The reader numbers the records of an archive, the gold only articles of files that hold several.
        var name = Path.GetFileName(one.Statement.Article.Article.Path) ?? "";
        string[] spellings = [name, name + "#1", name.Split('#')[0]];
        return new GoldValue(spellings.FirstOrDefault(files.Contains) ?? name, one.Quantity.Low, one.Quantity.High);
    }

    private void Add(GoldValue value, int figure)
    {
        if (!figuresOf.TryGetValue(value, out var known)) figuresOf[value] = known = [];
        known.Add(figure);
    }

    private static decimal? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    private readonly record struct GoldValue(string File, decimal? Low, decimal? High);
}
