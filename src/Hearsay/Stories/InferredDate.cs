using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>A day of publication that an undated article's fellow reports or its own dates fix.</summary>
/// <param name="Time">The day.</param>
/// <param name="Reason">Which words of which articles fix it, in a few words.</param>
/// <param name="Evidence">Those words: in the undated article and in its fellows, by turns.</param>
/// <param name="Confidence">How sure the day is.</param>
public sealed record InferredDate(PublicationTime Time, string Reason, IReadOnlyList<Citation> Evidence, DatingConfidence Confidence);
