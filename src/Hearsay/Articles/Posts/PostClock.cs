using NodaTime;

namespace Hearsay.Articles.Posts;

/// <summary>Dates the posts of a live blog: by the days that their heads tell, by midnights that their clocks pass, and by when the page was published.</summary>
/// <remarks>
/// A page may begin with its oldest post or with its newest. A clock that jumps against the run of the page has passed midnight. An instant is told only
/// where a zone is.
/// </remarks>
internal static class PostClock
{
    // A shorter step against the run of the page is a post out of place.
    private const long ShortestNight = 3 * NodaConstants.TicksPerHour;

    /// <summary>How many steps from post to post go with the run of the page, how many pass midnight, and how many are out of place.</summary>
    public static (int WithRun, int Midnights, int OutOfPlace) Steps(IReadOnlyList<StampedPost> posts)
    {
        var (isAhead, with, midnights, outOfPlace) = (RunsAhead(posts), 0, 0, 0);
        for (var i = 1; i < posts.Count; i++)
        {
            if (posts[i].Day is not null) continue;

            switch (Step(posts, i, isAhead))
            {
                case 0: outOfPlace++; break;
                case 1: with++; break;
                default: midnights++; break;
            }
        }

        return (with, midnights, outOfPlace);
    }

    /// <summary>When each post was written; <see langword="null"/> where neither it nor its page tells a day.</summary>
    /// <param name="posts">The posts, in order of place.</param>
    /// <param name="published">When the page was published: its first post where it was changed later, else the post nearest to that time, the newest in doubt.</param>
    /// <param name="updated">When it was changed last.</param>
    public static IReadOnlyList<PublicationTime?> Date(IReadOnlyList<StampedPost> posts, PublicationTime? published, PublicationTime? updated)
    {
        var isAhead = RunsAhead(posts);
        var latest = (updated ?? published)?.Day;
        var told = posts.Select(post => post.Day?.Before(latest)).ToList();
        var nights = Nights(posts, isAhead, told.TrueForAll(day => day is null));
        var bases = Bases(told, nights) ?? Enumerable.Repeat(Anchor(posts, nights, isAhead, published, updated), posts.Count).ToList();
        var zones = posts.Select(post => post.Stamp.Zone).OfType<Offset>().Distinct().ToList();

        return [.. posts.Select((post, i) => bases[i] is { } start ? TimeOf(start.PlusDays(nights[i]), post.Stamp.Clock, post.Stamp.Zone ?? (zones.Count == 1 ? zones[0] : null)) : null)];
    }

    private static PublicationTime? TimeOf(LocalDate day, LocalTime? clock, Offset? zone) =>
        clock is { } time && zone is { } offset ? PublicationTime.At(day.At(time).WithOffset(offset)) : new PublicationTime(day);

    private static bool RunsAhead(IReadOnlyList<StampedPost> posts)
    {
        var ahead = 0;
        for (var i = 1; i < posts.Count; i++)
        {
            ahead += posts[i].Stamp.Clock is { } time && posts[i - 1].Stamp.Clock is { } before ? Math.Sign(time.CompareTo(before)) : 0;
            ahead += posts[i].Day?.Number is { } day && posts[i - 1].Day?.Number is { } dayBefore ? Math.Sign(day - dayBefore) : 0;
        }

        return ahead >= 0;
    }

    // 1: with the run of the page; 0: against it; -1: against it by so much that midnight lies between.
    private static int Step(IReadOnlyList<StampedPost> posts, int post, bool isAhead)
    {
        if (posts[post].Stamp.Clock is not { } time || posts[post - 1].Stamp.Clock is not { } before) return 1;

        var step = isAhead ? time.TickOfDay - before.TickOfDay : before.TickOfDay - time.TickOfDay;
        return step >= 0 ? 1 : -step >= ShortestNight ? -1 : 0;
    }

    // How many midnights lie between the first post of the page and each; or which day of the event each is of.
    private static List<int> Nights(IReadOnlyList<StampedPost> posts, bool isAhead, bool countsDays)
    {
        var (nights, night) = (new List<int>(posts.Count), 0);
        for (var i = 0; i < posts.Count; i++)
        {
            if (countsDays && posts[i].Day?.Number is { } number) night = number;
            else if (i > 0 && posts[i].Day is null && Step(posts, i, isAhead) < 0) night += isAhead ? 1 : -1;

            nights.Add(night);
        }

        return nights;
    }

    // Each day that is told holds from its post on; the first one for the posts before it as well.
    private static List<LocalDate?>? Bases(List<LocalDate?> told, List<int> nights)
    {
        var first = told.FindIndex(day => day is not null);
        if (first < 0) return null;

        var bases = new List<LocalDate?>(told.Count);
        var start = told[first]!.Value.PlusDays(-nights[first]);
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i] is { } day) start = day.PlusDays(-nights[i]);
            bases.Add(start);
        }

        return bases;
    }

    // The day of the first post of the page, where no head tells any.
    private static LocalDate? Anchor(IReadOnlyList<StampedPost> posts, List<int> nights, bool isAhead, PublicationTime? published, PublicationTime? updated)
    {
        if ((published ?? updated) is not { } known) return null;

        var (oldest, newest) = isAhead ? (0, posts.Count - 1) : (posts.Count - 1, 0);
        var isOldest = published is not null && (updated is not null || IsNearer(known, posts[oldest].Stamp.Clock, posts[newest].Stamp.Clock));
        return known.Day.PlusDays(-nights[isOldest ? oldest : newest]);
    }

    private static bool IsNearer(PublicationTime published, LocalTime? oldest, LocalTime? newest)
    {
        if (published.Instant is not { } instant || oldest is not { } first || newest is not { } last) return false;

        return Distance(first) < Distance(last);

        long Distance(LocalTime time) => Math.Abs(time.TickOfDay - instant.TickOfDay);
    }
}
