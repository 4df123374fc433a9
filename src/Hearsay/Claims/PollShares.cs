using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;

namespace Hearsay.Claims;

/// <summary>Finds the poll whose next share an outlet's own sentence gives, where no word of saying stands in it.</summary>
internal static class PollShares
{
    private static readonly IReadOnlySet<string> Polls = SourceWords.Of("polls").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The attribution of the poll whose next share a sentence gives: <c>…, a poll found. Among those under 30 it is 81 percent.</c></summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence's place among those of the article.</param>
    public static Attribution? PollBefore(AnnotatedArticle article, int sentence)
    {
        if (!GivesShare(article, sentence)) return null;

        for (var before = sentence - 1; before >= 0 && article.Sentences[before].Block == article.Sentences[sentence].Block; before--)
        {
            var span = article.Sentences[before].Span;
            var told = article.Attributions.Where(attribution => attribution.Source.Any(span.Contains)).ToList();
            if (told.Find(attribution => attribution.Source.Any(source => IsPoll(article, source))) is { } poll) return poll;
            if (told.Count > 0 || !GivesShare(article, before)) return null;
        }

        return null;
    }

    private static bool IsPoll(AnnotatedArticle article, TextSpan source) =>
        Polls.Contains(DescribedSpeakers.HeadOf(DescribedSpeakers.WithoutDeterminer(source.Of(article.Text).Split(',')[0])));

    private static bool GivesShare(AnnotatedArticle article, int sentence) =>
        article.Quantities.Any(quantity => quantity.Unit == "%" && article.Sentences[sentence].Span.Contains(quantity.Span));
}
