namespace Hearsay.Stories;

/// <summary>A word, name or number as one article has it.</summary>
/// <param name="Number">Made from the folded word, so that it is the same in every run and every archive. Two words in four billion may share one.</param>
/// <param name="Weight">How much the article makes of it.</param>
/// <param name="GeneralShare">The share of English news articles that have it.</param>
/// <param name="Written">As the article writes it, with the fewest capitals and the shortest ending it gives it.</param>
internal readonly record struct Term(int Number, double Weight, double GeneralShare, string Written)
{
    /// <summary>Chooses between two ways of writing a term: fewer capitals, then the shorter one, then the first.</summary>
    public static bool IsPlainer(ReadOnlySpan<char> written, ReadOnlySpan<char> than)
    {
        var (capitals, others) = (Capitals(written), Capitals(than));
        return capitals != others ? capitals < others : written.Length < than.Length;
    }

    private static int Capitals(ReadOnlySpan<char> written)
    {
        var capitals = 0;
        foreach (var character in written)
        {
            if (char.IsUpper(character)) capitals++;
        }

        return capitals;
    }
}
