using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>One question of a question set: <c>Turnout</c>, <c>Who observed</c>.</summary>
/// <remarks>Words are phrases of a few words, found by form or dictionary form, cases aside. Where no words are given, none are asked for.</remarks>
public sealed record Question
{
    /// <summary>How many answers are given at the most where the set does not say.</summary>
    public const int UsualMost = 8;

    /// <summary>The label it goes by, unique in its set.</summary>
    public required string Label { get; init; }

    /// <summary>What answers it.</summary>
    public required AnswerKind Answer { get; init; }

    /// <summary>One of these stands in the statement; beside the amount, for figures; in what a position is about.</summary>
    /// <value>Defaults to none asked for.</value>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Or, whatever a statement says, whoever says it is called by one of these.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> SaidBy { get; init; } = [];

    /// <summary>And one of these, in the same place.</summary>
    /// <value>Defaults to none asked for.</value>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>None of these, in the same place.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>One of these stands in the sentence, whoever speaks included, or in the two before it in its paragraph.</summary>
    /// <value>Defaults to none asked for.</value>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>None of these stands in the sentence.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> NotAround { get; init; } = [];

    /// <summary>Units of figures: <c>%</c>, <c>km</c>, <c>USD</c>; <c>count</c> for things counted, <c>money</c> for any currency.</summary>
    /// <value>Defaults to every unit.</value>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Stances of positions.</summary>
    /// <value>Defaults to every stance.</value>
    public IReadOnlyList<Stance> Stances { get; init; } = [];

    /// <summary>Whether the answers are laid out by the place they are given for.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool ByPlace { get; init; }

    /// <summary>How many answers are given at the most; the others are counted.</summary>
    /// <value>Defaults to <see cref="UsualMost"/>.</value>
    public int Most { get; init; } = UsualMost;
}
