using System.Text;

namespace Hearsay.Briefings.Layout;

/// <summary>Joins the parts of a row: which spaces stand between them, and which marks around quoted words.</summary>
public static class PartText
{
    private const char NoBreakSpace = '\u00A0';

    // Citations that name more articles than these may be broken between two numbers.
    private const int MostHeldTogether = 6;

    /// <summary>The parts as plain text on one line.</summary>
    public static string Join(IReadOnlyList<BriefPart> parts) => Join(parts, Plain);

    /// <summary>The parts, each shown in its own way.</summary>
    public static string Join(IReadOnlyList<BriefPart> parts, Func<BriefPart, string> show)
    {
        var joined = new StringBuilder();
        for (var index = 0; index < parts.Count; index++)
        {
            if (index > 0) joined.Append(Between(parts[index]));
            joined.Append(show(parts[index]));
        }

        return joined.ToString();
    }

    /// <summary>What separates a part from the one before: citations stay with what they are for, and commas close up.</summary>
    public static string Between(BriefPart part) => part switch
    {
        CitationsPart => "\u00A0",
        LabelPart { Text: [',' or ':' or ')', ..] } => "",
        LabelPart { Text: ['×', ..] } => "\u00A0",
        _ => " ",
    };

    /// <summary>Whether a part is shown in quotation marks of ours: not where it is a heading, or brings its own.</summary>
    public static bool HasMarks(BriefPart part) => part switch
    {
        QuotePart quote => !quote.IsBare && !IsEnclosed(quote.Text.Trim()),
        HeadlinePart headline => !headline.IsBare && !IsEnclosed(headline.Text.Trim()),
        _ => false,
    };

    private static string Plain(BriefPart part)
    {
        var text = VisibleText.OnOneLine(part.Text);
        return part switch
        {
            CitationsPart { Citations.Count: <= MostHeldTogether } => text.Replace(' ', NoBreakSpace),
            _ => Marked(part, text),
        };
    }

    /// <summary>Shown words with the marks and the ellipsis that belong around them; within, every letter is the article's.</summary>
    /// <param name="part">The part.</param>
    /// <param name="shown">Its words, not yet escaped for HTML or Markdown.</param>
    public static string Marked(BriefPart part, string shown) => (HasMarks(part), part is QuotePart { IsCutShort: true }) switch
    {
        (true, true) => $"“{shown} …”",
        (true, false) => $"“{shown}”",
        (false, true) => $"{shown} …",
        _ => shown,
    };

    // One pair around all of it; “a” and “b” is not enclosed.
    private static bool IsEnclosed(string text) =>
        text.Length > 2
        && (text[0], text[^1]) is ('“', '”') or ('"', '"') or ('«', '»') or ('„', '“')
        && text.IndexOf(text[^1], 1) == text.Length - 1;
}
