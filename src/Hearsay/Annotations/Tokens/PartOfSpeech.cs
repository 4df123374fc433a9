namespace Hearsay.Annotations.Tokens;

/// <summary>The universal parts of speech (UPOS) of Universal Dependencies 2.</summary>
public enum PartOfSpeech
{
    /// <summary>Not told.</summary>
    None,

    /// <summary>Adjective: <c>contested</c>.</summary>
    Adj,

    /// <summary>Preposition: <c>of</c>.</summary>
    Adp,

    /// <summary>Adverb: <c>reportedly</c>.</summary>
    Adv,

    /// <summary>Auxiliary: <c>has</c> said, <c>will</c> sign.</summary>
    Aux,

    /// <summary>Coordinating conjunction: <c>and</c>.</summary>
    Cconj,

    /// <summary>Determiner: <c>the</c>.</summary>
    Det,

    /// <summary>Interjection: <c>yes</c>.</summary>
    Intj,

    /// <summary>Common noun: <c>minister</c>.</summary>
    Noun,

    /// <summary>Numeral: <c>87.05</c>.</summary>
    Num,

    /// <summary>Particle: <c>not</c>, <c>'s</c>, <c>to</c> sign.</summary>
    Part,

    /// <summary>Pronoun: <c>they</c>.</summary>
    Pron,

    /// <summary>Name: <c>Harrow</c>.</summary>
    Propn,

    /// <summary>Mark: <c>,</c>.</summary>
    Punct,

    /// <summary>Subordinating conjunction: <c>that</c>.</summary>
    Sconj,

    /// <summary>Symbol: <c>%</c>.</summary>
    Sym,

    /// <summary>Verb: <c>said</c>.</summary>
    Verb,

    /// <summary>Anything else.</summary>
    X,
}
