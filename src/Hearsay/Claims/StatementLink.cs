namespace Hearsay.Claims;

/// <summary>How a statement came to its claim, and what that hung on; claims are told by the index of their first statement.</summary>
/// <param name="Claim">The claim it came to.</param>
/// <param name="Original">The statement it was found to be a copy of.</param>
/// <param name="Tied">Those that give one of its amounts.</param>
/// <param name="Asked">All claims that were set beside it.</param>
internal sealed record StatementLink(int Claim, int? Original, IReadOnlyList<int> Tied, IReadOnlyList<int> Asked);
