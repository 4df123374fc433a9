namespace Hearsay.Stories;

/// <summary>What a stream of stories keeps of an article, in a form of its own, so that it can go on where it stood. Never changes once it is made.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="State">Its strongest terms, its day, and the earlier articles it is like: read whenever the stream is taken up again.</param>
/// <param name="Words">Its headline and the words of its terms: read only when its story has changed.</param>
public sealed record StoryTrace(string Article, byte[] State, byte[] Words);
