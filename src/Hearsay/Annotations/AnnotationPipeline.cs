using Hearsay.Articles;

namespace Hearsay.Annotations;

/// <summary>Takes an article through the annotators in order, and keeps going when one of them fails.</summary>
public sealed class AnnotationPipeline
{
    private readonly IReadOnlyList<IAnnotator> annotators;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="annotators">In an order in which each finds the layers it reads.</param>
    /// <exception cref="ArgumentException">An annotator reads a layer that none before it writes.</exception>
    public AnnotationPipeline(IReadOnlyList<IAnnotator> annotators)
    {
        var written = new HashSet<Layer>();
        foreach (var annotator in annotators)
        {
            foreach (var missing in annotator.Reads.Where(layer => !written.Contains(layer)))
            {
                throw new ArgumentException($"{annotator.GetType().Name} reads {missing}, which no annotator before it writes.", nameof(annotators));
            }

            written.Add(annotator.Writes);
        }

        this.annotators = annotators;
    }

    /// <summary>The article with every layer that could be filled. An article that is not in English comes back bare.</summary>
    /// <exception cref="HearsayException">A model of the program is damaged.</exception>
    public AnnotatedArticle Annotate(Article article)
    {
        var annotated = new AnnotatedArticle { Article = article };
        return article.IsAnnotatable ? annotators.Aggregate(annotated, Apply) : annotated;
    }

    private static AnnotatedArticle Apply(AnnotatedArticle article, IAnnotator annotator)
    {
        var missing = article.Failures.FirstOrDefault(failure => annotator.Reads.Contains(failure.Layer));
        if (missing is not null)
        {
            return Failed(article, annotator.Writes, $"skipped: it reads {missing.Layer}, which is missing");
        }

        try
        {
            return annotator.Annotate(article);
        }
        // A model that can't be read is no fault of the article: it would fail on each.
        catch (Exception exception) when (exception is not (OutOfMemoryException or HearsayException))
        {
            return Failed(article, annotator.Writes, $"{annotator.GetType().Name} failed: {exception.GetType().Name}");
        }
    }

    private static AnnotatedArticle Failed(AnnotatedArticle article, Layer layer, string reason) =>
        article with { Failures = [.. article.Failures, new AnnotationFailure(layer, reason)] };
}
