using Hearsay.Articles.Blocks;
using NodaTime;

namespace Hearsay.Articles.Posts;

/// <summary>Finds the posts of a live blog: a series of stretches of prose, each under a time of day, that runs one way along the clock.</summary>
/// <remarks>
/// Programmes, timetables and lists of key events have times and no prose; transcripts have speakers; accounts of a day that were written afterwards say
/// so in their headlines. None of them is a live blog. Nor is a list of days, unless the days are headings on lines of their own.
/// </remarks>
internal static class LivePosts
{
    private const int FewestPosts = 3;

    // Of a hundred words of prose so many must lie in posts.
    private const int LeastInside = 65;

    // A page whose clock runs to and fro is none: of ten steps at most one goes against the others, times that roll over midnight aside.
    private const int StepsForOneBack = 10;

    // Two steps at the least from one midnight to the next.
    private const int StepsForMidnight = 2;

    // The headings of days must follow each other closely: a life told by dates is no live page.
    private const int MostDaysBetween = 10;

    /// <summary>The posts with their stamps, in order of place; none where the page is no live blog.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="published">The last day that it may tell of.</param>
    public static IReadOnlyList<StampedPost> Find(PostPage page, string? title, LocalDate? published)
    {
        if (page.Lines.Count < FewestPosts || PostLexicon.Holds(title, PostLexicon.TimelineTitles)) return [];

        var stamps = page.Lines.Select(line => PostStamp.Read(line.Text)).ToList();
        if (stamps.Count(stamp => stamp is not null) < FewestPosts) return [];

        var hasClocks = stamps.Count(stamp => stamp?.Clock is not null) >= FewestPosts;
        var posts = Cut(page, stamps, stamp => hasClocks ? stamp.Clock is not null : stamp.Clock is null);
        return IsLive(page, posts) && (hasClocks ? RunsOneWay(posts) : AreDaysInARow(posts, published)) ? posts : [];
    }

    private static List<StampedPost> Cut(PostPage page, List<PostStamp?> stamps, Func<PostStamp, bool> opens)
    {
        var starts = Enumerable.Range(0, stamps.Count).Where(line => stamps[line] is { } stamp && opens(stamp)).ToList();
        var isHeadedAbove = starts.Count(line => StandsUnderHead(page, stamps, line)) * 5 >= starts.Count * 4;
        var posts = new List<StampedPost>();
        var (day, at) = ((StampDay?)null, 0);
        for (var post = 0; post < starts.Count; post++)
        {
            var line = starts[post];
            for (; at <= line; at++) day = stamps[at] is { Clock: null, Day: { } heading } ? heading : day;

            var from = isHeadedAbove && StandsUnderHead(page, stamps, line) ? line - 1 : line;
            var to = post + 1 < starts.Count ? EndBefore(page, stamps, line + 1, starts[post + 1], isHeadedAbove) : EndOfLast(page, line + 1);
            var stamp = stamps[line]!;
            var rest = page.Lines[line].Text[stamp.Length..];

            // Prose may stand behind the stamp on its line; a list of what happened has times and heads only.
            var words = page.Words(line + 1, to) + (Prose.HasStop(rest) && Prose.CountWords(rest) is var own and >= 6 ? own : 0);
            if (words == 0) continue;

            // A heading of a day is told to the first post below it: the clock says where the others stand.
            posts.Add(new StampedPost(page.Span(from, to), HeadOf(page, from, line, to, stamp), stamp, stamp.Day ?? day, words));
            day = null;
        }

        return posts;
    }

    // A day's heading above the next stamp belongs to what follows it.
    private static int EndBefore(PostPage page, List<PostStamp?> stamps, int from, int next, bool isHeadedAbove)
    {
        var to = isHeadedAbove && StandsUnderHead(page, stamps, next) ? next - 1 : next;
        while (to > from && stamps[to - 1] is { Clock: null }) to--;
        return to;
    }

    // What follows the last prose of the page are links.
    private static int EndOfLast(PostPage page, int from)
    {
        var to = page.Lines.Count;
        while (to > from && !PostPage.IsProse(page.Lines[to - 1])) to--;
        return to;
    }

    private static bool StandsUnderHead(PostPage page, List<PostStamp?> stamps, int line) =>
        line > 0 && stamps[line - 1] is null && PostPage.IsHead(page.Lines[line - 1]) && stamps[line]!.Length == page.Lines[line].Text.Length
        && line + 1 < page.Lines.Count && !PostPage.IsHead(page.Lines[line + 1]);

    private static TextSpan? HeadOf(PostPage page, int from, int line, int to, PostStamp stamp)
    {
        if (from < line) return page.Lines[from].Span;

        var stamped = page.Lines[line];
        var rest = new TextSpan(stamped.Span.Start + stamp.Length, stamped.Span.End).Trim(page.Text);
        if (!rest.IsEmpty) return !Prose.HasStop(rest.In(page.Text)) && Prose.CountWords(rest.In(page.Text)) <= 20 ? rest : null;

        return line + 1 < to && PostPage.IsHead(page.Lines[line + 1]) ? page.Lines[line + 1].Span : null;
    }

    private static bool IsLive(PostPage page, List<StampedPost> posts)
    {
        if (posts.Count < FewestPosts) return false;

        var all = page.Words(0, page.Lines.Count);
        var inside = posts.Sum(post => post.Words);
        return inside * 100 >= Math.Max(all, inside) * LeastInside && !AreSpeeches(page, posts);
    }

    // "10:42 MINISTER: I never said so." in most of them is a transcript; one label in all of them is the page's own.
    private static bool AreSpeeches(PostPage page, List<StampedPost> posts)
    {
        var speakers = posts.Select(post => SpeakerOf(post.Span.In(page.Text)[Math.Min(post.Span.Length, post.Stamp.Length)..].TrimStart())).OfType<string>().ToList();
        return speakers.Count * 2 > posts.Count && speakers.Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private static string? SpeakerOf(ReadOnlySpan<char> body) =>
        body.IndexOf(':') is var colon and > 1 and < 40 && body[..colon].IndexOfAnyInRange('a', 'z') < 0 ? body[..colon].ToString() : null;

    private static bool RunsOneWay(List<StampedPost> posts)
    {
        var (with, midnights, outOfPlace) = PostClock.Steps(posts);
        return outOfPlace * StepsForOneBack <= posts.Count && midnights * StepsForMidnight <= with;
    }

    private static bool AreDaysInARow(List<StampedPost> posts, LocalDate? published)
    {
        var days = posts.ConvertAll(post => post.Day!.Number ?? (published is { } last && post.Day.Before(last) is { } day ? (int?)Period.DaysBetween(last, day) : null));
        if (days.Contains(null) || posts.Exists(post => post.Day is { Number: null, DayOfMonth: null })) return false;

        var steps = Enumerable.Range(1, days.Count - 1).Select(i => days[i]!.Value - days[i - 1]!.Value).ToList();
        var isRecent = posts[0].Day!.Number is not null || days.Max() >= -MostDaysBetween;
        return isRecent && (steps.TrueForAll(step => step is > 0 and <= MostDaysBetween) || steps.TrueForAll(step => step is < 0 and >= -MostDaysBetween));
    }
}
