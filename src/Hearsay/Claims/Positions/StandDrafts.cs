using System.Runtime.CompilerServices;
using Hearsay.Annotations;

namespace Hearsay.Claims.Positions;

/// <summary>The stands of articles, read once for each article for as long as it is in use.</summary>
internal static class StandDrafts
{
    private static readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<StandDraft>> Known = [];

    /// <summary>The stands an article tells of, in order of place.</summary>
    public static IReadOnlyList<StandDraft> Of(AnnotatedArticle article) => Known.GetValue(article, StandFinder.Find);
}
