using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

/// <summary>Gives the quotes of one story's gold their places in the articles as read, and keeps account of those it can't place.</summary>
internal sealed class QuoteResolver(string story, IReadOnlyDictionary<string, ArticleRecord> articles)
{
    private readonly Dictionary<string, QuoteFinder> finders = new(StringComparer.Ordinal);
    private readonly List<GoldProblem> problems = [];

    public IReadOnlyList<GoldProblem> Problems => problems;

    /// <summary>How many quotes were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>The place of a quote.</summary>
    /// <param name="file">The article.</param>
    /// <param name="quote">Its words.</param>
    /// <param name="nth">Which of several places, from 1.</param>
    /// <param name="mayBeAbsent">Whether the reader may rightly have left the words out: captions and links of pages.</param>
    public TextSpan? Find(string file, string quote, int? nth, bool mayBeAbsent = false)
    {
        Asked++;
        if (!articles.TryGetValue(file, out var article))
        {
            problems.Add(new GoldProblem(story, file, quote, "there is no such article"));
            return null;
        }

        if (!finders.TryGetValue(file, out var finder)) finders.Add(file, finder = new QuoteFinder(article.Text));
        var places = finder.FindAll(quote);
        var isAmbiguous = nth is null && places.Count > 1 && !mayBeAbsent;
        if (isAmbiguous) problems.Add(new GoldProblem(story, file, quote, $"stands {places.Count} times, and nth does not say which"));
        if ((nth ?? 1) <= places.Count) return places[(nth ?? 1) - 1];

        if (!mayBeAbsent) problems.Add(new GoldProblem(story, file, quote, places.Count == 0 ? "stands nowhere" : $"stands {places.Count} times; the {nth}. was asked for"));
        return null;
    }

    public TextSpan? Find(string file, Quote? quote, bool mayBeAbsent = false) => quote is null ? null : Find(file, quote.Text, quote.Nth, mayBeAbsent);

    public IReadOnlyList<TextSpan> Find(string file, IEnumerable<Quote> quotes) => [.. quotes.Select(quote => Find(file, quote)).OfType<TextSpan>()];

    /// <summary>What <paramref name="make"/> makes of every mark of the file that has a place.</summary>
    public IReadOnlyList<T> Place<T>(IEnumerable<GoldMark> marks, string file, Func<GoldMark, TextSpan, T> make) =>
        [.. from mark in marks
            where mark.File == file
            let place = Find(file, mark.Quote, mark.Nth)
            where place is not null
            select (place.Value, Made: make(mark, place.Value)) into made
            orderby made.Item1
            select made.Made];
}
