using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Which nouns name one thing a story can be about, and which words hold it at arm's length; from <c>referents.lexicon</c>.</summary>
internal sealed class ReferentLexicon
{
    private readonly FrozenDictionary<string, string> referentByNoun;

    private readonly FrozenDictionary<string, string> referentByVerb;

    private readonly FrozenSet<string> things;

    private readonly FrozenSet<string> inNumber;

    private readonly FrozenSet<string> another;

    private readonly FrozenSet<string> cast;

    private ReferentLexicon()
    {
        var lines = LexiconFile.ReadSections(typeof(ReferentLexicon), "referents.lexicon").ToList();
        referentByNoun = lines
            .Where(line => line.Section is not ("distancing" or "in number" or "another" or "cast" or "no-head" or "judging" or "by-verb" or "condemning" or "approving"))
            .ToFrozenDictionary(line => line.Line, line => line.Section, StringComparer.OrdinalIgnoreCase);
        things = referentByNoun.Values.ToFrozenSet(StringComparer.Ordinal);
        referentByVerb = lines.Where(line => line.Section == "by-verb").Select(line => LexiconFile.Words(line.Line)).ToFrozenDictionary(words => words[0], words => words[1], StringComparer.OrdinalIgnoreCase);
        Specified = lines.Where(line => line.Section == "no-head").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Judging = lines.Where(line => line.Section == "judging").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        inNumber = lines.Where(line => line.Section == "in number").Select(line => line.Line).ToFrozenSet(StringComparer.Ordinal);
        another = lines.Where(line => line.Section is "another").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        cast = lines.Where(line => line.Section is "cast").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Condemning = lines.Where(line => line.Section is "condemning" or "judging").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Approving = lines.Where(line => line.Section is "approving").Select(line => line.Line).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Distancing = PhraseSet.Of(lines.Where(line => line.Section == "distancing").Select(line => line.Line));
    }

    /// <summary>The lexicon, read once.</summary>
    public static ReferentLexicon Default { get; } = new();

    /// <summary>Words that hold what they name at arm's length.</summary>
    public PhraseSet Distancing { get; }

    /// <summary>Nouns that a term before them only specifies: the <c>station</c> of <c>polling station</c>.</summary>
    public IReadOnlySet<string> Specified { get; }

    /// <summary>Nouns that name a thing by judging it: <c>farce</c>.</summary>
    public IReadOnlySet<string> Judging { get; }

    /// <summary>Words that reject what they are said of: <c>void</c>, and every word of <see cref="Judging"/>.</summary>
    public IReadOnlySet<string> Condemning { get; }

    /// <summary>Words that support what they are said of: <c>fair</c>.</summary>
    public IReadOnlySet<string> Approving { get; }

    /// <summary>The thing a noun names, or <see langword="null"/>: an <c>accord</c>, but not <c>according</c>.</summary>
    public string? ReferentOf(Token token) =>
        (token.Upos == PartOfSpeech.Verb ? null : referentByNoun.GetValueOrDefault(token.Lemma)) ?? referentByNoun.GetValueOrDefault(token.Form);

    /// <summary>Whether a noun names what comes in number, so that some of them are the ones a story is about: <c>nine fighters</c>.</summary>
    public bool ComesInNumber(Token noun) => ReferentOf(noun) is { } thing && inNumber.Contains(thing);

    /// <summary>Whether a word before a noun tells that it is not the thing the others name: <c>an earlier ballot</c>.</summary>
    public bool TellsOfAnother(Token modifier) => another.Contains(modifier.Form);

    /// <summary>Whether a form of a noun means something else than the noun: <c>ballots</c> are papers.</summary>
    public bool IsAnotherThing(Token noun) => cast.Contains(noun.Form);

    /// <summary>Whether a word is the name of a thing in the lexicon, and not one of an article's own.</summary>
    public bool IsReferent(string thing) => things.Contains(thing);

    /// <summary>The thing a noun names or a verb speaks of, or <see langword="null"/>.</summary>
    public string? ReferentSpokenOf(Token token) => ReferentOf(token) ?? referentByVerb.GetValueOrDefault(token.Lemma) ?? referentByVerb.GetValueOrDefault(token.Form);
}
