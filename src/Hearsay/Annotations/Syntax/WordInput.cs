namespace Hearsay.Annotations.Syntax;

/// <summary>What the net sees of a word by itself: rows in its tables; -1 for a word that a table does not have.</summary>
/// <param name="Vector">In the word vectors.</param>
/// <param name="Word">Among the words learned as they are written.</param>
/// <param name="Ending">Of its last two letters.</param>
/// <param name="LongEnding">Of its last three letters, or four where there are as many.</param>
/// <param name="Beginning">Of its first three letters.</param>
/// <param name="Shape">Of how capitals, small letters, digits and marks follow each other.</param>
internal readonly record struct WordInput(int Vector, int Word, int Ending, int LongEnding, int Beginning, int Shape)
{
    /// <summary>How many rows the tables of endings and beginnings have.</summary>
    public const int Affixes = 4096;

    /// <summary>How many rows the table of shapes has.</summary>
    public const int Shapes = 256;
}
