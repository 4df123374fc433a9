using System.Globalization;
using System.Text;
using Hearsay.Annotations.Syntax;

namespace Hearsay.Annotations.Tokens;

/// <summary>Writes annotated articles as CoNLL-U.</summary>
internal sealed class ConlluWriter(TextWriter writer)
{
    /// <summary>Writes the article's own tokens; words that run into their clitic become one multiword token.</summary>
    public void Write(AnnotatedArticle article)
    {
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            WriteComments(article, sentence, opensBlock: i == 0 || article.Sentences[i - 1].Block != sentence.Block);
            for (var index = 0; index < sentence.TokenCount; index++)
            {
                var absolute = sentence.FirstToken + index;
                var forms = (Surface(article, absolute), Surface(article, absolute + 1));
                if (index + 1 < sentence.TokenCount && IsMultiword(article.Tokens[absolute], article.Tokens[absolute + 1]) && !IsPart(article, sentence, index))
                {
                    WriteRange(index + 1, index + 2, forms.Item1 + forms.Item2);
                }

                WriteWord(article, sentence, index, forms.Item1);
            }

            writer.Write('\n');
        }
    }

    /// <summary>Writes the words a file gave, as it gave them.</summary>
    public void Write(AnnotatedArticle article, IReadOnlyList<IReadOnlyList<ConlluWord>> gold)
    {
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            WriteComments(article, sentence, opensBlock: i == 0 || article.Sentences[i - 1].Block != sentence.Block);
            var words = gold[i];
            for (var index = 0; index < words.Count; index++)
            {
                if (words[index].Part == 1)
                {
                    var last = index + 1;
                    while (last < words.Count && words[last].Part > 1) last++;
                    WriteRange(index + 1, last, words[index].Surface);
                }

                WriteWord(article, sentence, index, words[index].Form);
            }

            writer.Write('\n');
        }
    }

    private void WriteComments(AnnotatedArticle article, Sentence sentence, bool opensBlock)
    {
        if (opensBlock) writer.Write("# newpar\n");

        writer.Write("# text = ");
        writer.Write(string.Join(' ', sentence.Span.Of(article.Text).Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        writer.Write('\n');
    }

    private void WriteRange(int first, int last, string form) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n"));

    private void WriteWord(AnnotatedArticle article, Sentence sentence, int index, string form)
    {
        var token = article.Tokens[sentence.FirstToken + index];
        var dependency = article.Dependencies.Count > 0 ? article.Dependencies[sentence.FirstToken + index] : Dependency.None;
        var upos = token.Upos == PartOfSpeech.None ? "_" : token.Upos.ToString().ToUpperInvariant();
        var head = dependency.Head < 0 ? 0 : dependency.Head - sentence.FirstToken + 1;
        var relation = dependency.IsKnown ? dependency.Relation : "_";
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{index + 1}\t{form}\t{token.Lemma}\t{upos}\t{token.Xpos ?? "_"}\t{WordFeatures.Of(token) ?? "_"}\t{head}\t{relation}\t_\t_\n"));
    }

    /// <summary>Whether two words are written as one: the second is a clitic, or both come out of a contraction.</summary>
    private static bool IsMultiword(Token first, Token second) =>
        second.IsAttachedTo(first)
        && char.IsLetter(first.Form[^1])
        && (second.Form is ['\'' or '’', ..] ? second.Form.Length > 1 || first.Form[^1] is 's' or 'S' : char.IsLetter(second.Form[0]));

    private static bool IsPart(AnnotatedArticle article, Sentence sentence, int index) =>
        index > 0 && IsMultiword(article.Tokens[sentence.FirstToken + index - 1], article.Tokens[sentence.FirstToken + index]);

    /// <summary>The token and the invisible characters behind it: readers compare texts character by character.</summary>
    private static string Surface(AnnotatedArticle article, int index)
    {
        if (index >= article.Tokens.Count) return "";

        var token = article.Tokens[index];
        var from = index == 0 ? 0 : token.Span.Start;
        var to = index + 1 < article.Tokens.Count ? article.Tokens[index + 1].Span.Start : article.Text.Length;
        if (from == token.Span.Start && to <= token.Span.End + 1) return token.Form;

        var surface = new StringBuilder(token.Form.Length);
        foreach (var c in article.Text.AsSpan(from, Math.Max(to, token.Span.End) - from))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) surface.Append(c);
        }

        return surface.ToString();
    }
}
