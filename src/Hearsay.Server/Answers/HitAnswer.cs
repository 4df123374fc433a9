using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>An article that a search found.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Story">Id of its story, where it was grouped.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Score">How well it fits; comparable within one answer only.</param>
/// <param name="Excerpt">The words around the first place that fits.</param>
[Description("An article that a search found.")]
public sealed record HitAnswer(string Article, string? Story, string? Title, double Score, Quotation Excerpt);
