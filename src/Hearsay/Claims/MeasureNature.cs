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

    private static readonly ILookup<string, string> Sections =
        LexiconFile.ReadSections(typeof(MeasureNature), "measures.lexicon").ToLookup(line => line.Line, line => line.Section, StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, string> NatureByKind =
        Sections
            .Where(kind => kind.Any(IsNature))
            .ToDictionary(kind => kind.Key, kind => kind.First(IsNature), StringComparer.Ordinal);

    /// <summary>Whether the word names a kind of measure.</summary>
    public static bool IsKnown(Token token) => NatureByKind.ContainsKey(Predicates.ClassOf(token));

    /// <summary>Whether amounts of the kind can be given in a unit: deaths in <c>soldier</c> but not in tonnes, a leak not in people.</summary>
    public static bool CanBeIn(string kind, string unit)
    {
        var isMoney = unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
        return Sections[kind].All(section => section switch
        {
            OfMoney => isMoney || unit.Length == 0 || !IsPhysicalUnit(unit) && unit is not "%",
            OfMass => IsPhysicalUnit(unit) || unit.Length == 0,
            OfCount => !isMoney && !IsPhysicalUnit(unit),
            _ => true,
        });
    }

    /// <summary>Whether a reader may take amounts of the kind given for two scopes for one another.</summary>
    public static bool IsOftenMixedUp(string kind) => NatureByKind.TryGetValue(kind, out var nature) && nature != "share";

    /// <summary>Whether a unit is one of mass, length, area, volume or power.</summary>
    public static bool IsPhysicalUnit(string unit) => Sections[unit].Contains(PhysicalUnit);

    /// <summary>What a kind is called where no article's words can be quoted: shares of one side are shares of the <c>vote</c>.</summary>
    public static string NameOf(string kind) => Is(kind, "share") ? "vote" : kind;

    /// <summary>Whether a small number of these is a way of speaking: <c>both sides</c>, <c>four regions</c>.</summary>
    public static bool IsVague(string noun) => Sections[noun].Contains(Vague);

    /// <summary>Whether amounts of the kind count people, whatever noun stands for them.</summary>
    public static bool CountsPeople(string? kind) => kind is not null && Sections[kind].Contains(OfPeople);

    /// <summary>Whether amounts of the kind only add up, as deaths do.</summary>
    public static bool IsGrowing(string? kind) => Is(kind, "growing");

    /// <summary>Whether the state itself goes up and down, as the number of missing does.</summary>
    public static bool IsChanging(string? kind) => Is(kind, "changing");

    /// <summary>Whether there is one value, whenever it is said.</summary>
    public static bool IsFixed(string? kind) => Is(kind, "fixed") || Is(kind, "share");

    private static bool IsNature(string section) => section is not (OfPeople or OfMoney or OfMass or OfCount or Vague or PhysicalUnit);

    private static bool Is(string? kind, string nature) => kind is not null && NatureByKind.TryGetValue(kind, out var known) && known == nature;
}
