using NodaTime;

namespace Hearsay.Decisions;

/// <summary>Who did something, when, and from where. The engine has no clock: whoever stands at the edge gives the instant.</summary>
/// <param name="By">Who, as the edge knows them: a name, an account.</param>
/// <param name="At">When.</param>
/// <param name="From">By which way: <c>command line</c>, <c>web 127.0.0.1</c>.</param>
public sealed record Signature(string By, Instant At, string From);
