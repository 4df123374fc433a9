using Hearsay.Articles;

namespace Hearsay.Eval.OwnGold;

/// <summary>A short passage of invented news with all that is said in it.</summary>
/// <param name="Kind">What it is there for: <c>chains</c>.</param>
/// <param name="Text">Its paragraphs, parted by an empty line.</param>
/// <param name="Attributions">Who says what, in the order of the file.</param>
/// <param name="OwnVoice">Words that are the outlet's own.</param>
/// <param name="IsTest">Whether it is kept for testing.</param>
internal sealed record SpeechPassage(string Kind, string Text, IReadOnlyList<SpeechGold> Attributions, IReadOnlyList<TextSpan> OwnVoice, bool IsTest)
{
    private const int TestEvery = 3;
    private const string BetweenParagraphs = "\n\n";

    /// <summary>The passages of a gold file, whose head says how it is written.</summary>
    /// <exception cref="FormatException">Words do not stand in their passage.</exception>
    public static List<SpeechPassage> ReadAll(string path)
    {
        var passages = new List<SpeechPassage>();
        var (kind, lines) = ("", new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                if (line.StartsWith("## ", StringComparison.Ordinal)) kind = line[3..];
            }
            else if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                passages.Add(Read(kind, lines, passages.Count % TestEvery == TestEvery - 1));
                lines.Clear();
            }
        }

        return passages;
    }

    /// <summary>The passage as an article.</summary>
    public Article ToArticle()
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in Text.Split(BetweenParagraphs))
        {
            blocks.Add(new Block(new TextSpan(start, start + paragraph.Length), BlockKind.Paragraph));
            start += paragraph.Length + BetweenParagraphs.Length;
        }

        return new Article { Id = ContentId.Of(Text), Text = Text, Language = "en", Blocks = blocks };
    }

    private static SpeechPassage Read(string kind, List<string> lines, bool isTest)
    {
        var text = string.Join(BetweenParagraphs, lines.Where(line => line[0] is not ('=' or '!')));
        var attributions = lines.Where(line => line[0] == '=').Select(line => SpeechGold.Read(text, line[1..])).ToList();
        return new SpeechPassage(kind, text, attributions, [.. lines.Where(line => line[0] == '!').Select(line => GoldWords.Find(text, line[1..].Trim()))], isTest);
    }
}
