namespace Hearsay.Claims;

/// <summary>What a statement says is not so, as far as its own words tell.</summary>
/// <param name="Said">The words that tell what: <c>having received it</c>; <see langword="null"/> where it only points back.</param>
/// <param name="Noun">Lemma of the noun by which it points back: <c>charge</c>, the <c>plan</c> of <c>no such plan</c>.</param>
/// <param name="MustBeNamed">Whether what it points back to must have been told in words that fit the noun.</param>
/// <param name="IsSuch">Whether it says that there is none <c>such</c>.</param>
internal sealed record Denial(TextSpan? Said, string? Noun = null, bool MustBeNamed = false, bool IsSuch = false)
{
    /// <summary>Who denies it, where what is denied has no subject of its own: <c>the ministry denied having received it</c>.</summary>
    public TextSpan? Subject { get; init; }

    /// <summary>Whether what is denied is told as a clause: <c>that she knew of it</c>, and not <c>any knowledge of it</c>.</summary>
    public bool IsClause { get; init; }

    /// <summary>Whether only what is alike is meant: who has <c>no evidence</c> of something need not answer what stands near.</summary>
    public bool IsMereDoubt { get; init; }

    /// <summary>Whether somebody says that he, or somebody named, had no part in a thing: only who was accused can mean an accusation by
    /// it.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Whose word it is that is denied: <c>officials</c> of <c>the officials' account</c>.</summary>
    public string? Owner { get; init; }
}
