namespace Hearsay.Briefings;

/// <summary>What a standing or verdict comes to. The words say it already; colour only repeats it.</summary>
public enum BriefTone
{
    /// <summary>Nothing to point out: pending, one value.</summary>
    Plain,

    /// <summary>It holds: corroborated, borne out, agrees.</summary>
    Holds,

    /// <summary>It changed or is open: revised, undecided.</summary>
    Open,

    /// <summary>Somebody says otherwise: disputed, in conflict, missed.</summary>
    Disputed,
}
