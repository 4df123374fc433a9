using Hearsay.Decisions;

namespace Hearsay.Claims.Decided;

/// <summary>Says of a figure's values which decisions stand behind their numbers.</summary>
internal static class DecidedFigures
{
    public static Figure Mark(Figure figure, DecisionBook book) =>
        figure.Values.Any(value => DecisionsOn(value, book).Any())
            ? figure with { Values = [.. figure.Values.Select(value => value with { Decisions = [.. DecisionsOn(value, book)] })] }
            : figure;

    private static IEnumerable<string> DecisionsOn(FigureValue value, DecisionBook book) =>
        value.Citations.SelectMany(book.AboutAmount).Select(decision => decision.Id).Distinct(StringComparer.Ordinal);
}
