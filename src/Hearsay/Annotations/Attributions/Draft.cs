namespace Hearsay.Annotations.Attributions;

/// <summary>An attribution while it is being put together.</summary>
/// <param name="Cue">The cue; <see langword="null"/> where a quotation simply goes on.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Content">What is said, in order.</param>
internal sealed record Draft(Cue? Cue, Source Source, List<Run> Content)
{
    /// <summary>What stands beside the cue and is no part of what is said: hearers, days, places.</summary>
    public Run Beside { get; init; }
}
