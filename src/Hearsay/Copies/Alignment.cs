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

    /// <summary>The pair as a report shows it, with its id that comes first in first place.</summary>
    public ArticlePair ToPair()
    {
        var passages = Passages.Select(passage => new SharedPassage(
            new TextSpan(A.Spans[passage.FirstA].Start, A.Spans[passage.LastA].End),
            new TextSpan(B.Spans[passage.FirstB].Start, B.Spans[passage.LastB].End)));
        return new ArticlePair(A.Id, B.Id, Share(A), Share(B), [.. passages]);
    }

    private double Share(CopyText text) => text.Words.Length == 0 ? 0 : Math.Round((double)Matched / text.Words.Length, 4);
}
