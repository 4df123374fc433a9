namespace Hearsay.Copies;

/// <summary>What a reprint, or a later version of an article, changed.</summary>
/// <param name="From">The original, or the earlier version.</param>
/// <param name="To">The reprint, or the later version.</param>
/// <param name="Paragraphs">Changed paragraphs: those that touch figures first, then those that touch attributions, then mere wording; each in order of place.</param>
public sealed record TextChanges(string From, string To, IReadOnlyList<ParagraphChange> Paragraphs);
