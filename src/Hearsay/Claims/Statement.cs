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

    /// <summary>What its words tell by themselves, as far as that was asked.</summary>
    public StatementReading Reading { get; init; } = new();

    /// <summary>What it says is not so; <see langword="null"/> where it denies nothing, or is merely negated.</summary>
    public Denial? Denial => Reading.DenialOf(this);

    /// <summary>How many words of it negate.</summary>
    public int Negations => Reading.NegationsOf(this);

    public string Text => Span.Of(Article.Text);

    /// <summary>Whether it is this very statement: each is made once.</summary>
    public bool Equals(Statement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;
}
