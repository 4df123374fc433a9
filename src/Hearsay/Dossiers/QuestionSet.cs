namespace Hearsay.Dossiers;

/// <summary>The questions that coverage of one kind of event is expected to answer: of a vote, a conflict, a disaster, a trial, a deal.</summary>
/// <param name="Name">The name of its file, without the ending: <c>vote</c>.</param>
/// <param name="Title">What it is about, as a heading shows it.</param>
/// <param name="Terms">Words by which a story is known to be of its kind.</param>
/// <param name="Questions">The questions, in the order in which they are laid out.</param>
public sealed record QuestionSet(string Name, string Title, IReadOnlyList<string> Terms, IReadOnlyList<Question> Questions);
