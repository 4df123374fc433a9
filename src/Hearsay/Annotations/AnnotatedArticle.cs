using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Annotations;

/// <summary>An article and the layers of spans that annotators laid over it.</summary>
/// <remarks>Immutable; each annotator returns a copy with its own layer filled. Every layer is in order of its spans.</remarks>
public sealed record AnnotatedArticle
{
    /// <summary>The article all spans count into.</summary>
    public required Article Article { get; init; }

    /// <summary>Words and marks of every block, headers and captions included.</summary>
    public IReadOnlyList<Token> Tokens { get; init; } = [];

    /// <summary>Sentences, each inside one block.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>What each token depends on, in the order of <see cref="Tokens"/>; empty where no sentence was parsed.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; init; } = [];

    /// <summary>Names.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Pronouns, roles and common nouns that stand for an actor.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Who the mentions and references name, in order of first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Expressions of time.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Amounts.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Who said what.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Annotators that failed on this article, and those skipped because they needed one that failed.</summary>
    public IReadOnlyList<AnnotationFailure> Failures { get; init; } = [];

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;
}
