namespace Hearsay.Claims;

/// <summary>How a term colours what it names.</summary>
public enum WordingDevice
{
    /// <summary>The word stands in quotation marks without being anybody's quotation.</summary>
    ScareQuotes,

    /// <summary><c>so-called</c>, <c>self-proclaimed</c>.</summary>
    Distancing,

    /// <summary>A term that judges, after a lexicon: <c>sham</c>, <c>regime</c>.</summary>
    Loaded,

    /// <summary>None of these.</summary>
    Neutral,
}
