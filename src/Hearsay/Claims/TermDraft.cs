namespace Hearsay.Claims;

/// <summary>One place where an article names a thing, as it is read of the article by itself.</summary>
/// <param name="Referent">The thing, under the name by which its places are brought together.</param>
/// <param name="Term">What it is called there.</param>
internal sealed record TermDraft(string Referent, WordingTerm Term)
{
    /// <summary>Whether the words are quoted to the letter; those of indirect speech are the outlet's choice, too.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether the words point at one thing: <c>the ballot</c>, <c>Harrow's ballot</c>.</summary>
    public bool IsDefinite { get; init; }
}
