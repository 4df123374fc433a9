namespace Hearsay.Exports;

/// <summary>What checking an evidence pack came to.</summary>
/// <param name="Problems">What is not as it was written, each with the member it is in; an empty list means that all is well.</param>
/// <param name="Notes">What could not be told, for reasons that are no fault of the pack.</param>
/// <param name="Sha256">The hash of the whole file, to be compared with the one its maker gives.</param>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="Quotes">How many quoted spans it holds.</param>
/// <param name="Decisions">How many decisions it holds.</param>
public sealed record PackReport(IReadOnlyList<string> Problems, IReadOnlyList<string> Notes, string Sha256, int Articles, int Quotes, int Decisions);
