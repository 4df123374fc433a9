using Hearsay.Annotations.Times;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>One answer: words of an article, on whose word they stand, and how.</summary>
/// <param name="Citation">The words: of a figure the amount alone.</param>
/// <param name="Assertion">Id of the assertion they are of.</param>
/// <param name="Claim">Id of its claim.</param>
/// <param name="Standing">How that claim stands.</param>
/// <param name="Origins">Ids of the origins known; none where no text says.</param>
/// <param name="Carriers">Every place where it is written, in the story's order.</param>
public sealed record DossierAnswer(
    Citation Citation, string Assertion, string Claim, Standing Standing, IReadOnlyList<string> Origins, IReadOnlyList<Citation> Carriers)
{
    /// <summary>Id of the figure that an amount is a value of.</summary>
    public string? Figure { get; init; }

    /// <summary>What that figure's values come to.</summary>
    public FigureVerdict? Verdict { get; init; }

    /// <summary>The name of the place that an amount is given for, as an article writes it.</summary>
    public Citation? Place { get; init; }

    /// <summary>Id of the story's actor who takes a stance.</summary>
    public string? Actor { get; init; }

    /// <summary>The stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>When a step happened or is due, since when a stance is taken, or for which day an amount is given.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Whether a step was still to come when it was told.</summary>
    public bool IsForecast { get; init; }
}
