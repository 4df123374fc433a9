namespace Hearsay.Articles.Blocks;

/// <summary>What stands around a line.</summary>
/// <param name="IsFirst">No prose of the body before it.</param>
/// <param name="IsLast">No line after it.</param>
/// <param name="ProseHasStops">The article's longer lines end with a stop, so that one without stands out.</param>
/// <param name="IsContinued">The next line goes on in mid-sentence.</param>
/// <param name="HasOtherCaptions">The page has captions among its paragraphs.</param>
internal readonly record struct LinePlace(bool IsFirst, bool IsLast, bool ProseHasStops, bool IsContinued, bool HasOtherCaptions);
