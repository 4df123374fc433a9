using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Says of a finished story what it is called, what it is about, and why each article is in it.</summary>
internal sealed class StoryTeller(Func<int, string> toShow)
{
    private const int MostTerms = 12;
    private const int MostReasons = 5;
    private const int LongestTitle = 120;

    // A term that a story's articles don't share can be its strongest all the same; it sets nothing apart.
    private const int ArticlesToShare = 2;

    /// <summary>The story in its final form.</summary>
    public Story Tell(LiveStory story)
    {
        var articles = story.Articles.Order(StoryText.InStream).ToList();
        var reasons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles) reasons[article.Id] = article == articles[0] ? "opened" : ReasonOf(article, story);

        return new Story(
            ContentId.Of("story", articles[0].Id),
            TitleOf(articles, story),
            story.From,
            story.To,
            [.. articles.Select(article => article.Id)],
            TermsOf(story),
            reasons);
    }

    private IReadOnlyList<string> TermsOf(LiveStory story)
    {
        var needed = Math.Min(ArticlesToShare, story.Articles.Count);
        return [.. story.StrongestTerms()
            .Where(term => story.Articles.Count(article => article.Has(term.Term)) >= needed)
            .Select(term => toShow(term.Term))
            .Where(term => !char.IsAsciiDigit(term[0]))
            .Take(MostTerms)];
    }

    // The terms that make up most of the article's likeness to the others.
    private string ReasonOf(StoryText article, LiveStory story)
    {
        var shared = article.Terms
            .Select(term => (term.Term, Weight: term.Weight * (story.WeightOf(term.Term) - term.Weight)))
            .Where(term => term.Weight > 1e-9)
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term)
            .Take(MostReasons)
            .Select(term => toShow(term.Term))
            .ToList();
        return shared.Count == 0 ? "placed" : "shares " + string.Join(", ", shared);
    }

    /// <summary>The headline closest to the middle of the story; where none has one, the first words of the first article that has words.</summary>
    private static string TitleOf(List<StoryText> articles, LiveStory story)
    {
        var titled = articles.Where(article => !string.IsNullOrWhiteSpace(article.Article.Article.Title));
        if (titled.MaxBy(story.Sum) is { } closest) return closest.Article.Article.Title!.Trim();

        foreach (var article in articles)
        {
            var line = CopyText.Paragraphs(article.Article).Select(paragraph => paragraph.Trim(article.Article.Text)).FirstOrDefault(paragraph => !paragraph.IsEmpty);
            if (!line.IsEmpty) return FirstSentence(line.In(article.Article.Text));
        }

        return "";
    }

    private static string FirstSentence(ReadOnlySpan<char> paragraph)
    {
        var end = 0;
        while (end < paragraph.Length && !IsSentenceEnd(paragraph, end)) end++;

        var sentence = paragraph[..Math.Min(end + 1, paragraph.Length)];
        if (sentence.Length <= LongestTitle) return sentence.ToString();

        // Never in the middle of a word, unless it alone is too long.
        var border = sentence[..(LongestTitle + 1)].LastIndexOf(' ');
        var cut = border > 0 ? border : LongestTitle;
        return sentence[..(char.IsHighSurrogate(sentence[cut - 1]) ? cut - 1 : cut)].TrimEnd().ToString();
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int position) =>
        text[position] is '.' or '!' or '?' or '。' && (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]) || text[position] == '。');
}
