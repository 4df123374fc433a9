namespace Hearsay.Eval.Contract;

internal static class SpannedExtensions
{
    public static TextSpan Span(this ISpanned spanned) => new(spanned.Start, spanned.End);

    /// <summary>How many code units two share; negative where a gap lies between them.</summary>
    public static int Shared(this ISpanned one, ISpanned other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
