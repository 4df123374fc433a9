using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds whose account an outlet's own sentence gives, where no word of saying stands in it.</summary>
internal static class ToldAccounts
{
    // "By the last count of the Harbour Board": no more words stand before the account or its owner.
    private const int Farthest = 8;

    private static readonly IReadOnlySet<string> Accounts = SourceWords.Of("accounts").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Polls = SourceWords.Of("polls").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words for whoever counted or tells: <c>By the Harbour Board's count</c>, <c>In the version of the guild</c>; <see langword="null"/>
    /// where the sentence opens otherwise.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence.</param>
    public static TextSpan? OwnerOf(AnnotatedArticle article, TextSpan sentence)
    {
        var (first, end) = article.TokensIn(sentence);
        if (first + 2 >= end || !(article.Tokens[first].Is("by") || article.Tokens[first].Is("in"))) return null;

        var account = Enumerable.Range(first + 1, Math.Min(Farthest, end - first - 1)).FirstOrDefault(index => Accounts.Contains(article.Tokens[index].Form), -1);
        if (account < 0) return null;

        var mark = account - 1;
        while (mark > first && article.Tokens[mark].Upos is PartOfSpeech.Adj or PartOfSpeech.Noun) mark--;
        if (mark > first + 1 && article.Tokens[mark].Form is "'s" or "’s" or "'" or "’") return Span(article, first + 1, mark);
        if (account + 2 >= end || !article.Tokens[account + 1].Is("of")) return null;

        var last = account + 2;
        while (last < end && last - account < Farthest && article.Tokens[last].Upos is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron) last++;
        return last > account + 2 ? Span(article, account + 2, last) : null;
    }

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

    private static TextSpan Span(AnnotatedArticle article, int first, int end) => new(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End);
}
