using System.Globalization;
using System.Text;

namespace Hearsay.Eval.Scorers;

/// <summary>What a CoNLL-U file says, in the form in which two files can be compared.</summary>
/// <param name="Characters">The running text without its white space.</param>
/// <param name="Sentences">Each sentence's first character and the one behind its last.</param>
/// <param name="Words">All words, sentence by sentence.</param>
internal sealed record SyntaxFile(string Characters, IReadOnlyList<(int Start, int End)> Sentences, IReadOnlyList<SyntaxWord> Words)
{
    /// <summary>Whether the file has parts of speech.</summary>
    public bool HasTags => Words.Any(word => word.Upos != "_");

    /// <summary>Reads a file; empty words (<c>2.1</c>) are passed over.</summary>
    public static SyntaxFile Read(TextReader reader)
    {
        var (characters, sentences, words) = (new StringBuilder(), new List<(int, int)>(), new List<SyntaxWord>());
        var (sentenceStart, firstWord) = (0, 0);
        var (covered, part, token) = (0, 0, (Start: 0, End: 0));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) Close();
            if (line.Length == 0 || line[0] == '#') continue;

            var columns = line.Split('\t');
            if (columns[0].Split('-') is [_, var last])
            {
                (covered, part, token) = (Number(last), 0, Append(columns[1]));
            }
            else if (!columns[0].Contains('.'))
            {
                var isPart = Number(columns[0]) <= covered;
                if (!isPart) token = Append(columns[1]);
                part = isPart ? part + 1 : 0;
                words.Add(new SyntaxWord(token.Start, token.End, part, columns[3], HeadOf(columns[6]), columns[7].Split(':')[0]));
            }
        }

        Close();
        return new SyntaxFile(characters.ToString(), sentences, words);

        (int Start, int End) Append(string form)
        {
            var start = characters.Length;
            foreach (var c in form)
            {
                if (!char.IsWhiteSpace(c)) characters.Append(c);
            }

            return (start, characters.Length);
        }

        int HeadOf(string column) => int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var head) && head > 0 ? firstWord + head - 1 : -1;

        void Close()
        {
            if (words.Count > firstWord) sentences.Add((sentenceStart, characters.Length));
            (sentenceStart, firstWord, covered) = (characters.Length, words.Count, 0);
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
