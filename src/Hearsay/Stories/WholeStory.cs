using Hearsay.Annotations;

namespace Hearsay.Stories;

/// <summary>One story to which all articles belong, whatever they say; each is read once, and what hangs on all of them is weighed when the story is told.</summary>
internal sealed class WholeStory(StoryWeights weights)
{
    private readonly SortedDictionary<string, ArticleTerms> articles = new(StringComparer.Ordinal);
    private readonly TermCounts counts = new();

    /// <summary>Adds an article that is not there yet.</summary>
    public void Add(AnnotatedArticle article)
    {
        var read = ArticleTerms.Read(article, weights);
        articles.Add(article.Article.Id, read);
        counts.Add(read.Terms);
    }

    /// <summary>The story of the articles so far, one at least.</summary>
    public Story Tell()
    {
        var texts = Weigh().Select((text, number) => new StoryArticle(number, text.Text, text.Words)).ToList();
        return StoryTeller.Tell(texts, _ => Arrival.Joined) with { Posts = PostsTold.All(texts) };
    }

    /// <summary>The articles in order of their ids, their terms weighed by how many of them have each.</summary>
    public List<StreamArticle> Weigh()
    {
        var weigher = new TermWeigher(weights, counts);
        return [.. articles.Values.Select(weigher.Weigh)];
    }
}
