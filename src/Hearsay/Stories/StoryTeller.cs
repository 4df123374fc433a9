using NodaTime;

namespace Hearsay.Stories;

/// <summary>Says of a finished story what it is called, what it is about, and why each article is in it.</summary>
internal sealed class StoryTeller(Func<int, string> toShow)
{
    private const int MostTerms = 12;
    private const int MostReasons = 5;

    // A term that a story's articles don't share can be its strongest all the same; it sets nothing apart.
    private const int ArticlesToShare = 2;

    /// <summary>The story in its final form.</summary>
    /// <param name="story">Its articles.</param>
    /// <param name="arrivalOf">How each of them came to it.</param>
    public Story Tell(IEnumerable<StoryText> story, Func<StoryText, Arrival> arrivalOf)
    {
        var articles = story.Order(StoryText.InStream).ToList();
        var terms = new SharedTerms(articles);
        var reasons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles) reasons[article.Id] = article == articles[0] ? "opened" : ReasonOf(article, terms, arrivalOf(article));

        var days = articles.Select(article => article.Published?.Day).OfType<LocalDate>().ToList();
        return new Story(
            ContentId.Of("story", articles[0].Id),
            TitleOf(articles, terms),
            days.Count == 0 ? null : days.Min(),
            days.Count == 0 ? null : days.Max(),
            [.. articles.Select(article => article.Id)],
            TermsOf(articles, terms),
            reasons);
    }

    private IReadOnlyList<string> TermsOf(List<StoryText> articles, SharedTerms terms)
    {
        var needed = Math.Min(ArticlesToShare, articles.Count);
        return [.. terms.StrongestFirst()
            .Where(term => articles.Where(article => article.Has(term)).Take(needed).Count() == needed)
            .Select(toShow)
            .Where(term => !char.IsAsciiDigit(term[0]))
            .Take(MostTerms)];
    }

    // The terms that make up most of the article's likeness to the others.
    private string ReasonOf(StoryText article, SharedTerms terms, Arrival arrival)
    {
        var shared = terms.SharedBy(article).Take(MostReasons).Select(toShow).ToList();
        var shares = shared.Count == 0 ? "placed" : "shares " + string.Join(", ", shared);
        return arrival switch
        {
            Arrival.Merged => "its story was merged into this one: " + shares,
            Arrival.Moved => "moved from another story: " + shares,
            _ => shares,
        };
    }

    /// <summary>The headline closest to the middle of the story; where none has one, the first words of the first article that has words.</summary>
    private static string TitleOf(List<StoryText> articles, SharedTerms terms)
    {
        var titled = articles.Where(article => article.Title is not null);
        return titled.MaxBy(terms.Sum) is { } closest
            ? closest.Title!
            : articles.Select(article => article.Opening).FirstOrDefault(opening => opening.Length > 0, "");
    }
}
