using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Claims;

/// <summary>Finds whose paper an article carries in full: a statement, a notice, a decree. It is its author's word throughout, whoever prints it.</summary>
/// <remarks>
/// Known by its title, where that is no sentence and names paper and author (<c>Statement by the Harbour Board on the toll</c>); by who has issued <em>the following statement</em> or a
/// decree <em>set out below</em>; or by who <em>hereby</em> orders something. A report about a statement quotes it, and its title is a sentence.
/// </remarks>
internal static class CarriedPapers
{
    // Sentences at the beginning that may say whose the text is.
    private const int Opening = 3;

    // "Preliminary statement of": no more words stand before the paper.
    private const int FarthestPaper = 2;

    private static readonly IReadOnlySet<string> Papers = SourceWords.Of("papers").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Issuing = SourceWords.Of("issuing").ToHashSet(StringComparer.Ordinal);

    /// <summary>The words that name the author of the paper that an article is; <see langword="null"/> where it is none.</summary>
    public static TextSpan? AuthorOf(AnnotatedArticle article)
    {
        var read = 0;
        foreach (var sentence in article.Sentences)
        {
            var isTitle = article.Article.Blocks.Count > 0 && article.Article.Blocks[sentence.Block].Kind == BlockKind.Title;
            if (!isTitle && (!article.IsNarrative(sentence) || read++ >= Opening)) continue;

            var author = isTitle ? OfTitle(article, sentence.Span) : OfIssue(article, sentence.Span);
            if (author is not null) return author;
        }

        return null;
    }

    private static TextSpan? OfTitle(AnnotatedArticle article, TextSpan title)
    {
        var (first, end) = article.TokensIn(title);
        var paper = Enumerable.Range(first, Math.Min(FarthestPaper + 1, end - first)).FirstOrDefault(index => Papers.Contains(article.Tokens[index].Form), -1);
        if (paper < 0 || paper + 2 >= end || article.Tokens[paper + 1].Form is not ("by" or "of" or "from") || HasFiniteVerb(article, paper, end)) return null;

        var start = paper + 2;
        while (start < end && article.Tokens[start].Upos == PartOfSpeech.Det) start++;
        var last = start;
        while (last < end && (char.IsUpper(article.Tokens[last].Form[0]) || article.Tokens[last].Form is "of" or "for" or "and" or "-" or "&")) last++;
        while (last > start && !char.IsUpper(article.Tokens[last - 1].Form[0])) last--;
        return last > start && !article.Times.Any(time => time.Span.Contains(article.Tokens[start].Span)) ? Span(article, start, last) : null;
    }

    private static bool HasFiniteVerb(AnnotatedArticle article, int from, int end) =>
        Enumerable.Range(from, end - from).Any(index => article.Tokens[index].Xpos is "VBZ" or "VBP" or "VBD" or "MD" && article.Tokens[index].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux);

    // "The Council has adopted the order that follows", "The Minister hereby appoints".
    private static TextSpan? OfIssue(AnnotatedArticle article, TextSpan sentence)
    {
        var (first, end) = article.TokensIn(sentence);
        for (var index = first + 1; index < end; index++)
        {
            var token = article.Tokens[index];
            var isIssue = token.Is("hereby") || (Issuing.Contains(token.Lemma) && token.Upos == PartOfSpeech.Verb && SaysThatItFollows(article, index, end));
            if (isIssue) return DoerFinder.SubjectBefore(article, first, index);
        }

        return null;
    }

    private static bool SaysThatItFollows(AnnotatedArticle article, int verb, int end)
    {
        var paper = Enumerable.Range(verb, end - verb).FirstOrDefault(index => Papers.Contains(article.Tokens[index].Form), -1);
        return paper > verb && (article.Tokens[paper - 1].Is("following") || Enumerable.Range(paper, end - paper).Any(index => article.Tokens[index].Is("below")));
    }

    private static TextSpan Span(AnnotatedArticle article, int first, int end) => new(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End);
}
