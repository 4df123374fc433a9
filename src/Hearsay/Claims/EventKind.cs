namespace Hearsay.Claims;

/// <summary>A kind of event that is foretold in the news, and the words that tell what became of it.</summary>
/// <param name="Foretold">Words that foretell it, and tell of it as well.</param>
/// <param name="Told">Further verbs that tell that it came about.</param>
/// <param name="NotIf">Verbs that tell that it did not.</param>
/// <param name="IsLasting">Whether it is that something stays as it is.</param>
/// <param name="IsOfOffice">Whether it is that somebody keeps an office: whoever leaves it needs only to be named.</param>
/// <param name="IsBegun">Whether it came about where something has been so since some day.</param>
/// <param name="IsArrival">Whether it is what is meant by <c>expected on Friday</c> alone.</param>
internal sealed record EventKind(
    PhraseSet Foretold, PhraseSet Told, PhraseSet NotIf, bool IsLasting = false, bool IsOfOffice = false, bool IsBegun = false,
    bool IsArrival = false);
