namespace Hearsay.Claims;

/// <summary>Where knowledge comes from: a speaker, an agency, a document, an outlet's own marked reporting.</summary>
/// <param name="Id">Unique in the story: <c>o1</c>.</param>
/// <param name="Name">Its name, or how it is described.</param>
/// <param name="Kind">What it is.</param>
public sealed record Origin(string Id, string Name, OriginKind Kind);
