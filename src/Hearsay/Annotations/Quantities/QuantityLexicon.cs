using System.Globalization;
using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary><c>quantities.lexicon</c>, ready to be asked about words.</summary>
internal sealed class QuantityLexicon
{
    private readonly Dictionary<string, WordSequences> sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> verbs = new(StringComparer.Ordinal) { ["measuring"] = [], ["estimating"] = [], ["harming"] = [], ["tallying"] = [], ["paying"] = [] };
    private readonly QuantityClass[] classes;
    private readonly bool[] beginsAmount;

    private QuantityLexicon()
    {
        Numerals = new NumeralReader(Vocabulary);
        var listed = new Dictionary<int, QuantityClass>();
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(QuantityLexicon), "quantities.lexicon"))
        {
            var (value, entries) = GrammarFile.Columns(line);
            if (verbs.TryGetValue(section, out var lemmas))
            {
                lemmas.UnionWith(entries);
                continue;
            }

            if (Enum.TryParse<QuantityClass>(section, ignoreCase: true, out var kind))
            {
                foreach (var entry in entries) Add(listed, Vocabulary.Add(entry), kind);
                continue;
            }

            if (!sequences.TryGetValue(section, out var known)) sequences[section] = known = new WordSequences();
            foreach (var entry in entries) known.Add([.. entry.Split(' ').Select(Vocabulary.Add)], value);
        }

        Of = Vocabulary.Add("of");
        And = Vocabulary.Add("and");
        Or = Vocabulary.Add("or");
        Between = Vocabulary.Add("between");
        From = Vocabulary.Add("from");
        By = Vocabulary.Add("by");
        One = Vocabulary.Add("one");
        Possessive = Vocabulary.Add("'s");
        Worth = Vocabulary.Add("worth");
        In = Vocabulary.Add("in");
        For = Vocabulary.Add("for");
        More = Vocabulary.Add("more");
        Anywhere = Vocabulary.Add("anywhere");
        Up = Vocabulary.Add("up");
        Bracket = Vocabulary.Add(")");
        At = Vocabulary.Add("at");
        To = Vocabulary.Add("to");
        The = Vocabulary.Add("the");
        var dash = Vocabulary.Add("–");
        Vocabulary.Freeze();

        classes = new QuantityClass[Vocabulary.Size];
        foreach (var (id, kinds) in listed) classes[id] = kinds;

        beginsAmount = [.. Enumerable.Range(0, Vocabulary.Size)
            .Select(id => Numerals.CanBegin(WordKind.Letters, id) || sequences["currency-sign"].CanBegin(id) || (classes[id] & QuantityClass.Minus) != 0 || id == dash)];
    }

    /// <summary>The lexicon that is embedded beside this class, read once.</summary>
    public static QuantityLexicon Embedded { get; } = new();

    /// <summary>The words it knows.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Reads numbers.</summary>
    public NumeralReader Numerals { get; }

    public int Of { get; }

    public int And { get; }

    public int Or { get; }

    public int Between { get; }

    public int From { get; }

    public int By { get; }

    public int One { get; }

    public int Possessive { get; }

    public int Worth { get; }

    public int In { get; }

    public int For { get; }

    public int More { get; }

    public int Anywhere { get; }

    public int Up { get; }

    public int Bracket { get; }

    public int At { get; }

    public int To { get; }

    public int The { get; }

    /// <summary>Whether an amount may begin with the word; most words say no at once.</summary>
    public bool MayBegin(Word word) => word.Kind is WordKind.Number or WordKind.Fraction || beginsAmount[word.Id];

    /// <summary>Whether the word is of a class.</summary>
    public bool Is(Word word, QuantityClass kind) => (classes[word.Id] & kind) != 0;

    /// <summary>Whether a verb is done to people, where no other noun is said: <c>kill</c>.</summary>
    public bool IsHarming(string lemma) => verbs["harming"].Contains(lemma);

    /// <summary>Whether a verb gives its object or, in the passive, its subject an amount: <c>put</c>, <c>raise</c>.</summary>
    public bool IsEstimating(string lemma) => verbs["estimating"].Contains(lemma);

    /// <summary>Whether a verb says how many of its subject there are: <c>infections passed</c> 2,000.</summary>
    public bool IsTallying(string lemma) => verbs["tallying"].Contains(lemma);

    /// <summary>Whether money is given for something with the verb: <c>pay</c>.</summary>
    public bool IsPaying(string lemma) => verbs["paying"].Contains(lemma);

    /// <summary>Whether a verb, in its dictionary form, says how much its subject comes to: <c>reach</c>, <c>be</c>.</summary>
    public bool IsMeasuring(string lemma) => verbs["measuring"].Contains(lemma);

    /// <summary>Whether a unit is money: a code of three capitals, or a currency's name.</summary>
    public bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) || !sequences["unit"].HasValue(unit);

    /// <summary>The longest listed words of a section that begin at a word: their value and how many they are.</summary>
    public (string? Value, int Taken) MatchAt(string section, IReadOnlyList<Word> words, int at) =>
        sequences.TryGetValue(section, out var known) ? known.MatchAt(words, at) : (null, 0);

    /// <summary>The longest listed words of a section that end before a word.</summary>
    public (string? Value, int Taken) MatchBefore(string section, IReadOnlyList<Word> words, int end) => sequences[section].MatchBefore(words, end);

    /// <summary>The value of a section's column as a number.</summary>
    public static decimal Number(string value) => decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Add(Dictionary<int, QuantityClass> listed, int id, QuantityClass kind) => listed[id] = listed.GetValueOrDefault(id) | kind;
}
