using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>An assertion with what the reconciliation needs to know of it again and again.</summary>
/// <param name="Index">Its place among all statements of the story, in order of publication and place.</param>
/// <param name="Article">The article it stands in.</param>
/// <param name="Assertion">The assertion.</param>
/// <param name="Features">What it is about.</param>
/// <param name="IsForecast">Whether it speaks of what is still to come when it is said.</param>
/// <param name="IsTitle">Whether it is a headline.</param>
internal sealed record Statement(
    int Index, AnnotatedArticle Article, Assertion Assertion, StatementFeatures Features, bool IsForecast, bool IsTitle)
{
    public TextSpan Span => Assertion.Citation.Span;

    public string Text => Span.Of(Article.Text);
}
