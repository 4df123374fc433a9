using System.Globalization;
using System.Text;
using Hearsay.Articles;

namespace Hearsay.Annotations.Tokens;

/// <summary>Reads one CoNLL-U file.</summary>
internal sealed class ConlluReader
{
    private const string TextComment = "# text = ";

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<IReadOnlyList<ConlluWord>> sentences = [];
    private readonly List<string[]> rows = [];
    private string? sentenceText;
    private bool opensParagraph;
    private int paragraphStart;

    public ConlluDocument Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) CloseSentence();
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) opensParagraph = true;
            else if (line.StartsWith(TextComment, StringComparison.Ordinal)) sentenceText = line[TextComment.Length..];
            else if (line[0] != '#' && line.Split('\t') is [_, { Length: > 0 }, _, ..] columns) rows.Add(columns);
        }

        CloseSentence();
        CloseParagraph();
        return ConlluDocument.Of(text.ToString(), blocks, sentences);
    }

    private void CloseSentence()
    {
        if (SurfaceForms().Any())
        {
            var line = sentenceText ?? string.Join(' ', SurfaceForms());
            if (opensParagraph) CloseParagraph();
            if (text.Length > paragraphStart) text.Append(' ');

            sentences.Add(Align(line, text.Length));
            text.Append(line);
            opensParagraph = false;
        }

        rows.Clear();
        sentenceText = null;
    }

    private void CloseParagraph()
    {
        if (text.Length > paragraphStart)
        {
            blocks.Add(new Block(new TextSpan(paragraphStart, text.Length), BlockKind.Paragraph));
            text.Append("\n\n");
        }

        paragraphStart = text.Length;
    }

    private IEnumerable<string> SurfaceForms()
    {
        var covered = 0;
        foreach (var row in rows)
        {
            if (IsRange(row[0], out var last)) covered = last;
            else if (!IsWord(row[0], out var id) || id <= covered) continue;

            yield return row[1];
        }
    }

    /// <summary>Finds each token in the sentence's text and cuts multiword tokens where their words add up to them.</summary>
    private List<ConlluWord> Align(string line, int offset)
    {
        var words = new List<ConlluWord>(rows.Count);
        var position = 0;
        var (covered, part, cursor) = (0, 0, 0);
        var (surface, token) = ("", default(TextSpan));
        foreach (var row in rows)
        {
            if (IsRange(row[0], out var last))
            {
                (covered, part, surface) = (last, 0, row[1]);
                token = Take(line, surface, ref position);
                cursor = token.Start;
            }
            else if (IsWord(row[0], out var id))
            {
                var isPart = id <= covered;
                var span = isPart ? PartOf(line, token, row[1], ref cursor) : Take(line, row[1], ref position);
                part = isPart ? part + 1 : 0;
                words.Add(new ConlluWord(new TextSpan(span.Start + offset, span.End + offset), row[1], row[2], part, isPart ? surface : row[1]));
            }
        }

        return words;
    }

    /// <summary>The next token of the line; one that is not there is given the empty place where it should be.</summary>
    private static TextSpan Take(string line, string form, ref int position)
    {
        while (position < line.Length && char.IsWhiteSpace(line[position])) position++;

        var isThere = string.CompareOrdinal(line, position, form, 0, form.Length) == 0;
        var span = new TextSpan(position, isThere ? position + form.Length : position);
        position = span.End;
        return span;
    }

    private static TextSpan PartOf(string line, TextSpan token, string form, ref int cursor)
    {
        // ``wo`` and ``n't`` add up to the token; ``du`` is not ``de`` and ``le``.
        if (cursor + form.Length > token.End || string.CompareOrdinal(line, cursor, form, 0, form.Length) != 0) return token;

        var span = new TextSpan(cursor, cursor + form.Length);
        cursor = span.End;
        return span;
    }

    private static bool IsWord(string id, out int number) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsRange(string id, out int last)
    {
        last = 0;
        var dash = id.IndexOf('-');
        return dash > 0 && int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out last);
    }
}
