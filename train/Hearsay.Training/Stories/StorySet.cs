using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Training.Stories;

/// <summary>A public set of articles with the story of each, read once and grouped as often as it is asked.</summary>
internal sealed class StorySet
{
    // In ECB+ the look-alike of story 13 is story 13plus: whoever learns from one has seen the other.
    private const string LookAlike = "plus";

    private readonly List<StoryText> articles;
    private readonly List<(int One, int Other)> ties;

    private StorySet(string name, List<AnnotatedArticle> articles, Dictionary<string, string> gold)
    {
        (Name, Gold) = (name, gold);
        this.articles = new StoryGrouper().InStream(articles).ConvertAll(article => article.Text);
        var numberOf = this.articles.Select((article, number) => (article.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        ties = [.. StoryGrouper.TiesOf(new CopyFinder().Find(articles), _ => false).Select(tie => (numberOf[tie.One], numberOf[tie.Other]))];
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The story of each article, by article id.</summary>
    public IReadOnlyDictionary<string, string> Gold { get; }

    /// <summary>Reads a set.</summary>
    public static StorySet Read(string file)
    {
        var read = new ArticleReader().Read([file]).Select(reading => reading.Article).OfType<Article>().ToList();
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            gold[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("story").GetString()!;
        }

        var annotated = new LedgerPipeline().Annotate(read, CancellationToken.None);
        return new StorySet(Path.GetFileNameWithoutExtension(file), [.. annotated.Where(article => gold.ContainsKey(article.Article.Id))], gold);
    }

    /// <summary>What two stories have in common that a fit must not have seen one of before it is tried on the other.</summary>
    public static string TopicOf(string story) => story.EndsWith(LookAlike, StringComparison.Ordinal) ? story[..^LookAlike.Length] : story;

    /// <summary>The story that each article is found to be in, by article id.</summary>
    public Dictionary<string, string> Group(StoryWeights weights)
    {
        var (stream, bundles) = (new StoryStream(weights), new Bundles([], []));
        foreach (var article in articles) stream.Add(article, bundles);
        foreach (var (one, other) in ties) stream.Tie(one, other);

        stream.Settle(bundles);
        return articles.Select((article, number) => (article.Id, Story: stream.StoryOf(number).Id!)).ToDictionary(pair => pair.Id, pair => pair.Story, StringComparer.Ordinal);
    }

    /// <summary>Every pair of articles that are neighbours, with what a chance is reckoned from and whether they are on one event.</summary>
    public IEnumerable<(string One, string Other, double[] Signs, bool IsOne)> Pairs(StoryWeights weights)
    {
        var near = new NearestArticles(weights);
        foreach (var article in articles) near.Add(article);

        for (var one = 0; one < near.Count; one++)
        {
            foreach (var (other, likeness) in near.Of(one).Nearest.ToArray())
            {
                // Each pair once, whichever of the two counts the other among its nearest.
                var isMutual = near.Of(other).Nearest.ToArray().Any(pair => pair.Article == one);
                if (isMutual && other < one) continue;

                var (first, second) = (near.Of(one), near.Of(other));
                yield return (near[one].Id, near[other].Id, [likeness, (first.Closest + second.Closest) / 2, (first.Crowd + second.Crowd) / 2, 1], Gold[near[one].Id] == Gold[near[other].Id]);
            }
        }
    }
}
