using System.Globalization;

namespace Hearsay.Server.Views;

/// <summary>Words of an article in an address: <c>?at=ARTICLE:120-185</c>.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Span">The words; empty where the whole article is meant.</param>
public readonly record struct Place(string Article, TextSpan Span)
{
    /// <summary>The anchor that marked words have on every page.</summary>
    public const string Anchor = "mark";

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => Span.IsEmpty
        ? AddressId.Of(Article)
        : string.Create(CultureInfo.InvariantCulture, $"{AddressId.Of(Article)}:{Span.Start}-{Span.End}");

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static Place? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var colon = text.LastIndexOf(':');
        if (colon < 0) return new Place(AddressId.Read(text), default);

        return ParseSpan(text.AsSpan(colon + 1)) is { } span ? new Place(AddressId.Read(text[..colon]), span) : null;
    }

    /// <summary>Reads <c>120-185</c>.</summary>
    public static TextSpan? ParseSpan(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        return dash > 0
            && int.TryParse(text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && end >= start
                ? new TextSpan(start, end)
                : null;
    }
}
