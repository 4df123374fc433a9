using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>A claim: statements, across articles, that say the same thing.</summary>
/// <param name="Story">Id of its story.</param>
/// <param name="Id">Its id in the story.</param>
/// <param name="Standing"><c>corroborated</c>, <c>one origin</c>, <c>disputed</c>, <c>revised</c>, <c>withdrawn</c> or <c>forecast</c>.</param>
/// <param name="Quote">The clearest of its statements.</param>
/// <param name="Origins">Names of the distinct origins known.</param>
/// <param name="UnknownOrigins">How many carriers do not say where they have it from.</param>
/// <param name="Carriers">How many articles pass it on, copies counted once.</param>
/// <param name="First">The first day it was said.</param>
/// <param name="Last">The last day it was said.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Relations">How it stands to other claims.</param>
[Description("A claim: statements, across articles, that say the same thing.")]
public sealed record ClaimAnswer(
    string Story,
    string Id,
    string Standing,
    Quotation? Quote,
    IReadOnlyList<string> Origins,
    int UnknownOrigins,
    int Carriers,
    string? First,
    string? Last,
    IReadOnlyList<StatementAnswer> Statements,
    IReadOnlyList<RelationAnswer> Relations);
