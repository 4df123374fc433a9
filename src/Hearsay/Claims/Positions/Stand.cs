namespace Hearsay.Claims.Positions;

/// <summary>One place where an actor of the story takes a stand.</summary>
/// <param name="Statement">The statement that tells it.</param>
/// <param name="Actor">Id of the story's actor.</param>
/// <param name="Stance">For, against, or neither.</param>
/// <param name="Target">What it is about.</param>
/// <param name="Whom">Id of the story's actor of whom it is; <see langword="null"/> where nobody in particular.</param>
internal sealed record Stand(Statement Statement, string Actor, Stance Stance, StandTarget Target, string? Whom);
