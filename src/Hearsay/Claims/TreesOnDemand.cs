using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Parses the sentences of an article that a question is about and that were not parsed for their attributions or clauses already.</summary>
internal static class TreesOnDemand
{
    /// <summary>The article, parsed as far as asked; the same where nothing is missing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isWanted">Whether a sentence needs a tree.</param>
    public static AnnotatedArticle Parse(AnnotatedArticle article, Func<AnnotatedArticle, Sentence, bool> isWanted)
    {
        if (article.Dependencies.Count == 0) return new DependencyAnnotator(isWanted).Annotate(article);
        if (!article.Sentences.Any(IsMissing)) return article;

        var more = new DependencyAnnotator((_, sentence) => IsMissing(sentence)).Annotate(article).Dependencies;
        return article with { Dependencies = [.. article.Dependencies.Zip(more, (known, added) => known.IsKnown ? known : added)] };

        bool IsMissing(Sentence sentence) => !article.Dependencies[sentence.FirstToken].IsKnown && isWanted(article, sentence);
    }
}
