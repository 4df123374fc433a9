using System.Globalization;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Numerals;

/// <summary><c>numerals.lexicon</c>: what each word does in a number.</summary>
internal sealed class NumeralLexicon
{
    private readonly Entry[] entries;

    /// <summary>Adds the words for numbers to a vocabulary that is still open.</summary>
    public NumeralLexicon(Vocabulary vocabulary)
    {
        (A, An, Of) = (vocabulary.Add("a"), vocabulary.Add("an"), vocabulary.Add("of"));
        var read = new Dictionary<int, Entry>();
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(NumeralLexicon), "numerals.lexicon"))
        {
            var (value, words) = GrammarFile.Columns(line);
            var number = long.Parse(value, CultureInfo.InvariantCulture);
            foreach (var word in words)
            {
                var id = vocabulary.Add(word);
                var entry = read.GetValueOrDefault(id);
                read[id] = section switch
                {
                    "part" => entry with { Part = number },
                    "ordinal" => entry with { Ordinal = (int)number },
                    _ => entry with { Kind = Enum.Parse<NumeralWord>(section, ignoreCase: true), Value = number },
                };
            }
        }

        entries = new Entry[read.Keys.Max() + 1];
        foreach (var (id, entry) in read) entries[id] = entry;
    }

    public int A { get; }

    public int An { get; }

    public int Of { get; }

    /// <summary>Whether the word is an article that begins a number only with others: <c>a dozen</c>.</summary>
    public bool IsArticle(Word word) => word.Kind == WordKind.Letters && (word.Id == A || word.Id == An);

    /// <summary>What the word does in a number; nothing for most.</summary>
    public Entry At(Word word) => word.Kind is WordKind.Letters ? At(word.Id) : default;

    /// <inheritdoc cref="At(Word)"/>
    public Entry At(int id) => id < entries.Length ? entries[id] : default;

    /// <inheritdoc cref="At(Word)"/>
    public Entry At(IReadOnlyList<Word> words, int at) => at < words.Count ? At(words[at]) : default;

    /// <summary>The part that begins at a word, and where it ends: <c>half</c>, <c>a fifth</c>, <c>three quarters</c>, and <c>quarter</c> by itself.</summary>
    public (decimal Part, int End) PartAt(IReadOnlyList<Word> words, int start)
    {
        var first = At(words, start);
        if (first.IsBarePart) return (1m / first.Part, start + 1);
        if (start >= words.Count) return (0, start);

        var parts = IsArticle(words[start]) ? 1 : first.Kind == NumeralWord.Unit ? first.Value : 0;
        var next = start + 1;
        if (next < words.Count && words[next].Kind == WordKind.Hyphen) next++;
        var whole = At(words, next).Part;
        return parts > 0 && whole > parts ? ((decimal)parts / whole, next + 1) : (0, start);
    }

    /// <summary>A word's parts in numbers.</summary>
    /// <param name="Kind">What it does in a whole number.</param>
    /// <param name="Value">Its value there.</param>
    /// <param name="Part">Into how many parts it cuts a whole: 5 for <c>fifth</c>; 0 where it names none.</param>
    /// <param name="Ordinal">Its place in an order; 0 where it names none.</param>
    internal readonly record struct Entry(NumeralWord Kind, long Value, long Part, int Ordinal)
    {
        /// <summary>Whether it multiplies: <c>hundred</c>; or <c>dozens</c> behind a figure.</summary>
        public bool IsScale => Kind == NumeralWord.Scale;

        /// <summary>Whether it needs no count in front, as "half" and "quarter"; "fifth" alone is an ordinal.</summary>
        public bool IsBarePart => this is { Part: 2 or 4, Ordinal: 0, Value: 0 };

        /// <summary>Whether it multiplies a figure in front, also in the plural: <c>3 dozens</c>, <c>2 millions</c>.</summary>
        public bool IsScaleOfFigure => IsScale || Kind == NumeralWord.Many && Value is 12 or >= 100;
    }
}
