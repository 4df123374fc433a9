using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Syntax;

/// <summary>Looks a word up in the net's tables.</summary>
internal sealed class WordInputReader
{
    private const int LongestShape = 12;

    private readonly WordVectors vectors;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <summary>Makes a reader.</summary>
    /// <param name="vectors">The word vectors.</param>
    /// <param name="words">The words that were learned as they are written, digits as 0.</param>
    public WordInputReader(WordVectors vectors, IReadOnlyList<string> words)
    {
        this.vectors = vectors;
        var rows = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++) rows.Add(words[i], i);

        this.words = rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The word's rows.</summary>
    public WordInput Read(ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[WordForm.Longest];
        Span<char> written = stackalloc char[WordForm.Longest];
        folded = folded[..WordForm.Fold(form, folded)];
        written = written[..Written(form, written)];

        return new WordInput(
            vectors.RowOf(folded),
            words.TryGetValue(written, out var row) ? row : -1,
            Row(Last(folded, 2), seed: 2, WordInput.Affixes),
            Row(Last(folded, folded.Length > 5 ? 4 : 3), seed: 3, WordInput.Affixes),
            Row(folded[..Math.Min(folded.Length, 3)], seed: 5, WordInput.Affixes),
            ShapeOf(form));
    }

    /// <summary>The word as it is written, but for digits and quotation marks.</summary>
    public static int Written(ReadOnlySpan<char> form, Span<char> written)
    {
        if (form.Length > WordForm.Longest) form = form[..WordForm.Longest];
        for (var i = 0; i < form.Length; i++)
        {
            written[i] = form[i] switch
            {
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                var c => c,
            };
        }

        return form.Length;
    }

    private static int Row(ReadOnlySpan<char> letters, uint seed, int rows) => (int)(WordForm.Hash(letters, seed) % (uint)rows);

    private static Span<char> Last(Span<char> word, int count) => word.Length <= count ? word : word[^count..];

    /// <summary><c>Xx</c> for a word with a capital, <c>X.X.</c> for initials, <c>d,d</c> for a number: each run of one kind once, of two letters twice.</summary>
    private static int ShapeOf(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[LongestShape];
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsAsciiDigit(c) ? 'd' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c < '\u0080' ? c : '¤';
            if (length > 0 && shape[length - 1] == kind && !(length == 1 && kind == 'X')) continue;
            if (length == LongestShape) break;

            shape[length++] = kind;
        }

        return Row(shape[..length], seed: 7, WordInput.Shapes);
    }
}
