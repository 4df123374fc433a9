using System.Globalization;

namespace Hearsay.Training.Syntax;

/// <summary>Sentences of Universal Dependencies treebanks.</summary>
internal static class Treebank
{
    // Texts under licences that forbid commercial use or changes, or under none that is stated.
    private static readonly string[] LeftOut = ["essay", "fiction", "letter", "podcast", "whow", "reddit", "conversation"];

    /// <summary>The files that models are trained on.</summary>
    public static IReadOnlyList<string> TrainingFiles(string data) => [File(data, "en_ewt-ud-train"), File(data, "en_gum-train")];

    /// <summary>The path of a treebank's file.</summary>
    public static string File(string data, string name) => Path.Combine(data, "syntax", name + ".conllu");

    /// <summary>All sentences of a file, but for those that no model may be trained on.</summary>
    /// <param name="path">A CoNLL-U file.</param>
    /// <param name="all">Whether to give the others as well: a model may be measured on them.</param>
    public static List<TreebankWord[]> Read(string path, bool all = false)
    {
        var (sentences, words, isWanted) = (new List<TreebankWord[]>(), new List<TreebankWord>(), true);
        foreach (var line in System.IO.File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id = GUM_", StringComparison.Ordinal)) isWanted = all || !LeftOut.Contains(line.Split('_')[1], StringComparer.Ordinal);

            if (line.Length == 0)
            {
                if (words.Count > 0 && isWanted) sentences.Add([.. words]);
                words.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } c && int.TryParse(c[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                words.Add(new TreebankWord(c[1], c[2], c[3], c[4], c[5], int.Parse(c[6], CultureInfo.InvariantCulture), c[7]));
            }
        }

        return sentences;
    }
}
