namespace Hearsay.Stories;

/// <summary>A post as stories are made of it.</summary>
/// <param name="Text">Its strongest terms and its day.</param>
/// <param name="Start">Where it begins in its page, which tells it from the page's other posts.</param>
/// <param name="Length">How much of its page it is, in UTF-16 code units.</param>
internal sealed record PostText(StoryText Text, int Start, int Length);
