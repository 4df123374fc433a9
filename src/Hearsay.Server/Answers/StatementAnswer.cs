using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>One statement in one article.</summary>
/// <param name="Quote">The words.</param>
/// <param name="Speaker">Who says them, where the article tells.</param>
/// <param name="Voice"><c>attributed</c> or <c>outlet</c>.</param>
/// <param name="Force">What is done by saying it: <c>asserts</c>, <c>denies</c>, <c>predicts</c> …</param>
/// <param name="Polarity"><c>+</c> or <c>-</c>.</param>
/// <param name="Via">Outlets and agencies it passed through.</param>
/// <param name="Said">The day it was said.</param>
/// <param name="About">The first of the days it speaks of.</param>
/// <param name="Origin">Where the knowledge comes from, where the text tells.</param>
[Description("One statement in one article.")]
public sealed record StatementAnswer(
    Quotation Quote, string? Speaker, string Voice, string Force, string Polarity, IReadOnlyList<string> Via, string? Said, string? About, string? Origin);
