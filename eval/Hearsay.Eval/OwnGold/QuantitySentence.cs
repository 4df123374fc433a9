using System.Globalization;
using Hearsay.Articles;
using Hearsay.Eval.Contract;

namespace Hearsay.Eval.OwnGold;

/// <summary>An invented sentence of news with its quantities.</summary>
/// <param name="Kind">What it is there for: <c>shares and their whole</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Quantities">Its quantities, in the form the commands print.</param>
/// <param name="IsTest">Whether it is kept for testing.</param>
internal sealed record QuantitySentence(string Kind, string Text, IReadOnlyList<QuantityRecord> Quantities, bool IsTest)
{
    private const int TestEvery = 3;

    /// <summary>The sentences of a gold file: under a heading a sentence a line, each followed by a line for every quantity it has.</summary>
    /// <exception cref="FormatException">A quantity's words do not stand in its sentence.</exception>
    public static List<QuantitySentence> ReadAll(string path)
    {
        var sentences = new List<QuantitySentence>();
        var kind = "";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) kind = line[3..];
            else if (line.Length == 0 || line[0] == '#') continue;
            else if (line[0] != '=') sentences.Add(new QuantitySentence(kind, line, [], sentences.Count % TestEvery == TestEvery - 1));
            else sentences[^1] = sentences[^1].With(line[1..].Split('|', StringSplitOptions.TrimEntries));
        }

        return sentences;
    }

    /// <summary>The sentence as an article.</summary>
    public Article ToArticle() => new()
    {
        Id = ContentId.Of(Text),
        Text = Text,
        Language = "en",
        Blocks = [new Block(new TextSpan(0, Text.Length), BlockKind.Paragraph)],
    };

    private QuantitySentence With(string[] columns)
    {
        var span = GoldWords.Find(Text, columns[0]);
        var quantity = new QuantityRecord(span.Start, span.End, Number(columns[1]), Number(columns[2]), columns[3] is "-" ? "" : columns[3], columns[4], Of: FindOrNone(columns[6]), Measured: FindOrNone(columns[5]));
        return this with { Quantities = [.. Quantities, quantity] };
    }

    private TextSpan? FindOrNone(string words) => words is "-" or "" ? null : GoldWords.Find(Text, words);

    private static decimal? Number(string text) => text is "" or "-" ? null : decimal.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
