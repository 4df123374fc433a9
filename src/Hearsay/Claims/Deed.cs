using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>What one statement tells of: who did what to whom, where and when, as far as its own words say.</summary>
/// <param name="Verb">Class of what happens, after <c>predicates.lexicon</c>.</param>
/// <param name="Agent">Who does it: <c>@</c> and the id of the story's actor, else the class of the noun, after <c>the</c> where it is one that is known; <see langword="null"/> where it is left open.</param>
/// <param name="Patient">To whom or what it is done, in the same form.</param>
/// <param name="Place">Id of the place it is told of with <c>in</c>, <c>at</c>, <c>near</c> or <c>outside</c>.</param>
/// <param name="Time">The time that hangs on the verb.</param>
internal sealed record Deed(string Verb, string? Agent, string? Patient, string? Place, TimeExpression? Time);
