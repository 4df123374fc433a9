namespace Hearsay.Annotations.Attributions;

/// <summary>The closed classes of <c>words.lexicon</c>; a word may be of several.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,
    Subject = 1 << 2,
    Object = 1 << 3,
    Relative = 1 << 4,
    ClauseOpener = 1 << 5,
    Preposition = 1 << 6,
    Modal = 1 << 7,
    Auxiliary = 1 << 8,
    Be = 1 << 9,
    Have = 1 << 10,
    Negation = 1 << 11,
    Conjunction = 1 << 12,
    Subordinator = 1 << 13,
    Adverb = 1 << 14,
    Manner = 1 << 15,
    Day = 1 << 16,
    Time = 1 << 17,
    Venue = 1 << 18,
    Verb = 1 << 19,
    Document = 1 << 20,
    Camp = 1 << 21,
    Body = 1 << 22,
    Crowd = 1 << 23,
    Media = 1 << 24,
    Title = 1 << 25,
    Chain = 1 << 26,

    /// <summary>Adverbs that belong to what follows them: <c>said only that</c>.</summary>
    NotAfter = 1 << 30,

    /// <summary>Words that, behind a comma, take up the writer's own thread.</summary>
    Cutter = 1L << 31,

    /// <summary>Participles that stand in titles: <c>managing director</c>.</summary>
    PresentRole = 1L << 32,

    /// <summary>Verbs whose plain and -s forms are nouns as often.</summary>
    AlsoNoun = 1L << 33,

    /// <summary>Ways of speaking to an outlet: <c>in an interview with</c>.</summary>
    Way = 1L << 34,

    /// <summary>Those who report for an outlet.</summary>
    Press = 1L << 35,

    /// <summary>What, alone, is nothing said.</summary>
    Empty = 1L << 36,

    /// <summary>Roles and adjectives that tell to whom: <c>adviser to</c>, <c>close to</c>.</summary>
    TakesTo = 1L << 37,

    /// <summary>A name by its capital, not by the lexicon.</summary>
    Capital = 1 << 27,

    /// <summary>A mark, not a word.</summary>
    Mark = 1 << 28,

    /// <summary>A number.</summary>
    Number = 1 << 29,
}
