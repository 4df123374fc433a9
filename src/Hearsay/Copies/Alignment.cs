namespace Hearsay.Copies;

/// <summary>Which words of one text stand in another, passage by passage.</summary>
/// <param name="A">The first text.</param>
/// <param name="B">The second.</param>
/// <param name="PlaceInB">For each word of the first the index of the same word in the second, or -1.</param>
/// <param name="Passages">First and last word of each passage in both, in order of the first text.</param>
internal sealed record Alignment(CopyText A, CopyText B, int[] PlaceInB, IReadOnlyList<AlignedPassage> Passages)
{
    /// <summary>How many words stand in both.</summary>
    public int Matched { get; } = Passages.Sum(passage => passage.Matched);

    /// <summary>Two copies of one text beside each other, by the places their words have in it.</summary>
    /// <remarks>Finds no words that both added: in a group of hundreds that is the price of not reading each against each.</remarks>
    /// <param name="toA">The text they come from beside the first.</param>
    /// <param name="toB">The text they come from beside the second.</param>
    public static Alignment Through(Alignment toA, Alignment toB) => Through(toA, toA.PlacesInA(), toB, new int[toA.B.Words.Length]);

    /// <summary>The same, for those who set one text beside many.</summary>
    /// <param name="toA">The text they come from beside the first.</param>
    /// <param name="placesInMiddle">What <see cref="PlacesInA"/> gives for it.</param>
    /// <param name="toB">The text they come from beside the second.</param>
    /// <param name="placeInB">Room for a place of each of the first text's words; the result's own while it is in use.</param>
    public static Alignment Through(Alignment toA, int[] placesInMiddle, Alignment toB, int[] placeInB)
    {
        for (var word = 0; word < placeInB.Length; word++)
        {
            placeInB[word] = placesInMiddle[word] is >= 0 and var inMiddle ? toB.PlaceInB[inMiddle] : -1;
        }

        return new Alignment(toA.B, toB.B, placeInB, PassagesOf(placeInB));
    }

    /// <summary>For each word of the second text the index of the same word in the first, or -1.</summary>
    public int[] PlacesInA()
    {
        var placeInA = new int[B.Words.Length];
        Array.Fill(placeInA, -1);
        for (var word = 0; word < PlaceInB.Length; word++)
        {
            if (PlaceInB[word] >= 0) placeInA[PlaceInB[word]] = word;
        }

        return placeInA;
    }

    /// <summary>The pair as a report shows it.</summary>
    /// <param name="leastMatched">Passages with fewer words than this are left out.</param>
    public ArticlePair ToPair(int leastMatched = 0)
    {
        var kept = Passages.Where(passage => passage.Matched >= leastMatched).ToList();
        var matched = kept.Sum(passage => passage.Matched);
        return new ArticlePair(A.Id, B.Id, ShareOf(A, matched), ShareOf(B, matched), [.. kept.Select(ToShared)]);
    }

    /// <summary>The same words from the second text's side.</summary>
    public Alignment Reverse()
    {
        var passages = Passages.Select(passage => new AlignedPassage(passage.FirstB, passage.LastB, passage.FirstA, passage.LastA, passage.Matched));
        return new Alignment(B, A, PlacesInA(), [.. passages.OrderBy(passage => passage.FirstA)]);
    }

    private SharedPassage ToShared(AlignedPassage passage) => new(
        new TextSpan(A.Spans[passage.FirstA].Start, A.Spans[passage.LastA].End),
        new TextSpan(B.Spans[passage.FirstB].Start, B.Spans[passage.LastB].End));

    private static double ShareOf(CopyText text, int matched) =>
        text.Words.Length == 0 ? 0 : Math.Round((double)matched / text.Words.Length, 4);

    private static List<AlignedPassage> PassagesOf(int[] placeInB)
    {
        var passages = new List<AlignedPassage>();
        var (firstA, firstB, lastA, lastB, matched) = (0, 0, 0, 0, 0);
        for (var word = 0; word < placeInB.Length; word++)
        {
            if (placeInB[word] is not (>= 0 and var place)) continue;

            if (matched > 0 && !PassageAligner.GoesOn(word - lastA - 1, place - lastB - 1))
            {
                passages.Add(new AlignedPassage(firstA, lastA, firstB, lastB, matched));
                matched = 0;
            }

            if (matched == 0) (firstA, firstB) = (word, place);
            (lastA, lastB, matched) = (word, place, matched + 1);
        }

        if (matched > 0) passages.Add(new AlignedPassage(firstA, lastA, firstB, lastB, matched));
        return passages;
    }
}
