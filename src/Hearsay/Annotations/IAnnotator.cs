namespace Hearsay.Annotations;

/// <summary>Finds one kind of thing in an article: names, times, quantities, who said what.</summary>
/// <remarks>
/// Implementations hold no state between articles and may be called from several threads at once.
/// Let exceptions out: the pipeline records the failure beside the article and carries on with
/// the annotators that do not need this one.
/// </remarks>
public interface IAnnotator
{
    /// <summary>The layers that must be there before this one can work.</summary>
    IReadOnlyList<Layer> Reads { get; }

    /// <summary>The layer this one fills.</summary>
    Layer Writes { get; }

    /// <summary>The same article with this annotator's layer filled.</summary>
    AnnotatedArticle Annotate(AnnotatedArticle article);
}
