namespace Hearsay.Claims;

/// <summary>One place where an article names the thing.</summary>
/// <param name="Span">The words, device included: <c>so-called referendums</c>.</param>
/// <param name="Term">The words as written.</param>
/// <param name="Device">How they colour it.</param>
/// <param name="Voice">Whether the outlet calls it so or quotes somebody who does.</param>
public sealed record WordingTerm(TextSpan Span, string Term, WordingDevice Device, Voice Voice);
