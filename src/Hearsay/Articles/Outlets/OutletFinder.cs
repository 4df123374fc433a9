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
    public static string? Find(string text, IReadOnlyList<Block> blocks, string? fromHeader, string? url) =>
        fromHeader ?? InPromotions(text, blocks) ?? InOwnCredits(text, blocks) ?? InOwnVoice(text, blocks) ?? OfAddress(url);

    /// <summary>Who publishes at an address, where the lexicon knows its host.</summary>
    public static string? OfAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? OutletLexicon.Default.FindByHost(uri.Host)?.Name : null;

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
