namespace Hearsay;

/// <summary>Something in an archive that is not as it was written.</summary>
/// <param name="Article">Id of the article concerned, or <see langword="null"/> where it is the archive as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record IntegrityProblem(string? Article, string Message);
