using Hearsay.Annotations.Models;
using Hearsay.Annotations.Syntax;

namespace Hearsay.Training.Syntax;

/// <summary>The words, tags and relations that training saw often enough to tell them apart.</summary>
internal sealed class SyntaxVocabulary
{
    private const int LeastWords = 2;
    private const int LeastTags = 5;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tags;
    private readonly Dictionary<string, int> relations;

    public SyntaxVocabulary(IReadOnlyList<TreebankWord[]> sentences)
    {
        var words = sentences.SelectMany(sentence => sentence).ToList();
        foreach (var word in words) counts[Written(word.Form)] = counts.GetValueOrDefault(Written(word.Form)) + 1;

        Words = [.. counts.Where(pair => pair.Value >= LeastWords && !pair.Key.Contains('\n', StringComparison.Ordinal)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        Tags = Often(words.Select(TagOf), LeastTags);
        Relations = Often(words.Select(word => word.Relation), 1);
        tags = Tags.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        relations = Relations.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<string> Tags { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>A sentence as numbers.</summary>
    public SyntaxExample Read(TreebankWord[] sentence, WordInputReader inputs) => new(
        [.. sentence.Select(word => inputs.Read(word.Form))],
        [.. sentence.Select(word => counts.GetValueOrDefault(Written(word.Form)))],
        [.. sentence.Select(word => tags.GetValueOrDefault(TagOf(word), -1))],
        [.. sentence.Select(word => word.Head)],
        [.. sentence.Select(word => relations.GetValueOrDefault(word.Relation, -1))]);

    private static string TagOf(TreebankWord word) => $"{word.Upos} {word.Xpos}";

    private static string Written(string form)
    {
        Span<char> written = stackalloc char[WordForm.Longest];
        return new string(written[..WordInputReader.Written(form, written)]);
    }

    private static IReadOnlyList<string> Often(IEnumerable<string> names, int least) =>
        [.. names.CountBy(name => name).Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
}
