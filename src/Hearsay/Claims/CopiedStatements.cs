using Hearsay.Copies;

namespace Hearsay.Claims;

/// <summary>Which statements are one passage of text in two articles.</summary>
internal sealed class CopiedStatements
{
    private readonly Dictionary<int, int> earlier = [];

    public CopiedStatements(StoryContext story, IReadOnlyList<Statement> statements)
    {
        var byArticle = statements.GroupBy(statement => statement.Article.Article.Id, StringComparer.Ordinal).ToDictionary(own => own.Key, own => new StatementsByPlace([.. own]), StringComparer.Ordinal);
        var (those, others) = (new List<Statement>(), new List<Statement>());
        foreach (var pair in story.Copies.Pairs.Concat(story.Copies.Reuse))
        {
            if (!byArticle.TryGetValue(pair.A, out var inA) || !byArticle.TryGetValue(pair.B, out var inB)) continue;

            foreach (var passage in pair.Passages)
            {
                Fill(those, inA, passage.A);
                Fill(others, inB, passage.B);
                foreach (var a in those)
                {
                    foreach (var b in others)
                    {
                        if (IsSamePlace(passage, a.Span, b.Span)) Note(Math.Min(a.Index, b.Index), Math.Max(a.Index, b.Index));
                    }
                }
            }
        }
    }

    /// <summary>Index of the earliest statement that is the same passage, or <see langword="null"/>.</summary>
    public int? EarlierOf(Statement statement) => earlier.TryGetValue(statement.Index, out var first) ? first : null;

    private void Note(int first, int second)
    {
        if (!earlier.TryGetValue(second, out var known) || first < known) earlier[second] = first;
    }

    private static void Fill(List<Statement> filling, StatementsByPlace statements, TextSpan passage)
    {
        filling.Clear();
        foreach (var statement in statements.Around(passage))
        {
            if (Fills(statement.Span, passage)) filling.Add(statement);
        }
    }

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
