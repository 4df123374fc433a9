using System.Collections.Concurrent;
using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>How amounts of a kind behave over time; kinds stand in <c>measures.lexicon</c>.</summary>
internal static class MeasureNature
{
    private const string OfPeople = "of people";
    private const string OfMoney = "of money";
    private const string OfMass = "of mass";
    private const string OfCount = "of count";
    private const string Vague = "vague";
    private const string PhysicalUnit = "physical unit";
    private const string WordsOf = "words of ";
    private const string PhrasesOf = "phrases of ";
    private const string Empty = "empty";
    private const string More = "more";
    private const string People = "people";
    private const string PeopleDo = "people do";
    private const string Things = "things";
    private const string WhoTheyAre = "who they are";
    private const string Fate = "fate";
    private const string OneThing = "one thing";
    private const string Exceed = "exceed";
    private const string OfMany = "of many";
    private const string Part = "part";
    private const string Left = "left";
    private const string Foretell = "foretell";
    private const string TellNumber = "tell number";
    private const string MassUnit = "mass unit";
    private const string OfArea = "of area";
    private const string AreaUnit = "area unit";
    private const string Difference = "difference";

    /// <summary>"gunned seven protesters down", "were taken into police custody": so far behind the verb its other word may stand.</summary>
    public const int LongestPhrase = 6;

    private static readonly string[] Endings = ["er", "or", "ist", "ee", "ian", "ant", "man", "woman", "men", "person"];

    private static readonly ILookup<string, string> Sections =
        LexiconFile.ReadSections(typeof(MeasureNature), "measures.lexicon").ToLookup(line => line.Line, line => line.Section, StringComparer.Ordinal);

    private static readonly FrozenSet<string> PhysicalUnits =
        Sections.Where(units => units.Contains(PhysicalUnit)).Select(units => units.Key).ToFrozenSet(StringComparer.Ordinal);

    // Asked of the same few nouns for every two amounts of a story; nouns that a hostile text makes up are not kept without end.
    private static readonly ConcurrentDictionary<string, bool> KnownOfPeople = new(StringComparer.Ordinal);
    private const int MostKnown = 4096;

    private static readonly IReadOnlyDictionary<string, string> NatureByKind =
        Sections
            .Where(kind => kind.Any(IsNature))
            .ToDictionary(kind => kind.Key, kind => kind.First(IsNature), StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, string> KindByWord =
        LexiconFile.ReadSections(typeof(MeasureNature), "measures.lexicon")
            .Where(line => line.Section.StartsWith(WordsOf, StringComparison.Ordinal))
            .ToDictionary(line => line.Line, line => line.Section[WordsOf.Length..], StringComparer.Ordinal);

    private static readonly ILookup<string, (string Behind, string Kind)> KindByPhrase =
        LexiconFile.ReadSections(typeof(MeasureNature), "measures.lexicon")
            .Where(line => line.Section.StartsWith(PhrasesOf, StringComparison.Ordinal))
            .ToLookup(line => line.Line.Split(' ')[0], line => (line.Line.Split(' ')[1], line.Section[PhrasesOf.Length..]), StringComparer.Ordinal);

    /// <summary>The kind of measure that a verb tells together with a word behind it: <c>gunned down</c>, <c>taken into custody</c>.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="behind">The words behind it, the next first.</param>
    public static string? KindOf(Token verb, IEnumerable<Token> behind) => verb.Upos != PartOfSpeech.Verb || !KindByPhrase.Contains(verb.Lemma) ? null :
        behind.Select(word => KindByPhrase[verb.Lemma].FirstOrDefault(phrase => phrase.Behind == word.Lemma).Kind).FirstOrDefault(kind => kind is not null);

    /// <summary>The kind of measure that a word names; <see langword="null"/> where it names none.</summary>
    public static string? KindOf(Token token)
    {
        if (KindByWord.TryGetValue(token.Lemma, out var told)) return told;
        if (Predicates.ClassOf(token) is var own && NatureByKind.ContainsKey(own)) return own;

        // "were missing": an adjective that the tagger takes for a verb has another lemma than itself.
        return NatureByKind.ContainsKey(token.Form) ? token.Form : null;
    }

    /// <summary>Whether a verb tells that there is an amount, but not of what: <c>put at</c>, <c>rose to</c>.</summary>
    public static bool IsEmpty(Token verb) => Sections[verb.Lemma].Contains(Empty) || IsTellingNumber(verb);

    /// <summary>Whether somebody gives a number with a verb, and need not say again what of: <c>spoke of 150,000</c>, <c>admits to nine</c>.</summary>
    public static bool IsTellingNumber(Token verb) => Sections[verb.Lemma].Contains(TellNumber);

    /// <summary>Whether a word beside an amount makes it an addition to another, or a part of it: <c>another 12</c>, <c>12 more</c>.</summary>
    public static bool IsMore(Token word) => Sections[word.Lemma].Contains(More);

    /// <summary>Whether a noun stands for what lies between two amounts: <c>a margin of error of 10 tonnes</c>.</summary>
    public static bool IsDifference(string noun) => Sections[noun].Contains(Difference);

    /// <summary>Whether what a verb gives as its object is still to come: <c>predicted 2,000 cases</c>.</summary>
    public static bool IsForetelling(Token verb) => Sections[verb.Lemma].Contains(Foretell);

    /// <summary>Whether what a word gives behind a preposition is still to come: <c>counts on 99</c>, <c>is sure of a hundred</c>.</summary>
    public static bool IsForetelling(Token word, Token preposition) => Sections[word.Lemma + " " + preposition.Form].Contains(Foretell);

    /// <summary>Whether a noun stands for those who are left, who can only become fewer: <c>survivors</c>.</summary>
    public static bool IsLeft(string unit) => Sections[unit].Contains(Left);

    /// <summary>Whether a noun stands for some of those counted: <c>boys</c>, <c>soldiers</c>.</summary>
    public static bool IsPart(string unit) => Sections[unit].Contains(Part);

    /// <summary>Whether what a unit counts is people, dead or alive: by a list, by what nouns for people end in, and by the kinds that count nothing else.</summary>
    public static bool IsOfPeople(string unit)
    {
        if (KnownOfPeople.TryGetValue(unit, out var known)) return known;

        var isOfPeople = ReadOfPeople(unit);
        if (KnownOfPeople.Count < MostKnown) KnownOfPeople[unit] = isOfPeople;
        return isOfPeople;
    }

    private static bool ReadOfPeople(string unit) =>
        unit.Length == 0 || Sections[unit].Contains(People) || (Endings.Any(ending => unit.EndsWith(ending, StringComparison.Ordinal)) && !Sections[unit].Contains(Things))
        || KindOf(new Token(default, unit, unit)) is { } kind && CountsPeople(kind);

    /// <summary>Whether a verb says that the number behind it is passed: <c>the toll tops 500</c>.</summary>
    public static bool IsExceeding(Token verb) => verb.Upos == PartOfSpeech.Verb && Sections[verb.Lemma].Contains(Exceed);

    /// <summary>Whether only people do, or come to, what a verb tells: <c>180,000 marched</c>, <c>40 died</c>.</summary>
    public static bool IsDoneByPeople(Token verb) => Sections[verb.Lemma].Contains(PeopleDo) || KindOf(verb) is { } kind && CountsPeople(kind);

    /// <summary>Whether amounts of the kind can be given in a unit: deaths in <c>soldier</c> but not in tonnes, a leak not in people.</summary>
    public static bool CanBeIn(string kind, string unit)
    {
        var isMoney = unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
        return Sections[kind].All(section => section switch
        {
            OfMoney => isMoney || unit.Length == 0 || !IsPhysicalUnit(unit) && unit is not "%",
            OfMass => Sections[unit].Contains(MassUnit) || unit.Length == 0,
            OfArea => Sections[unit].Contains(AreaUnit),
            OfCount => !isMoney && !IsPhysicalUnit(unit),
            OfPeople => unit is "%" || IsOfPeople(unit),
            _ => true,
        });
    }

    /// <summary>Whether a reader may take amounts of the kind given for two scopes for one another.</summary>
    public static bool IsOftenMixedUp(string kind) => NatureByKind.TryGetValue(kind, out var nature) && nature != "share";

    /// <summary>Whether a unit is a noun that can be counted: <c>boat</c>, and not <c>%</c>, a currency or a measure.</summary>
    public static bool IsCountable(string unit) => unit.Length > 0 && char.IsLower(unit[0]) && !IsPhysicalUnit(unit);

    /// <summary>Whether a unit is one of mass, volume or area.</summary>
    public static bool IsOfMass(string unit) => Sections[unit].Any(section => section is MassUnit or AreaUnit);

    /// <summary>Whether a unit is one of mass, length, area, volume or power.</summary>
    public static bool IsPhysicalUnit(string unit) => PhysicalUnits.Contains(unit);

    /// <summary>What a kind is called where no article's words can be quoted: shares of one side are shares of the <c>vote</c>.</summary>
    public static string NameOf(string kind) => Is(kind, "share") ? "vote" : kind;

    /// <summary>Whether a small number of these is a way of speaking: <c>both sides</c>, <c>four regions</c>.</summary>
    public static bool IsVague(string noun) => Sections[noun].Contains(Vague);

    /// <summary>Whether amounts of the kind count people, whatever noun stands for them.</summary>
    public static bool CountsPeople(string? kind) => kind is not null && Sections[kind].Contains(OfPeople);

    /// <summary>Whether a kind only says who is counted, not what became of them: <c>patients</c>, <c>employees</c>, <c>marchers</c>.</summary>
    public static bool IsWhoTheyAre(string kind) => Sections[kind].Contains(WhoTheyAre);

    /// <summary>Whether a kind says what becomes of people: they die, are hurt, held, missed, saved.</summary>
    public static bool BefallsPeople(string? kind) => kind is not null && Sections[kind].Contains(Fate);

    /// <summary>Whether the noun of the kind alone does not tell which of them are counted.</summary>
    public static bool IsOfMany(string? kind) => kind is not null && Sections[kind].Contains(OfMany);

    /// <summary>Whether a story has one thing that amounts of the kind are given for: the ship that sank.</summary>
    public static bool IsOfOneThing(string? kind) => kind is not null && Sections[kind].Contains(OneThing);

    /// <summary>Whether amounts of the kind only add up, as deaths do.</summary>
    public static bool IsGrowing(string? kind) => Is(kind, "growing");

    /// <summary>Whether the state itself goes up and down, as the number of missing does.</summary>
    public static bool IsChanging(string? kind) => Is(kind, "changing");

    /// <summary>Whether amounts of the kind are shares of one side: <c>in favour</c>, <c>support</c>.</summary>
    public static bool IsShare(string? kind) => Is(kind, "share");

    /// <summary>Whether there is one value, whenever it is said.</summary>
    public static bool IsFixed(string? kind) => Is(kind, "fixed") || Is(kind, "share");

    private static bool IsNature(string section) => section is not (OfPeople or OfMoney or OfMass or OfArea or OfCount or AreaUnit or Vague or PhysicalUnit or Empty or More or People or OfMany or Part or PeopleDo or Things or WhoTheyAre or Fate or OneThing or Exceed or Left or Foretell or TellNumber or MassUnit or Difference) && !section.StartsWith(WordsOf, StringComparison.Ordinal) && !section.StartsWith(PhrasesOf, StringComparison.Ordinal);

    private static bool Is(string? kind, string nature) => kind is not null && NatureByKind.TryGetValue(kind, out var known) && known == nature;
}
