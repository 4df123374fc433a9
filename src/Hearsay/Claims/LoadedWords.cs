using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>The terms that judge what they name; from <c>loaded.lexicon</c>.</summary>
internal sealed class LoadedWords
{
    private readonly PhraseSet words;
    private readonly FrozenSet<string> ends;
    private readonly FrozenSet<string> figures;
    private readonly FrozenSet<string> lords;
    private readonly FrozenSet<string> adverbs;
    private readonly FrozenSet<string> dread;
    private readonly FrozenSet<string> dreadBut;
    private readonly FrozenSet<string> beforeNames;

    private LoadedWords()
    {
        var lines = LexiconFile.ReadSections(typeof(LoadedWords), "loaded.lexicon").ToList();
        var judging = lines.Where(line => line.Section == "words").Select(line => line.Line).ToList();
        words = PhraseSet.Of(judging.SelectMany(Spellings).Distinct(StringComparer.OrdinalIgnoreCase));
        figures = lines.Where(line => line.Section == "figures").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        lords = lines.Where(line => line.Section == "lords").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        adverbs = judging.SelectMany(Adverbs).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        ends = lines.Where(line => line.Section == "ends").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        dread = lines.Where(line => line.Section == "dread").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        beforeNames = lines.Where(line => line.Section == "before names").Select(line => line.Line)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        dreadBut = lines.Where(line => line.Section == "dread-but").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The lexicon, read once.</summary>
    public static LoadedWords Default { get; } = new();

    /// <summary>How many tokens the longest judging term at an index has; 0 where none begins there.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int index)
    {
        // "publicity-hungry": the second part judges, whatever the first is.
        var isCompound = index + 2 < tokens.Count && tokens[index + 1].Is("-") && tokens[index + 2].IsAttachedTo(tokens[index + 1])
            && ends.Contains(tokens[index + 2].Form);
        var isJudging = isCompound || IsJudgingCompound(tokens[index].Form) || IsDread(tokens, index);
        return Math.Max(words.LengthAt(tokens, index), isCompound ? 3 : isJudging ? 1 : 0);
    }

    /// <summary>Where a judging term begins among some of the tokens: the first that does.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="from">The first of them that is asked.</param>
    /// <param name="to">Behind the last of them that is asked.</param>
    public int? FindIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (LengthAt(tokens, index) > 0) return index;
        }

        return null;
    }

    /// <summary>Whether a noun judges where it stands for somebody: <c>poodle</c>.</summary>
    public bool IsFigure(Token noun) => figures.Contains(noun.Lemma) || figures.Contains(noun.Form);

    /// <summary>Whether a noun raises those whose field stands before it: union <c>barons</c>.</summary>
    public bool IsLord(Token noun) => lords.Contains(noun.Lemma) || lords.Contains(noun.Form);

    /// <summary>Whether an adjective judges whoever bears the name behind it: <c>limp</c> Tom Pell.</summary>
    public bool JudgesWhoIsNamed(Token adjective) => beforeNames.Contains(adjective.Form);

    /// <summary>Whether an adverb is made of an adjective that judges: <c>shamelessly</c>.</summary>
    public bool IsAdverbOfJudgement(string adverb) => adverbs.Contains(adverb);

    private static IEnumerable<string> Adverbs(string adjective) => adjective switch
    {
        [.., 'y'] => [adjective[..^1] + "ily"],
        // "Historically" tells of time only.
        "historic" => [],
        [.., 'i', 'c'] => [adjective + "ally"],
        [.., 'l', 'e'] => [adjective[..^1] + "y"],
        _ => [adjective + "ly"],
    };

    // "A death pit" is dreadful by its name; a "death toll" is counted.
    private bool IsDread(IReadOnlyList<Token> tokens, int index) => index + 1 < tokens.Count && dread.Contains(tokens[index].Form)
        && tokens[index].IsNounOrName() && tokens[index + 1].IsNounOrName()
        && (char.IsLower(tokens[index + 1].Form[0]) || !tokens[index].Form.Any(char.IsLower)) && !dreadBut.Contains(tokens[index + 1].Form);

    // A compound that the scanner keeps as one word.
    private bool IsJudgingCompound(string form) => form.LastIndexOf('-') is > 0 and var hyphen && ends.Contains(form[(hyphen + 1)..]);

    // A hyphen may be a token of its own, or stay inside its word.
    private static IEnumerable<string> Spellings(string line) =>
        line.Contains('-', StringComparison.Ordinal) ? [line, line.Replace("-", " - ", StringComparison.Ordinal)] : [line];
}
