namespace Hearsay.Eval.PublicSets;

/// <summary>An article that the gold speaks of without holding its text.</summary>
/// <param name="Id">What the gold calls it: its id as read when the gold was written.</param>
/// <param name="File">Its file's name.</param>
/// <param name="Sha256">Hash of its text in UTF-8, in lower-case hex: offsets hold for this text only.</param>
internal sealed record SeedArticle(string Id, string File, string Sha256);
