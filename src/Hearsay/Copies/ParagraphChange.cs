namespace Hearsay.Copies;

/// <summary>One paragraph that a reprint or a later version has otherwise than the text it comes from.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Where it stands in the text it comes from; <see langword="null"/> where it was added.</param>
/// <param name="After">Where it stands in the changed text; <see langword="null"/> where it was cut.</param>
/// <param name="TouchesFigures">Whether an amount came, went or was changed.</param>
/// <param name="TouchesAttributions">Whether who says something came, went or was changed.</param>
public sealed record ParagraphChange(ChangeKind Kind, TextSpan? Before, TextSpan? After, bool TouchesFigures, bool TouchesAttributions);
