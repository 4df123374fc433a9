using Hearsay.Annotations.Tokens;
using Hearsay.Training.Syntax;

namespace Hearsay.Training.Sentences;

/// <summary>A block of running text as Hearsay cuts it into words, and behind which of them a treebank ends a sentence.</summary>
/// <param name="Text">The whole text the block stands in.</param>
/// <param name="Words">The block's words.</param>
/// <param name="IsBorder">For each word, whether a sentence ends behind it.</param>
/// <param name="Sentences">How many sentences the treebank has here; more than borders where one ends inside a word of ours.</param>
internal sealed record BorderedBlock(string Text, TextSpan[] Words, bool[] IsBorder, int Sentences)
{
    /// <summary>The blocks of a treebank's file.</summary>
    /// <param name="path">A CoNLL-U file.</param>
    /// <param name="all">Whether to give the texts that no model may be trained on as well: a model may be measured on them.</param>
    public static List<BorderedBlock> Read(string path, bool all = false)
    {
        var document = ConlluDocument.Read(new StringReader(string.Join('\n', Lines(path, all))));
        var text = document.Article.Text;
        var blocks = new List<BorderedBlock>();
        var words = new List<TextSpan>();
        var sentence = 0;
        foreach (var block in document.Article.Blocks)
        {
            var ends = new HashSet<int>();
            for (; sentence < document.Sentences.Count && document.Sentences[sentence][0].Span.Start < block.Span.End; sentence++)
            {
                ends.Add(document.Sentences[sentence][^1].Span.End);
            }

            words.Clear();
            WordScanner.Scan(text, block.Span, words);
            blocks.Add(new BorderedBlock(text, [.. words], [.. words.Select(word => ends.Contains(word.End))], ends.Count));
        }

        return blocks;
    }

    private static IEnumerable<string> Lines(string path, bool all)
    {
        var isWanted = true;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id = GUM_", StringComparison.Ordinal)) isWanted = all || !Treebank.LeftOut.Contains(line.Split('_')[1], StringComparer.Ordinal);
            if (isWanted) yield return line;
        }
    }
}
