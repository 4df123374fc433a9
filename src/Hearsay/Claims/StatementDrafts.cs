using System.Runtime.CompilerServices;
using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>The drafts of articles' statements, read once for each article for as long as it is in use.</summary>
internal sealed class StatementDrafts
{
    private readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<StatementDraft>> drafts = [];

    /// <summary>The drafts of an article, in order of place.</summary>
    public IReadOnlyList<StatementDraft> Of(AnnotatedArticle article) => drafts.GetValue(article, StatementReader.Draft);
}
