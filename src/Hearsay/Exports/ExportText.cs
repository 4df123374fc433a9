using System.Text;
using Hearsay.Articles;
using Hearsay.Briefings.Layout;

namespace Hearsay.Exports;

/// <summary>What exporters have in common: how text is written, and what articles are called in a world of addresses.</summary>
internal static class ExportText
{
    /// <summary>A writer of UTF-8 without a byte order mark, with Unix line ends, that leaves the stream open.</summary>
    public static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A name for an article that is an address to no place: <c>urn:hearsay:article:8de9b8e5092d40aa</c>.</summary>
    public static string UrnOf(string article) => Urn("article", article);

    /// <summary>A name of Hearsay's own for a thing.</summary>
    public static string Urn(string kind, string id) => $"urn:hearsay:{kind}:{Uri.EscapeDataString(id)}";

    /// <summary>Words on one line with what would steer a reader's program shown by its code, and without what XML can't hold.</summary>
    public static string OnOneLine(string? text) => VisibleText.OnOneLine(text ?? "").Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>An article by its headline, or its outlet and first words where it has none.</summary>
    public static string NameOf(Article article)
    {
        const int FirstWords = 80;
        if (article.Title is { Length: > 0 } title) return OnOneLine(title);

        var start = article.Text.Length > FirstWords ? article.Text[..FirstWords] : article.Text;
        return OnOneLine(start.Trim());
    }
}
