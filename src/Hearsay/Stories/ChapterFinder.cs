using NodaTime;

namespace Hearsay.Stories;

/// <summary>Cuts a long story where, from one day to the next, its articles turn to other things.</summary>
/// <remarks>
/// A story is cut in two at the border between days across which articles are least like each other, measured by how like each other they are on
/// either side; then each part again, until no border stands out. So it is told by the articles' own likenesses, and no number hangs on
/// how alike a story's articles are as a whole.
/// </remarks>
internal static class ChapterFinder
{
    // Fewer articles are no chapter, and a story of fewer than two such chapters has none.
    private const int LeastArticles = 3;

    // What is over sooner is one stretch.
    private const int LeastDays = 5;

    // Articles across the border may be no more than so many times as like each other as those on the same side.
    private const double MostAcross = 0.85;

    private const int MostChapters = 12;

    /// <summary>The chapters of a story in order; none where it has fewer than two.</summary>
    /// <param name="story">Its articles in its order.</param>
    public static IReadOnlyList<Chapter> Find(IReadOnlyList<StoryArticle> story)
    {
        var dated = story.Where(article => article.Text.Day is not null).OrderBy(article => article.Text.Day).ToList();
        if (dated.Count < 2 * LeastArticles || dated[^1].Text.Day - dated[0].Text.Day + 1 < LeastDays) return [];

        var parts = new List<List<StoryArticle>> { dated };
        for (var part = 0; part < parts.Count;)
        {
            if (parts.Count == MostChapters || BestBorder(parts[part]) is not { } border)
            {
                part++;
                continue;
            }

            parts.Insert(part + 1, parts[part][border..]);
            parts[part] = parts[part][..border];
        }

        return parts.Count < 2 ? [] : Tell(story, parts);
    }

    private static int? BestBorder(List<StoryArticle> articles)
    {
        var (after, before) = (new TermSum(articles), new TermSum([]));
        var (best, least) = ((int?)null, MostAcross);
        for (var border = 1; border <= articles.Count - LeastArticles; border++)
        {
            before.Add(articles[border - 1].Text);
            after.Remove(articles[border - 1].Text);
            if (border < LeastArticles || articles[border].Text.Day == articles[border - 1].Text.Day) continue;

            var pairs = before.Pairs + after.Pairs;
            var within = pairs == 0 ? 0 : (before.LikenessOfPairs + after.LikenessOfPairs) / pairs;
            var across = before.LikenessTo(after) / ((double)before.Count * after.Count);
            if (within > 0 && across / within < least) (best, least) = (border, across / within);
        }

        return best;
    }

    private static IReadOnlyList<Chapter> Tell(IReadOnlyList<StoryArticle> story, List<List<StoryArticle>> parts)
    {
        var sums = parts.ConvertAll(part => new TermSum(part));
        foreach (var undated in story.Where(article => article.Text.Day is null))
        {
            var own = new TermSum([undated]);
            var likest = Enumerable.Range(0, parts.Count).MaxBy(part => sums[part].LikenessTo(own) / Math.Sqrt(sums[part].Length));
            parts[likest].Add(undated);
        }

        return [.. parts.Select(part => Tell(story, [.. part.Order(StoryArticle.InStream)]))];
    }

    private static Chapter Tell(IReadOnlyList<StoryArticle> story, List<StoryArticle> chapter)
    {
        var (own, others) = (new SharedTerms(chapter), story.Except(chapter).ToList());
        var days = chapter.Select(article => article.Words.Published?.Day).OfType<LocalDate>().ToList();
        return new Chapter(
            StoryTeller.TitleOf(chapter, own),
            days.Min(),
            days.Max(),
            [.. chapter.Select(article => article.Id)],
            StoryTeller.TermsOf(own.MoreThanIn(new SharedTerms(others), (double)chapter.Count / others.Count)));
    }
}
