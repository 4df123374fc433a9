using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>Which closed classes a word belongs to: <c>words.lexicon</c>, standing in for a tagger.</summary>
internal static class WordLexicon
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Read();

    /// <summary>The classes of a word in lower case, with a straight apostrophe.</summary>
    public static WordClass ClassOf(string word) => Classes.GetValueOrDefault(word);

    private static FrozenDictionary<string, WordClass> Read()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(WordLexicon), "words.lexicon"))
        {
            var kind = Enum.Parse<WordClass>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in LexiconFile.Words(line))
            {
                classes[word] = classes.GetValueOrDefault(word) | kind;
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
