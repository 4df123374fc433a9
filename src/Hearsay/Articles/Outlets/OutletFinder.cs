using Hearsay.Articles.Credits;

namespace Hearsay.Articles.Outlets;

/// <summary>Finds out who published a text that came without the name: from what it says of itself, else from the host of its address.</summary>
internal static class OutletFinder
{
    // What a report says of the outlet it is in: "The Courier has been unable to verify these claims".
    private static readonly string[] OwnVerbs =
    [
        " has been unable to ", " was unable to ", " were unable to ", " could not independently ", " could not verify", " has not been able to ", " was not able to ",
        " has reached out to ", " reached out to ", " has contacted ", " has asked ", " has approached ", " has not independently ", " did not independently ",
    ];

    /// <summary>The outlet, or <see langword="null"/> where nothing names it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="fromHeader">The outlet on its byline or source line.</param>
    /// <param name="url">Its address.</param>
    /// <param name="dateline">The dateline, whose agency publishes what it signs at the end.</param>
    public static string? Find(string text, IReadOnlyList<Block> blocks, string? fromHeader, string? url, FoundDateline? dateline) =>
        fromHeader
        ?? InPromotions(text, blocks)
        ?? InOwnCredits(text, blocks)
        ?? InOwnVoice(text, blocks)
        ?? OfAddress(url)
        ?? OwnName.Find(text, blocks)
        ?? OfSignedDateline(text, blocks, dateline)
        ?? HostOf(url);

    /// <summary>Who publishes at an address, where the lexicon knows its host.</summary>
    public static string? OfAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? OutletLexicon.Default.FindByHost(uri.Host)?.Name : null;

    // "KESH (Reuters) — … (Reporting by Ann Vale; editing by Tom Orr)": who reprints it names itself somewhere, the agency does not.
    private static string? OfSignedDateline(string text, IReadOnlyList<Block> blocks, FoundDateline? dateline)
    {
        if (dateline?.Agency is not { } agency || !blocks.Any(block => block.Kind == BlockKind.Credit && Signature.IsAt(text, block.Span))) return null;

        return OutletLexicon.Default.Find(agency)?.Name ?? agency;
    }

    // Better the name of a host than none.
    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal) && uri.HostNameType == UriHostNameType.Dns
            ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host
            : null;

    // "GET THE … APP", "Sign up for the … newsletter": an outlet promotes itself, and never an agency.
    private static string? InPromotions(string text, IReadOnlyList<Block> blocks) =>
        blocks.Where(block => block.Kind == BlockKind.Promotion)
            .SelectMany(block => Names(text, block.Span))
            .FirstOrDefault(found => !found.Entry.IsAgency).Entry?.Name;

    // "X's Ann Vale contributed to this report."
    private static string? InOwnCredits(string text, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(block => block.Kind == BlockKind.Credit))
        {
            var (span, entry) = Names(text, block.Span).FirstOrDefault();
            var isFirst = entry is not null && span.Start - block.Span.Start <= 4;
            if (isFirst && span.End + 2 < text.Length && text[span.End] is '\'' or '’' && text[span.End + 1] == 's')
            {
                return entry!.Name;
            }
        }

        return null;
    }

    private static string? InOwnVoice(string text, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Post))
        {
            foreach (var (span, entry) in Names(text, block.Span))
            {
                var rest = text.AsSpan(span.End, Math.Min(40, block.Span.End - span.End));
                if (!entry.IsAgency && StartsWithAny(rest, OwnVerbs))
                {
                    return entry.Name;
                }
            }
        }

        return null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<(TextSpan Span, OutletEntry Entry)> Names(string text, TextSpan span) => OutletLexicon.Default.FindAll(text, span);
}
