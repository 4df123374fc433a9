namespace Hearsay.Storage;

/// <summary>Where an article stands among the versions of its report.</summary>
/// <param name="Number">1 for the first version the archive was given.</param>
/// <param name="Previous">Id of the version before it, or <see langword="null"/> for the first.</param>
public sealed record ArticleVersion(int Number, string? Previous);
