using Hearsay.Annotations;
using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>What an article without a headline is called: its first sentence.</summary>
internal static class Openings
{
    private const int Longest = 120;

    /// <summary>The first sentence of the first line with words, cut between words where it is too long; empty where there is none.</summary>
    public static string Of(AnnotatedArticle article)
    {
        var line = CopyText.Paragraphs(article).Select(paragraph => paragraph.Trim(article.Text)).FirstOrDefault(paragraph => !paragraph.IsEmpty);
        return line.IsEmpty ? "" : FirstSentence(line.In(article.Text));
    }

    private static string FirstSentence(ReadOnlySpan<char> paragraph)
    {
        var end = 0;
        while (end < paragraph.Length && !IsSentenceEnd(paragraph, end)) end++;

        var sentence = paragraph[..Math.Min(end + 1, paragraph.Length)];
        if (sentence.Length <= Longest) return sentence.ToString();

        // Never in the middle of a word, unless it alone is too long.
        var border = sentence[..(Longest + 1)].LastIndexOf(' ');
        var cut = border > 0 ? border : Longest;
        return sentence[..(char.IsHighSurrogate(sentence[cut - 1]) ? cut - 1 : cut)].TrimEnd().ToString();
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int position) =>
        text[position] is '.' or '!' or '?' or '。' && (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]) || text[position] == '。');
}
