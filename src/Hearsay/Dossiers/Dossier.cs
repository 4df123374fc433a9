namespace Hearsay.Dossiers;

/// <summary>What a story's articles answer to the questions of a set, in the set's fixed form.</summary>
/// <param name="Set">The questions.</param>
/// <param name="IsChosen">Whether the story's own words chose the set; else somebody asked for it.</param>
/// <param name="Entries">One for each question, in the set's order, whether anything answers it or not.</param>
public sealed record Dossier(QuestionSet Set, bool IsChosen, IReadOnlyList<DossierEntry> Entries);
