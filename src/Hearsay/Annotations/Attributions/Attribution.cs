namespace Hearsay.Annotations.Attributions;

/// <summary>The article giving somebody's statement or attitude: <c>“…,” the minister told reporters</c>.</summary>
/// <remarks>Source, cue and content are drawn as in the PolNeAR corpus (Newell, Margolin, Ruths, LREC 2018); nested ones are kept as well.</remarks>
/// <param name="Id">Unique in the article: <c>t1</c>, in order of place.</param>
/// <param name="Source">Who says it, as written; empty where the article names nobody (<c>reportedly</c>).</param>
/// <param name="Cue">The words that make it an attribution; empty where a quotation simply goes on.</param>
/// <param name="Content">What is said; several spans where the cue stands in between or the quotation goes on.</param>
/// <param name="Kind">In whose words.</param>
/// <param name="Speaker">Id of the actor who says it, where the article tells.</param>
/// <param name="SpeakerType">What sort of speaker it is.</param>
/// <param name="Via">Ids of the actors (outlets, agencies) it was told to or is passed on by.</param>
/// <param name="Within">Id of the attribution in whose content this one stands.</param>
/// <param name="Force">What is done by saying it.</param>
/// <param name="Polarity">Whether the statement is affirmed or negated by its cue (<c>did not say that</c>).</param>
public sealed record Attribution(
    string Id,
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    AttributionKind Kind,
    string? Speaker,
    SpeakerType SpeakerType,
    IReadOnlyList<string> Via,
    string? Within,
    Force Force,
    Polarity Polarity);
