using NodaTime;

namespace Hearsay.Stories;

/// <summary>A stretch of a long story in which its articles are on one turn of it.</summary>
/// <param name="Title">A headline of its own articles, or their first words where none has one.</param>
/// <param name="From">The day of its first dated article.</param>
/// <param name="To">The day of its last.</param>
/// <param name="Articles">Ids in the story's order; undated ones are in the chapter they are most like.</param>
/// <param name="Terms">What it tells more of than the rest of the story, strongest first.</param>
public sealed record Chapter(string Title, LocalDate From, LocalDate To, IReadOnlyList<string> Articles, IReadOnlyList<string> Terms);
