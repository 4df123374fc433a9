using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>One value of a figure.</summary>
/// <param name="Low">The least it names; <see langword="null"/> where it names none.</param>
/// <param name="High">The most it names; <see langword="null"/> where it names none.</param>
/// <param name="Bound"><c>exact</c>, <c>about</c>, <c>atLeast</c>, <c>atMost</c> or <c>between</c>.</param>
/// <param name="AsOf">The day it is given for.</param>
/// <param name="Speakers">Who gives it.</param>
/// <param name="Quotes">Where the amounts are written.</param>
[Description("One value of a figure, with everybody who gives it.")]
public sealed record FigureValueAnswer(decimal? Low, decimal? High, string Bound, string? AsOf, IReadOnlyList<string> Speakers, IReadOnlyList<Quotation> Quotes);
