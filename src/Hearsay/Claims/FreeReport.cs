using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds whose words an outlet's own sentence goes on with: <c>The mine would close, the minister said. An inquiry would follow.</c></summary>
/// <remarks>
/// Free indirect speech: what its speaker said of the future stands in the future of the past, though no word of saying stands beside it
/// (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, 14.35).
/// </remarks>
internal static class FreeReport
{
    /// <summary>The attribution before a statement whose speaker goes on in it; <see langword="null"/> where it is the outlet's own.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The statement, in the outlet's own voice.</param>
    public static Attribution? SourceBefore(AnnotatedArticle article, TextSpan span)
    {
        if (article.SentenceAt(span.Start) is not { } sentence || !IsBackshifted(article, span)) return null;

        for (var before = sentence - 1; before >= 0 && article.Sentences[before].Block == article.Sentences[sentence].Block; before--)
        {
            var earlier = article.Sentences[before].Span;
            var told = article.Attributions.LastOrDefault(attribution => attribution.Within is null && attribution.Source.Any(earlier.Contains));
            if (told is not null) return told;
            if (!IsBackshifted(article, earlier)) return null;
        }

        return null;
    }

    // "A rejection would bring the government down, if …" supposes, and reports nothing.
    private static bool IsBackshifted(AnnotatedArticle article, TextSpan span) =>
        Modality.OpensWithWould(article, span) && !Modality.IsConditional(article, span)
        && !article.WordsAndMarksIn(span).Any(token => token.Form is "if" or "unless");
}
