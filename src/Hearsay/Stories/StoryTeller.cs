using NodaTime;

namespace Hearsay.Stories;

/// <summary>Says of a finished story what it is called, what it is about, and why each article is in it.</summary>
internal static class StoryTeller
{
    private const int MostTerms = 12;
    private const int MostReasons = 5;

    // A term that a story's articles don't share can be its strongest all the same; it sets nothing apart.
    private const int ArticlesToShare = 2;

    /// <summary>The story in its final form.</summary>
    /// <param name="story">Its articles.</param>
    /// <param name="arrivalOf">How each of them came to it.</param>
    /// <param name="id">Its id; made from its first article where it has none yet.</param>
    public static Story Tell(IEnumerable<StoryArticle> story, Func<StoryArticle, Arrival> arrivalOf, string? id = null)
    {
        var articles = story.Order(StoryArticle.InStream).ToList();
        var terms = new SharedTerms(articles);
        var reasons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var arrival = arrivalOf(article);
            reasons[article.Id] = article == articles[0] && arrival != Arrival.Lodged ? "opened" : ReasonOf(article, terms, arrival);
        }

        var days = articles.Select(article => article.Words.Published?.Day).OfType<LocalDate>().ToList();
        return new Story(
            id ?? ContentId.Of("story", articles[0].Id),
            TitleOf(articles, terms),
            days.Count == 0 ? null : days.Min(),
            days.Count == 0 ? null : days.Max(),
            [.. articles.Select(article => article.Id)],
            TermsOf(terms.StrongestFirst(Math.Min(ArticlesToShare, articles.Count))),
            reasons)
        {
            Chapters = ChapterFinder.Find(articles),
        };
    }

    /// <summary>The headline closest to the middle of some articles; where none has one, the first words of the first article that has words.</summary>
    public static string TitleOf(IReadOnlyList<StoryArticle> articles, SharedTerms terms)
    {
        var titled = articles.Where(article => article.Words.Title is not null);
        return titled.MaxBy(article => terms.Sum(article.Text)) is { } closest
            ? closest.Words.Title!
            : articles.Select(article => article.Words.Opening).FirstOrDefault(opening => opening.Length > 0, "");
    }

    /// <summary>The first of some terms, numbers left out.</summary>
    public static IReadOnlyList<string> TermsOf(IEnumerable<string> terms) => [.. terms.Where(term => !char.IsAsciiDigit(term[0])).Take(MostTerms)];

    /// <summary>Why articles came or went, in the terms that they share with the others, or that only they have.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="moved">The articles that came or went.</param>
    /// <param name="others">Those that they came to, or left.</param>
    public static string ReasonOf(StoryEventKind kind, IReadOnlyList<StoryArticle> moved, IReadOnlyList<StoryArticle> others)
    {
        var (own, theirs) = (new SharedTerms(moved), new SharedTerms(others));
        var terms = kind is StoryEventKind.Joined or StoryEventKind.Moved
            ? own.SharedWith(theirs)
            : own.MoreThanIn(theirs, others.Count == 0 ? 0 : (double)moved.Count / others.Count);
        var told = string.Join(", ", TermsOf(terms).Take(MostReasons));
        return (kind, told.Length) switch
        {
            (_, 0) => "their articles were placed anew",
            (StoryEventKind.Joined or StoryEventKind.Moved, _) => $"both tell of {told}",
            _ => $"only these articles tell so much of {told}",
        };
    }

    // The terms that make up most of the article's likeness to the others.
    private static string ReasonOf(StoryArticle article, SharedTerms terms, Arrival arrival)
    {
        if (arrival == Arrival.Lodged) return "most of what it says is on this story";

        var shared = terms.SharedBy(article.Text).Take(MostReasons).ToList();
        var shares = shared.Count == 0 ? "placed" : "shares " + string.Join(", ", shared);
        return arrival switch
        {
            Arrival.Merged => "its story was merged into this one: " + shares,
            Arrival.Moved => "moved from another story: " + shares,
            _ => shares,
        };
    }
}
