namespace Hearsay.Claims;

/// <summary>Which statements are one passage of text in two articles.</summary>
internal sealed class CopiedStatements
{
    private readonly Dictionary<int, int> earlier = [];

    public CopiedStatements(StoryContext story, IReadOnlyList<Statement> statements)
    {
        var byArticle = statements.GroupBy(statement => statement.Article.Article.Id, StringComparer.Ordinal).ToDictionary(own => own.Key, own => new StatementsByPlace([.. own]), StringComparer.Ordinal);
        var firsts = statements.DistinctBy(statement => statement.Article.Article.Id, StringComparer.Ordinal)
            .ToDictionary(statement => statement.Article.Article.Id, statement => statement.Index, StringComparer.Ordinal);
        var pairs = story.Copies.Pairs.Concat(story.Copies.Reuse)
            .Where(pair => firsts.ContainsKey(pair.A) && firsts.ContainsKey(pair.B))
            .Select(pair => (Pair: pair, A: firsts[pair.A], B: firsts[pair.B]));

        // Those with the earliest articles first: what is found there need not be looked for in later ones.
        foreach (var (pair, a, b) in pairs.OrderBy(pair => Math.Min(pair.A, pair.B)))
        {
            var (inA, inB) = (byArticle[pair.A], byArticle[pair.B]);
            foreach (var passage in pair.Passages)
            {
                if (a < b) Note(inA, passage.A, a, inB, passage.B, passage.A.Length);
                else Note(inB, passage.B, b, inA, passage.A, passage.A.Length);
            }
        }
    }

    /// <summary>Index of the earliest statement that is the same passage, or <see langword="null"/>.</summary>
    public int? EarlierOf(Statement statement) => earlier.TryGetValue(statement.Index, out var first) ? first : null;

    private void Note(StatementsByPlace earlierOnes, TextSpan earlierPassage, int first, StatementsByPlace laterOnes, TextSpan laterPassage, int length)
    {
        foreach (var later in laterOnes.Around(laterPassage))
        {
            if (earlier.TryGetValue(later.Index, out var known) && known <= first || !Fills(later.Span, laterPassage)) continue;

            foreach (var one in earlierOnes.Around(earlierPassage))
            {
                if (!Fills(one.Span, earlierPassage) || !AreAtOnePlace(earlierPassage, one.Span, laterPassage, later.Span, length)) continue;
                if (!earlier.TryGetValue(later.Index, out known) || one.Index < known) earlier[later.Index] = one.Index;
            }
        }
    }

    // Most of the statement lies in the passage.
    private static bool Fills(TextSpan statement, TextSpan passage) =>
        5 * (Math.Min(statement.End, passage.End) - Math.Max(statement.Start, passage.Start)) > 3 * statement.Length;

    // The two stand at the same part of the passage, changes inside it allowed for.
    private static bool AreAtOnePlace(TextSpan onePassage, TextSpan one, TextSpan otherPassage, TextSpan other, int length) =>
        Math.Abs(Share(onePassage, one) - Share(otherPassage, other)) * length < Math.Max(one.Length, other.Length) / 2.0;

    private static double Share(TextSpan passage, TextSpan statement) =>
        ((statement.Start + statement.End) / 2.0 - passage.Start) / Math.Max(1, passage.Length);
}
