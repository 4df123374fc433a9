using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Training.Names;

/// <summary>A text with the names that people found in it.</summary>
/// <param name="Set">The set it comes from.</param>
/// <param name="Article">The text, cut into words.</param>
/// <param name="Names">The names, as spans of the text.</param>
/// <param name="Allowed">For each word the labels that the people's names leave open.</param>
internal sealed record GoldArticle(string Set, AnnotatedArticle Article, IReadOnlyList<(TextSpan Span, MentionType Type)> Names, uint[] Allowed)
{
    /// <summary>Cuts the text into words and lays the names over them.</summary>
    /// <param name="set">The set the text comes from.</param>
    /// <param name="article">The text.</param>
    /// <param name="names">The names that people found.</param>
    /// <param name="outside">What a word outside of all names may be.</param>
    public static GoldArticle Of(string set, Article article, IReadOnlyList<(TextSpan Span, MentionType Type)> names, Func<string, int, uint> outside)
    {
        var annotated = new TokenAnnotator().Annotate(new AnnotatedArticle { Article = article });
        var allowed = new uint[annotated.Tokens.Count];
        for (var i = 0; i < allowed.Length; i++) allowed[i] = (NameWords.KindOf(annotated.Tokens[i].Form) & WordKind.Calendar) != 0 && outside(annotated.Tokens[i].Form, annotated.Tokens[i].Span.Start) != NameLabels.All
            ? 1u
            : outside(annotated.Tokens[i].Form, annotated.Tokens[i].Span.Start);

        foreach (var (span, type) in names)
        {
            var (first, end) = annotated.TokensIn(span);
            if (end <= first) continue;

            for (var i = first; i < end; i++)
            {
                var place = end - first == 1 ? NameLabels.Only : i == first ? NameLabels.First : i == end - 1 ? NameLabels.Last : NameLabels.Inside;
                allowed[i] = 1u << NameLabels.Of(type, place);
            }
        }

        return new GoldArticle(set, annotated, names, allowed);
    }

    /// <summary>The same article in capitals, in lower case, or with a capital for each word, as headlines and mails are written.</summary>
    /// <returns><see langword="null"/> where it is cut into other words then.</returns>
    public GoldArticle? In(LetterCase letters)
    {
        var chars = Article.Text.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = letters switch
            {
                LetterCase.Upper => char.ToUpperInvariant(chars[i]),
                LetterCase.Lower => char.ToLowerInvariant(chars[i]),
                _ => i == 0 || chars[i - 1] == ' ' ? char.ToUpperInvariant(chars[i]) : chars[i],
            };
        }

        var recased = new TokenAnnotator().Annotate(new AnnotatedArticle { Article = Article.Article with { Text = new string(chars) } });
        return recased.Tokens.Count == Article.Tokens.Count ? this with { Set = letters.ToString(), Article = recased } : null;
    }
}
