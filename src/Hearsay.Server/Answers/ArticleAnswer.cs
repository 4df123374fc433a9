using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>An article of a story, without its text.</summary>
/// <param name="Number">Its number in the story.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Language">Its language.</param>
/// <param name="Url">Where it was published.</param>
[Description("An article of a story, without its text.")]
public sealed record ArticleAnswer(int Number, string Id, string? Title, string? Outlet, string? Published, string Language, string? Url);
