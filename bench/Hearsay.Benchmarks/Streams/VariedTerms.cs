using System.Globalization;
using Hearsay.Articles;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Benchmarks.Streams;

/// <summary>Any number of articles as stories are made of them: the terms of some articles again and again, with other names and numbers each time.</summary>
/// <remarks>
/// Annotating a million articles would take hours and changes nothing in what is measured. Common words stay what they are, so that each article meets
/// as many others by them as in an archive of that size; stories are those of the articles varied, each time anew.
/// </remarks>
internal sealed class VariedTerms
{
    private const int BaseArticles = 2_500;
    private const int ArticlesADay = 10_000;

    private static readonly LocalDate FirstDay = new(2031, 1, 1);

    private readonly List<(string Id, string? Title, string Opening, List<Term> Terms)> articles;

    /// <summary>Reads the articles to vary.</summary>
    public VariedTerms(IReadOnlyList<string> data, int threads)
    {
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = threads });
        var read = new ArticleReader().Read(data).Select(reading => reading.Article).OfType<Article>().Where(article => article.IsAnnotatable).Take(BaseArticles).ToList();
        articles = [.. pipeline.Annotate(read, CancellationToken.None).Select(article =>
            (article.Article.Id, article.Article.Title, Openings.Of(article), TermReader.Read(article, new StoryWeights())))];
    }

    /// <summary>The article with this number; ten thousand are of one day.</summary>
    public (Article Article, string Opening, IReadOnlyList<Term> Terms) this[int number]
    {
        get
        {
            var (article, variant) = (articles[number % articles.Count], number / articles.Count);
            var own = new Article
            {
                Id = ContentId.Of(article.Id, variant.ToString(CultureInfo.InvariantCulture)),
                Title = article.Title,
                Text = "",
                Published = new PublicationTime(FirstDay.PlusDays(number / ArticlesADay)),
            };
            return (own, article.Opening, [.. article.Terms.Select(term => Vary(term, variant)).DistinctBy(term => term.Number).OrderBy(term => term.Number)]);
        }
    }

    // Odd, so that no two numbers become one.
    private static Term Vary(Term term, int variant) =>
        char.IsUpper(term.Written[0]) || char.IsDigit(term.Written[0]) ? term with { Number = unchecked(term.Number * ((2 * variant) + 1)) } : term;
}
