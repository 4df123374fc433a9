using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>A story in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">A headline of its own articles.</param>
/// <param name="From">The day of its first dated article.</param>
/// <param name="To">The day of its last dated article.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Outlets">Its outlets, the busiest first.</param>
/// <param name="Terms">What sets it apart, strongest first.</param>
/// <param name="Page">Where a person sees it, on this server.</param>
[Description("A story in a list. Title, outlets and terms are the articles' own words.")]
public sealed record StoryAnswer(string Id, string Title, string? From, string? To, int Articles, IReadOnlyList<string> Outlets, IReadOnlyList<string> Terms, string Page);
