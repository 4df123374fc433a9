using Hearsay.Articles.Blocks;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Credits;

/// <summary>Finds the words that say whose reporting an article carries.</summary>
internal static class CreditFinder
{
    private const int LongestLead = 60;
    private static readonly string[] Firsts = ["first reported", "first published", "originally reported", "originally published", "first broadcast"];

    /// <summary>The credits of a text, in order, none twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="dateline">The dateline, whose agency is a credit.</param>
    public static IReadOnlyList<CreditLine> Find(string text, IReadOnlyList<Block> blocks, FoundDateline? dateline)
    {
        var credits = new List<CreditLine>();
        if (dateline is { Agency: { } agency, AgencySpan: { } agencySpan })
        {
            credits.Add(new CreditLine(agencySpan, agency, CreditRole.Source));
        }

        var lastProse = blocks.Select((block, index) => block.Kind == BlockKind.Paragraph ? index : -1).DefaultIfEmpty(-1).Max();
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Header:
                    // "By Ann Vale, Reuters" and "Source: AFP" on top: an agency's text. An outlet there is only the publisher.
                    credits.AddRange(InCreditLine(text, blocks[i].Span).Where(credit => OutletLexicon.Default.Find(credit.Agency) is { IsAgency: true }));
                    break;
                case BlockKind.Credit:
                    credits.AddRange(InCreditLine(text, blocks[i].Span));
                    break;
                case BlockKind.Paragraph or BlockKind.Post:
                    credits.AddRange(FirstReports(text, blocks[i].Span));
                    credits.AddRange(Contributions(text, blocks[i].Span));
                    credits.AddRange(AtTheEnd(text, blocks[i].Span, isLast: i == lastProse));
                    break;
            }
        }

        return [.. credits.OrderBy(credit => credit.Span).ThenBy(credit => credit.Agency, StringComparer.Ordinal).Distinct()];
    }

    private static IEnumerable<CreditLine> InCreditLine(string text, TextSpan line)
    {
        var words = line.In(text);
        var role = words.ContainsAny(BlockLexicon.Contributed) ? CreditRole.Contributed : CreditRole.Source;

        var known = NamesIn(text, line).DistinctBy(name => name.Entry).Select(name => new CreditLine(line, name.Entry.ShortName, role)).ToList();
        return known.Count > 0 ? known : [.. UnknownAgency.InCreditLine(line.Of(text)).Select(name => new CreditLine(line, name, role))];
    }

    // "Reporters from X contributed to this report" at the end of a paragraph of prose.
    private static IEnumerable<CreditLine> Contributions(string text, TextSpan block)
    {
        var at = block.In(text).IndexOfAny(BlockLexicon.CreditContains);
        if (at < 0 || !block.In(text)[at..].ContainsAny(BlockLexicon.Contributed))
        {
            return [];
        }

        var before = block.In(text)[..at];
        var start = block.Start + Math.Max(before.LastIndexOf(". ") + 1, 0);
        return InCreditLine(text, new TextSpan(start, block.End).Trim(text));
    }

    // "first reported by X", "first reported X", "X first reported".
    private static IEnumerable<CreditLine> FirstReports(string text, TextSpan block)
    {
        var credits = new List<CreditLine>();
        foreach (var phrase in Firsts)
        {
            for (var at = block.Start; (at = text.IndexOf(phrase, at, block.End - at, StringComparison.Ordinal)) >= 0; at += phrase.Length)
            {
                var end = at + phrase.Length;
                var nameStart = SkipWords(text, end, block.End, "by", "in", "on");
                if (nameStart < block.End && OutletLexicon.Default.FindAt(text.AsSpan(0, block.End), nameStart, out var length) is { } after)
                {
                    credits.Add(new CreditLine(new TextSpan(at, nameStart + length), after.ShortName, CreditRole.FirstReported));
                }
                else if (UnknownAgency.LengthAt(text, nameStart, block.End) is > 0 and var unknown)
                {
                    credits.Add(new CreditLine(new TextSpan(at, nameStart + unknown), UnknownAgency.Bare(text.Substring(nameStart, unknown)), CreditRole.FirstReported));
                }
                else if (NameBefore(text, block.Start, at) is { } before)
                {
                    credits.Add(new CreditLine(new TextSpan(before.Span.Start, end), before.Entry.ShortName, CreditRole.FirstReported));
                }
            }
        }

        return credits;
    }

    // A paragraph that ends "… (Reuters)" or "… – AFP".
    private static IEnumerable<CreditLine> AtTheEnd(string text, TextSpan block, bool isLast)
    {
        var words = block.In(text);
        var tail = words[Math.Max(0, words.Length - LongestLead)..];
        var open = tail.LastIndexOfAny("(–—/");
        if (open < 0)
        {
            yield break;
        }

        var start = block.End - tail.Length + open;
        var name = new TextSpan(start + 1, block.End).In(text).Trim("() ./").ToString();
        var isClosed = text[start] is '(' == text[block.End - 1] is ')';
        var isAfterSentence = Prose.HasStop(text.AsSpan(block.Start, start - block.Start).TrimEnd());
        var isAcronym = text[start] is '(' && name.Length is >= 2 and <= 5 && name.All(char.IsAsciiLetterUpper);
        var agency = OutletLexicon.Default.FindUnmistakable(name)?.ShortName ?? (isAcronym && isLast ? name : null);
        if (isClosed && isAfterSentence && agency is not null)
        {
            yield return new CreditLine(new TextSpan(start, block.End), agency, CreditRole.Source);
        }
    }

    private static int SkipWords(string text, int at, int end, params ReadOnlySpan<string> words)
    {
        while (at < end && text[at] == ' ') at++;
        foreach (var word in words)
        {
            if (at + word.Length + 1 < end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && text[at + word.Length] == ' ')
            {
                return at + word.Length + 1;
            }
        }

        return at;
    }

    private static (TextSpan Span, OutletEntry Entry)? NameBefore(string text, int from, int at)
    {
        var last = NamesIn(text, new TextSpan(Math.Max(from, at - LongestLead), at)).LastOrDefault();

        // Only helper words and "which" may stand between the name and its verb.
        return last.Entry is not null && text.AsSpan(last.Span.End, at - last.Span.End).Trim(" ,") is "" or "had" or "was" or "which" or "which had" or "who"
            ? last
            : null;
    }

    private static IReadOnlyList<(TextSpan Span, OutletEntry Entry)> NamesIn(string text, TextSpan span) => OutletLexicon.Default.FindAll(text, span);
}
