namespace Hearsay.Annotations.Attributions;

/// <summary>Finds what stands in quotation marks: “…”, "…", ''…'', ‘…’ and '…'; of nested ones the outer.</summary>
/// <remarks>
/// A mark that opens is closed by the next closing mark of its kind in its paragraph. Where there is none before another of its
/// kind opens, real pages have mixed their marks up, and one rule mends it: the next closing mark of another kind closes it, when
/// it follows a full stop, comma, question or exclamation mark. Failing that, a quotation that opens its paragraph runs to the
/// paragraph's end, as speech of several paragraphs does; any other mark is left alone. Time is linear in the text.
/// </remarks>
internal static class QuotationFinder
{
    /// <summary>The quotations of a paragraph, in order.</summary>
    public static List<Quotation> Find(string text, TextSpan paragraph)
    {
        var marks = ReadMarks(text, paragraph);
        var closers = NextClosers(text, marks);
        var quotations = new List<Quotation>();
        for (var at = 0; at < marks.Count; at++)
        {
            var mark = marks[at];
            if (!mark.Opens)
            {
                continue;
            }

            var closer = closers[at];
            if (closer >= 0)
            {
                quotations.Add(new Quotation(new TextSpan(mark.Start, marks[closer].End), IsClosed: true));
                at = closer;
            }
            else if (mark.Start == paragraph.Start && mark.IsDouble)
            {
                quotations.Add(new Quotation(new TextSpan(mark.Start, paragraph.End), IsClosed: false));
                break;
            }
        }

        return quotations;
    }

    private static List<Mark> ReadMarks(string text, TextSpan paragraph)
    {
        var marks = new List<Mark>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var isPair = text[at] is '\'' or '’' or '‘' or '`' && at + 1 < paragraph.End && text[at + 1] == text[at];
            var isDouble = isPair || text[at] is '"' or '“' or '”' or '«' or '»' or '„';
            if (!isDouble && text[at] is not ('\'' or '‘' or '’'))
            {
                continue;
            }

            var end = at + (isPair ? 2 : 1);
            var before = at > paragraph.Start ? text[at - 1] : ' ';
            var after = end < paragraph.End ? text[end] : ' ';
            // An opening mark stands before a word, a closing one behind it; an apostrophe stands inside one.
            var opens = (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '"' or '“' or ':' or '…'
                or '.') && !char.IsWhiteSpace(after);
            var closes = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
            opens = text[at] switch
            {
                '“' or '«' or '„' => !char.IsWhiteSpace(after),
                '”' or '»' => false,
                // ’90s and ’em are apostrophes.
                '’' => isPair && opens,
                '\'' => opens && (isPair || !char.IsDigit(after)),
                _ => opens,
            };
            closes = text[at] switch
            {
                '”' or '»' => true,
                '“' or '«' or '„' or '‘' => false,
                _ => closes,
            };
            if (opens || closes)
            {
                marks.Add(new Mark(at, end, isDouble, opens, closes));
            }

            at = end - 1;
        }

        return marks;
    }

    /// <summary>For each mark that opens, the index of the one that closes it, or -1.</summary>
    private static int[] NextClosers(string text, List<Mark> marks)
    {
        var closers = new int[marks.Count];
        // The next closing mark of each kind: single, double.
        int[] next = [-1, -1];
        int[] nextOpener = [marks.Count, marks.Count];
        for (var at = marks.Count - 1; at >= 0; at--)
        {
            var mark = marks[at];
            var (own, other) = mark.IsDouble ? (1, 0) : (0, 1);
            var isInTime = next[own] >= 0 && next[own] <= nextOpener[own];
            var mends = next[other] >= 0 && next[other] < nextOpener[own] && EndsSpeech(text, marks[next[other]]);
            closers[at] = isInTime ? Possessive(text, marks, next[own], nextOpener[own]) : mends ? next[other] : -1;
            if (mark.Closes)
            {
                next[own] = at;
            }

            if (mark.Opens && !mark.Closes)
            {
                nextOpener[own] = at;
            }
        }

        return closers;
    }

    private static bool EndsSpeech(string text, Mark mark) => text[mark.Start - 1] is '.' or ',' or '?' or '!' or '…';

    /// <summary>Passes over the apostrophe of <c>residents’</c> when a better closing mark follows before another quotation opens.</summary>
    private static int Possessive(string text, List<Mark> marks, int closer, int opener)
    {
        var mark = marks[closer];
        var after = closer + 1;
        return !mark.IsDouble && text[mark.Start - 1] == 's' && mark.End < text.Length && text[mark.End] == ' '
            && after < marks.Count && after < opener && !marks[after].IsDouble && marks[after].Closes
            ? after
            : closer;
    }

    private readonly record struct Mark(int Start, int End, bool IsDouble, bool Opens, bool Closes);
}
