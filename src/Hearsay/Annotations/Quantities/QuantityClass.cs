namespace Hearsay.Annotations.Quantities;

/// <summary>The classes of words that <c>quantities.lexicon</c> lists; a word may be in several.</summary>
[Flags]
internal enum QuantityClass
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>dead</c>, <c>wounded</c>: stands for those counted.</summary>
    Conditions = 1 << 1,

    /// <summary><c>people</c>: more than one without an s.</summary>
    Plurals = 1 << 2,

    /// <summary><c>other</c>: between an amount and what it counts.</summary>
    Adds = 1 << 4,

    /// <summary><c>the</c>: before a name, not part of it.</summary>
    Determiners = 1 << 5,

    /// <summary><c>in</c>, <c>were</c>: what is counted was named before.</summary>
    Ends = 1 << 6,

    /// <summary><c>Article</c>: a number behind it is a name.</summary>
    Names = 1 << 7,

    /// <summary><c>this</c>: "one" behind it is a pronoun.</summary>
    Pronouns = 1 << 8,

    /// <summary><c>in</c>, <c>among</c>: the part behind it is what the amount is stated for.</summary>
    Place = 1 << 9,

    /// <summary><c>Street</c>: the number in front is a house's.</summary>
    Street = 1 << 10,

    /// <summary><c>have</c>: those counted do something.</summary>
    Auxiliaries = 1 << 12,

    /// <summary><c>others</c>: more of what was counted just before.</summary>
    Others = 1 << 13,

    /// <summary><c>way</c>: "one way" is a turn of phrase.</summary>
    Idioms = 1 << 14,

    /// <summary><c>minus</c>: the figure behind it is below zero.</summary>
    Minus = 1 << 15,

    /// <summary><c>pounds</c>: of weight, or of money.</summary>
    Pounds = 1 << 16,

    /// <summary><c>cost</c>, <c>fine</c>: money is spoken of.</summary>
    Money = 1 << 17,

    /// <summary><c>damages</c>: what money is given in.</summary>
    Payments = 1 << 18,

    /// <summary><c>which</c>: stands for what was named just before.</summary>
    Relatives = 1 << 19,

    /// <summary><c>to</c>: between an amount and the one it becomes.</summary>
    Steps = 1 << 20,

    /// <summary><c>under</c>: limits an age as well as an amount.</summary>
    AgeLimits = 1 << 21,

    /// <summary><c>votes</c>: what stands against them is votes as well.</summary>
    Ballots = 1 << 22,

    /// <summary><c>figure</c>: says that there is an amount, not what of.</summary>
    Figures = 1 << 23,

    /// <summary><c>for</c>: what stands behind it in a subject is not what is measured.</summary>
    Asides = 1 << 24,

    /// <summary><c>die</c>: done by people, where no other noun is said.</summary>
    Fates = 1 << 25,

    /// <summary><c>second</c>: a part of it is a time.</summary>
    TimeUnits = 1 << 26,

    /// <summary><c>makes</c>: with <c>up</c> it says how much its subject comes to.</summary>
    Making = 1 << 27,

    /// <summary><c>wide</c>: along which side what stands before is measured.</summary>
    Dimensions = 1 << 28,

    /// <summary><c>up</c>: where what stands before it went.</summary>
    Moves = 1 << 29,
}
