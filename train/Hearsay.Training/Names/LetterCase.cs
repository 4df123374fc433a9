namespace Hearsay.Training.Names;

/// <summary>How a text is written anew.</summary>
internal enum LetterCase
{
    /// <summary>IN CAPITALS.</summary>
    Upper,

    /// <summary>in lower case.</summary>
    Lower,

    /// <summary>With A Capital For Each Word.</summary>
    Title,
}
