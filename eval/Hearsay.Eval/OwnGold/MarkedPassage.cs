using System.Text;
using Hearsay.Articles;

namespace Hearsay.Eval.OwnGold;

/// <summary>A short passage in which words are marked with whom they stand for.</summary>
/// <param name="Kind">What makes it hard: <c>pronoun, two of one sex</c>.</param>
/// <param name="Text">The passage without the marks.</param>
/// <param name="Blocks">Its paragraphs.</param>
/// <param name="Marks">The marked words; an empty name where they stand for nobody who is named.</param>
/// <param name="IsTest">Whether the passage is kept for testing.</param>
internal sealed record MarkedPassage(string Kind, string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<(TextSpan Span, string Name)> Marks, bool IsTest)
{
    private const int TestEvery = 3;
    private const string Pilcrow = " ¶ ";

    /// <summary>The passages of a gold file, one a line under headings that begin with <c>##</c>.</summary>
    public static List<MarkedPassage> ReadAll(string path)
    {
        var passages = new List<MarkedPassage>();
        var kind = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) kind = line[3..];
            else if (line.Length > 0 && line[0] != '#') passages.Add(Read(kind, line.Replace(Pilcrow, "\n\n", StringComparison.Ordinal), passages.Count % TestEvery == TestEvery - 1));
        }

        return passages;
    }

    /// <summary>The passage as an article.</summary>
    public Article ToArticle() => new() { Id = ContentId.Of(Text), Text = Text, Language = "en", Blocks = Blocks };

    private static MarkedPassage Read(string kind, string marked, bool isTest)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan, string)>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('[', at);
            if (open < 0) open = marked.Length;
            text.Append(marked, at, open - at);
            if (open == marked.Length) break;

            var close = marked.IndexOf(']', open);
            var parts = marked[(open + 1)..close].Split('=');
            marks.Add((new TextSpan(text.Length, text.Length + parts[0].Length), parts[1]));
            text.Append(parts[0]);
            at = close + 1;
        }

        var passage = text.ToString();
        var blocks = new List<Block>();
        for (var start = 0; start < passage.Length;)
        {
            var end = passage.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = passage.Length;
            blocks.Add(new Block(new TextSpan(start, end), BlockKind.Paragraph));
            start = end + 2;
        }

        return new MarkedPassage(kind, passage, blocks, marks, isTest);
    }
}
