using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Decisions;

namespace Hearsay.Training.Figures;

/// <summary>The amounts of one story under <c>eval/</c>, with what its gold says they are of.</summary>
internal sealed class FigureSet
{
    private readonly List<(StoryContext Story, ClaimLinker Linker, IReadOnlyList<FigureObservation> Observations)> read = [];
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
            set.read.Add((context, new ClaimLinker(context, statements), FigureReader.Read(context, statements).Compared));
        }

        return set;
    }

    /// <summary>Every two amounts that nothing forbids to be of one thing and that the gold knows: their signs, whether they are, and whether they are one number.</summary>
    public IReadOnlyList<FigureExample> Examples => field ??= [.. read.SelectMany(story => ExamplesOf(story.Story, story.Linker, story.Observations))];

    /// <summary>How many pairs of values of two articles are set side by side, how many of them rightly, and how many should be; as the ledger is scored.</summary>
    /// <param name="chances">What decides where rules do not.</param>
    public (int Right, int Found, int Wanted) Score(FigureChances chances)
    {
        var found = read
            .SelectMany(story => new FigureReconciler(story.Story, story.Linker, chances).Group(story.Observations))
            .SelectMany(group => Pairs([.. group.Select(ValueOf).Where(figuresOf.ContainsKey).Distinct()]))
            .ToHashSet();
        var wanted = Pairs([.. figuresOf.Keys]).Where(pair => figuresOf[pair.One].Overlaps(figuresOf[pair.Other])).ToHashSet();
        return (found.Count(wanted.Contains), found.Count, wanted.Count);
    }

    private IEnumerable<FigureExample> ExamplesOf(StoryContext story, ClaimLinker linker, IReadOnlyList<FigureObservation> observations)
    {
        var rules = new OneThing(story, linker);
        var known = observations.Where(one => figuresOf.ContainsKey(ValueOf(one))).ToList();
        for (var first = 0; first < known.Count; first++)
        {
            for (var second = first + 1; second < known.Count; second++)
            {
                var (one, other) = (known[first], known[second]);
                var isByRule = rules.AreOfOneThing(one, other);
                if ((!isByRule && !OneThing.MayBeOfOneThing(one, other)) || rules.AreToldApart(one, other)) continue;

                var signs = FigurePairSigns.Of(one, other, isByRule, linker.Likeness(one.Statement, other.Statement));
                yield return new FigureExample(signs, OneThing.IsSameNumber(one, other), figuresOf[ValueOf(one)].Overlaps(figuresOf[ValueOf(other)]));
            }
        }
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
