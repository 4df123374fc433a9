using Hearsay.Briefings.Layout;

namespace Hearsay.Exports;

/// <summary>Writes rows after RFC 4180: every cell in quotation marks, CRLF between rows.</summary>
/// <remarks>
/// A cell of words that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with an apostrophe: taking one
/// off gives back the words. Controls and bidirectional overrides are shown by their code. Numbers, days and ids of ours are written plain.
/// </remarks>
internal sealed class CsvWriter(TextWriter writer)
{
    // Full-width forms are taken for formulas as well where East Asian input is usual.
    private const string Dangerous = "=+-@|%'＝＋－＠";

    /// <summary>One row.</summary>
    public void Write(params ReadOnlySpan<string?> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0) writer.Write(',');
            writer.Write('"');
            writer.Write(cells[index]?.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }

        writer.Write("\r\n");
    }

    /// <summary>Somebody's words, made safe to open in a spreadsheet.</summary>
    public static string Words(string? text)
    {
        var shown = VisibleText.WithLines(text ?? "");
        var first = shown.AsSpan().TrimStart();
        return first.Length > 0 && Dangerous.Contains(first[0], StringComparison.Ordinal) ? $"'{shown}" : shown;
    }

    /// <summary>Several names in one cell.</summary>
    public static string Words(IEnumerable<string?> names) => Words(string.Join("; ", names.OfType<string>().Distinct(StringComparer.Ordinal)));
}
