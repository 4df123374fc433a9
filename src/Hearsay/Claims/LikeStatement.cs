namespace Hearsay.Claims;

/// <summary>A statement that is like another one.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Likeness">How like: 0 to 1.</param>
/// <param name="SharedWords">How many features besides actors the two share.</param>
internal readonly record struct LikeStatement(Statement Statement, double Likeness, int SharedWords)
{
    /// <summary>Orders by likeness, then by place in the story.</summary>
    public static int MostAlikeFirst(LikeStatement one, LikeStatement other) =>
        one.Likeness != other.Likeness ? other.Likeness.CompareTo(one.Likeness) : one.Statement.Index.CompareTo(other.Statement.Index);
}
