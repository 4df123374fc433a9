using Hearsay.Copies;

namespace Hearsay.Claims;

/// <summary>Which statements are one passage of text in two articles.</summary>
internal sealed class CopiedStatements
{
    private readonly Dictionary<int, int> earlier = [];

    public CopiedStatements(StoryContext story, IReadOnlyList<Statement> statements)
    {
        var byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);
        foreach (var pair in story.Copies.Pairs.Concat(story.Copies.Reuse))
        {
            foreach (var passage in pair.Passages)
            {
                foreach (var a in byArticle[pair.A].Where(statement => Fills(statement.Span, passage.A)))
                {
                    foreach (var b in byArticle[pair.B].Where(statement => Fills(statement.Span, passage.B) && IsSamePlace(passage, a.Span, statement.Span)))
                    {
                        var (first, second) = (Math.Min(a.Index, b.Index), Math.Max(a.Index, b.Index));
                        if (!earlier.TryGetValue(second, out var known) || first < known) earlier[second] = first;
                    }
                }
            }
        }
    }

    /// <summary>Index of the earliest statement that is the same passage, or <see langword="null"/>.</summary>
    public int? EarlierOf(Statement statement) => earlier.TryGetValue(statement.Index, out var first) ? first : null;

    // Most of the statement lies in the passage.
    private static bool Fills(TextSpan statement, TextSpan passage) =>
        5 * (Math.Min(statement.End, passage.End) - Math.Max(statement.Start, passage.Start)) > 3 * statement.Length;

    // The two stand at the same part of the passage, changes inside it allowed for.
    private static bool IsSamePlace(SharedPassage passage, TextSpan a, TextSpan b)
    {
        var (middleA, middleB) = (Share(passage.A, a), Share(passage.B, b));
        return Math.Abs(middleA - middleB) * passage.A.Length < Math.Max(a.Length, b.Length) / 2.0;
    }

    private static double Share(TextSpan passage, TextSpan statement) =>
        ((statement.Start + statement.End) / 2.0 - passage.Start) / Math.Max(1, passage.Length);
}
