namespace Hearsay.Claims.Positions;

/// <summary>What a stand is about.</summary>
/// <param name="Span">The words: <c>plan to move the old quarter</c>.</param>
/// <param name="Thing">What kind of thing it is: a section of <c>referents.lexicon</c>, else the dictionary form of its main word.</param>
/// <param name="Marks">Dictionary forms of the words that tell it from others of its kind: <c>move</c>, <c>quarter</c>.</param>
/// <param name="Whom">Id of the article's actor of whom it is, where that decides what is meant: whose resignation; <see langword="null"/>
/// else.</param>
internal sealed record StandTarget(TextSpan Span, string Thing, IReadOnlyList<string> Marks, string? Whom)
{
    /// <summary>Whose plan, offer or motion it is, who stands for it: <c>the governor's plan</c>; <see langword="null"/> where nobody is
    /// named.</summary>
    public StandHolder? Owner { get; init; }

    /// <summary>The word that points at it, where the words are those of a sentence before: such <c>stories</c>.</summary>
    public TextSpan? Also { get; init; }

    /// <summary>What somebody calls it who judges it: a <c>blank cheque</c>.</summary>
    public TextSpan? Called { get; init; }
}
