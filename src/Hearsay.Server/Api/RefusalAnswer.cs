namespace Hearsay.Server.Api;

/// <summary>An input that was refused.</summary>
/// <param name="Path">What was refused.</param>
/// <param name="Code">A code of docs/errors.md.</param>
/// <param name="Message">What was found, what was expected, what to do.</param>
public sealed record RefusalAnswer(string Path, string Code, string Message);
