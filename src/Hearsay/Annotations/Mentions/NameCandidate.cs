namespace Hearsay.Annotations.Mentions;

/// <summary>Tokens that may be a name.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index behind the last token.</param>
/// <param name="Known">What the lists hold the whole of it to be.</param>
/// <param name="FollowsRole">Whether a role or title written with a capital, or <c>Mr</c>, stands right before it.</param>
/// <param name="IsWeak">Whether its capital may only be there because a sentence begins.</param>
internal sealed record NameCandidate(int First, int End, KnownKind Known, bool FollowsRole, bool IsWeak)
{
    public int Length => End - First;
}
