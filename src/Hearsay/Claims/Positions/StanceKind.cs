namespace Hearsay.Claims.Positions;

/// <summary>What sort of word takes a stand.</summary>
internal enum StanceKind
{
    /// <summary><c>rejected</c>: what it is about is there already.</summary>
    Verb,

    /// <summary><c>demanded</c>: what it is about is still to come.</summary>
    Demand,

    /// <summary><c>urged</c>: somebody is to do it.</summary>
    Ask,

    /// <summary><c>her rejection of</c>.</summary>
    Noun,

    /// <summary><c>her call for</c>.</summary>
    DemandNoun,

    /// <summary><c>is against</c>, <c>is opposed to</c>.</summary>
    Adjective,
}
