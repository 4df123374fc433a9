using System.Text;
using Hearsay.Annotations.Tokens;
using Hearsay.Training.Syntax;

namespace Hearsay.Training.Lemmas;

/// <summary>Lists the words whose dictionary form in the treebanks is another than the rules find.</summary>
internal static class LemmaList
{
    private const int LeastCount = 2;

    /// <summary>The list, as the file beside the class that reads it.</summary>
    public static byte[] Make(string data, TextWriter log)
    {
        var words = Treebank.TrainingFiles(data).SelectMany(file => Treebank.Read(file)).SelectMany(sentence => sentence)
            .Where(word => word.Lemma != "_" && word.Form.Length > 0 && !word.Form.Contains(' ', StringComparison.Ordinal) && !word.Lemma.Contains(' ', StringComparison.Ordinal));
        var exceptions = words
            .Select(word => (Word: word, Upos: Enum.Parse<PartOfSpeech>(word.Upos, ignoreCase: true)))
            .Where(pair => pair.Upos is not (PartOfSpeech.Propn or PartOfSpeech.Punct or PartOfSpeech.Sym or PartOfSpeech.X or PartOfSpeech.Num))
            .Where(pair => pair.Word.Xpos != "NNP")
            .GroupBy(pair => Lemmatizer.RuledLemma(pair.Word.Form, pair.Upos, pair.Word.Xpos))
            .Select(group => (group.Key, Count: group.Count(), Most: group.CountBy(pair => pair.Word.Lemma).OrderByDescending(lemma => lemma.Value).ThenBy(lemma => lemma.Key, StringComparer.Ordinal).First()))
            .Where(entry => entry.Most.Value >= LeastCount && entry.Most.Value * 2 > entry.Count && entry.Most.Key != entry.Key.Lemma)
            .DistinctBy(entry => (entry.Key.Class, entry.Key.Form))
            .OrderBy(entry => entry.Key.Class, StringComparer.Ordinal).ThenBy(entry => entry.Key.Form, StringComparer.Ordinal)
            .ToList();

        var text = new StringBuilder(
            """
            # A word and its dictionary form, where the rules would find another, by the kind of its inflection.
            # Made by train/Hearsay.Training from the training parts of Universal Dependencies English EWT and GUM
            # (https://universaldependencies.org), Creative Commons Attribution-ShareAlike 4.0. Single words only; no text.

            """);
        foreach (var section in exceptions.GroupBy(entry => entry.Key.Class, StringComparer.Ordinal))
        {
            text.Append($"\n[{section.Key}]\n");
            foreach (var entry in section) text.Append($"{entry.Key.Form} {entry.Most.Key}\n");
        }

        log.WriteLine($"lemmas: {exceptions.Count} exceptions");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
