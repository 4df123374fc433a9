namespace Hearsay.Dossiers;

/// <summary>A question and what answers it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers, in the order in which they are laid out; none where nothing was reported.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record DossierEntry(Question Question, IReadOnlyList<DossierAnswer> Answers, int LeftOut);
