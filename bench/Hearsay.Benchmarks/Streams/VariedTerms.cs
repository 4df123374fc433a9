using System.Globalization;
using Hearsay.Articles;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Benchmarks.Streams;

/// <summary>Any number of articles as stories are made of them: the terms of some articles again and again, with other words, names and numbers each time.</summary>
/// <remarks>
/// Annotating a million articles would take hours and changes nothing in what is measured. Each word stays as common as it is, so that an article meets
/// as many others by it as in an archive of that size; stories are those of the articles varied, each time about something else.
/// </remarks>
internal sealed class VariedTerms
{
    private const int BaseArticles = 2_500;
    private const int ArticlesADay = 10_000;

    private static readonly LocalDate FirstDay = new(2031, 1, 1);

    // No pool of words has so many that some variants would be the same.
    private const int Stride = 7_919;

    private readonly Dictionary<int, (int[] Pool, int Place)> places = [];
    private readonly List<ArticleTerms> articles;

    /// <summary>Reads the articles to vary.</summary>
    public VariedTerms(IReadOnlyList<string> data, int threads)
    {
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = threads });
        var read = new ArticleReader().Read(data).Select(reading => reading.Article).OfType<Article>().Where(article => article.IsAnnotatable).Take(BaseArticles).ToList();
        var weights = new StoryWeights();
        articles = [.. pipeline.Annotate(read, CancellationToken.None).Select(article => ArticleTerms.Read(article, weights))];
        var rarest = articles.SelectMany(AllTerms).Min(term => term.GeneralShare);
        var pools = articles.SelectMany(AllTerms)
            .Where(term => term.GeneralShare > rarest)
            .DistinctBy(term => term.Number)
            .GroupBy(term => term.GeneralShare)
            .Select(pool => pool.Select(term => term.Number).Order().ToArray());
        foreach (var pool in pools)
        {
            for (var place = 0; place < pool.Length; place++) places[pool[place]] = (pool, place);
        }
    }

    /// <summary>The article with this number; ten thousand are of one day.</summary>
    public ArticleTerms this[int number]
    {
        get
        {
            var (article, variant) = (articles[number % articles.Count], number / articles.Count);
            var own = new Article
            {
                Id = ContentId.Of(article.Article.Id, variant.ToString(CultureInfo.InvariantCulture)),
                Title = article.Article.Title,
                Text = "",
                Form = article.Article.Form,
                Posts = [.. article.Article.Posts.Select(post => new Post(post.Span))],
                Published = new PublicationTime(FirstDay.PlusDays(number / ArticlesADay)),
            };
            return new ArticleTerms(own, article.Opening, Vary(article.Terms, variant)) { Posts = [.. article.Posts.Select(post => Vary(post, variant))] };
        }
    }

    private static IEnumerable<Term> AllTerms(ArticleTerms article) => article.Posts.Prepend(article.Terms).SelectMany(terms => terms);

    private List<Term> Vary(IReadOnlyList<Term> terms, int variant) =>
        [.. terms.Select(term => Vary(term, variant)).DistinctBy(term => term.Number).OrderBy(term => term.Number)];

    // Words change places with others about as rare, so that each stays as common as it is however many articles there are. Names and numbers that
    // no list of words has are new ones each time; an odd factor keeps any two of them apart.
    private Term Vary(Term term, int variant)
    {
        if (variant == 0) return term;
        if (!places.TryGetValue(term.Number, out var place)) return term with { Number = unchecked(term.Number * ((2 * variant) + 1)) };

        var (pool, at) = place;
        return term with { Number = pool[(at + (variant * Stride)) % pool.Length] };
    }
}
