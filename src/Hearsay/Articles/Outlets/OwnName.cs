namespace Hearsay.Articles.Outlets;

/// <summary>Finds the name by which an outlet that no list holds speaks of itself: <c>told the Harrow Ledger</c>, <c>the Ledger has asked</c>.</summary>
/// <remarks>Any paper may write what another was told, so the name must be an outlet's by its words, or be more than told: ask, or promote itself.</remarks>
internal static class OwnName
{
    private const int MostWords = 5;
    private const int MostNames = 200;
    private static readonly string[] Tellings = ["told "];
    private static readonly string[] OwnVerbs = [" has asked ", " has contacted ", " has approached ", " has seen ", " has been unable to ", " visited ", " can reveal ", " can also reveal "];

    /// <summary>The name, or <see langword="null"/> where none or more than one may be it.</summary>
    public static string? Find(string text, IReadOnlyList<Block> blocks)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Post))
        {
            foreach (var name in Told(text, block.Span).Take(MostNames - names.Count)) names[name] = names.GetValueOrDefault(name) + 1;
        }

        var own = names.Where(name => IsOwn(name.Key, name.Value, text, blocks)).Select(name => name.Key).Take(2).ToList();
        return own is [var only] ? only : null;
    }

    private static bool IsOwn(string name, int told, string text, IReadOnlyList<Block> blocks) =>
        OutletNames.IsOutlet(name)
        || blocks.Any(block => block.Kind == BlockKind.Promotion && text.AsSpan(block.Span.Start, block.Span.Length).Contains(name, StringComparison.OrdinalIgnoreCase))
        || (told > 1 && Array.Exists(OwnVerbs, verb => text.Contains(name + verb, StringComparison.Ordinal)));

    private static IEnumerable<string> Told(string text, TextSpan block)
    {
        foreach (var telling in Tellings)
        {
            for (var at = block.Start; (at = text.IndexOf(telling, at, block.End - at, StringComparison.Ordinal)) >= 0; at += telling.Length)
            {
                if (NameAt(text, at + telling.Length, block.End) is { } name && OutletLexicon.Default.Find(name) is null && !OutletNames.IsInstitution(name)) yield return name;
            }
        }
    }

    // Capitalised words in a row. One alone is mostly a person.
    private static string? NameAt(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).StartsWith("the ", StringComparison.OrdinalIgnoreCase)) start += 4;

        var (last, words) = (start, 0);
        for (var at = start; at < end && words < MostWords && char.IsUpper(text[at]); words++)
        {
            while (at < end && (char.IsLetter(text[at]) || text[at] is '-' or '&')) at++;
            last = at;
            if (at + 1 >= end || text[at] != ' ') { words++; break; }
            at = text[at + 1] == '&' && at + 3 < end && text[at + 2] == ' ' ? at + 3 : at + 1;
        }

        return words > 1 ? text[start..last] : null;
    }
}
