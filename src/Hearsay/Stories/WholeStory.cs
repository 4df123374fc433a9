using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>One story to which all articles belong, whatever they say; each is read once, and what hangs on all of them is weighed when the story is told.</summary>
internal sealed class WholeStory(StoryWeights weights)
{
    private readonly SortedDictionary<string, (Article Article, string Opening, List<Term> Terms)> articles = new(StringComparer.Ordinal);
    private readonly TermCounts counts = new();

    /// <summary>Adds an article that is not there yet.</summary>
    public void Add(AnnotatedArticle article)
    {
        var terms = TermReader.Read(article, weights);
        articles.Add(article.Article.Id, (article.Article, Openings.Of(article), terms));
        counts.Add(terms);
    }

    /// <summary>The story of the articles so far, one at least.</summary>
    public Story Tell() => StoryTeller.Tell(Weigh().Select((text, number) => new StoryArticle(number, text.Text, text.Words)), _ => Arrival.Joined);

    /// <summary>The articles in order of their ids, their terms weighed by how many of them have each.</summary>
    public List<(StoryText Text, StoryWords Words)> Weigh()
    {
        var weigher = new TermWeigher(weights, counts);
        return [.. articles.Values.Select(article => weigher.Weigh(article.Article, article.Opening, article.Terms))];
    }
}
