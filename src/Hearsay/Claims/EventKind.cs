namespace Hearsay.Claims;

/// <summary>A kind of event that is foretold in the news, and the words that tell what became of it.</summary>
/// <param name="Foretold">Words that foretell it, and tell of it as well.</param>
/// <param name="Told">Further verbs that tell that it came about.</param>
/// <param name="NotIf">Verbs that tell that it did not.</param>
internal sealed record EventKind(PhraseSet Foretold, PhraseSet Told, PhraseSet NotIf);
