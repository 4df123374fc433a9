using Hearsay.Annotations;
using Hearsay.Copies;
using NodaTime;

namespace Hearsay.Stories;

/// <summary>Places articles into the stories of an archive, some at a time, each set against what came before.</summary>
/// <remarks>
/// What words weigh hangs on the articles that had come by then: taken all at once, articles have the stories that <see cref="StoryGrouper"/>
/// finds; taken one by one, the first of them were weighed with fewer counts. Stories keep their ids; what is found out late is noted.
/// </remarks>
internal sealed class StoryPlacer(StoryWeights weights)
{
    private readonly StoryStream stream = new(weights);
    private readonly TermCounts counts = new();
    private readonly Dictionary<int, StoryWords> words = [];
    private readonly Dictionary<int, (StreamArticle Article, MetArticles Met)> taken = [];
    private TermCounts newCounts = new();

    /// <summary>The stream.</summary>
    public StoryStream Stream => stream;

    /// <summary>Takes up again what is kept of earlier articles, in order of their arrival.</summary>
    /// <returns>Whether it could be read.</returns>
    public bool Restore(StoryTrace trace)
    {
        if (StoryTraceForm.ReadState(trace.Article, trace.State) is not { } state || !AreThere(state.Met)) return false;

        stream.Restore(state.Article, state.Met, state.CameTo);
        foreach (var tie in state.Ties) stream.Tie(stream.Articles.Count - 1, tie);
        return true;
    }

    // What was met must have come before.
    private bool AreThere(MetArticles met) =>
        met.Articles.Concat(met.OfPosts.SelectMany(post => post)).All(pair => pair.Article >= 0 && pair.Article < stream.Articles.Count)
        && met.Posts.All(pair => pair.Post >= 0 && pair.Post < stream.Posts.Count);

    /// <summary>Takes up again in how many of the articles each term stood.</summary>
    public void Restore(IEnumerable<KeyValuePair<int, int>> termCounts) => counts.Add(stream.Articles.Count, termCounts);

    /// <summary>Takes up again which stories there were.</summary>
    /// <returns>Whether each article and each post is in one of them, and each of theirs is there.</returns>
    public bool Restore(IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            var articles = story.Articles.Select(stream.NumberOf).OfType<int>().Order().ToList();
            if (articles.Count == 0 || articles.Count < story.Articles.Count) return false;

            var live = new LiveStory { Id = story.Id, Articles = articles, FormerIds = story.FormerIds, Events = story.Events };
            foreach (var post in story.Posts)
            {
                if (NumberOf(post) is not { } number) return false;
                live.Posts.Add(number);
            }

            stream.Restore(live);
        }

        return stories.Sum(story => story.Articles.Count) == stream.Articles.Count && stream.Posts.Count == stories.Sum(story => story.Posts.Count);
    }

    /// <summary>Takes in articles that are new.</summary>
    /// <param name="articles">In any order; none of them has come before.</param>
    /// <param name="constraints">What an analyst decided.</param>
    public void Take(IReadOnlyList<AnnotatedArticle> articles, StoryConstraints constraints) =>
        Take(articles.Select(article => ArticleTerms.Read(article, weights)), constraints);

    /// <summary>Takes in articles that are new and whose terms were read already.</summary>
    /// <param name="articles">In any order.</param>
    /// <param name="constraints">What an analyst decided.</param>
    public void Take(IEnumerable<ArticleTerms> articles, StoryConstraints constraints)
    {
        var read = articles
            .OrderBy(article => article.Article.Published is null)
            .ThenBy(article => article.Article.Published)
            .ThenBy(article => article.Article.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var article in read)
        {
            counts.Add(article.Terms);
            newCounts.Add(article.Terms);
        }

        var weigher = new TermWeigher(weights, counts);
        var bundles = constraints.Among(stream.NumberOf);
        foreach (var article in read.Select(weigher.Weigh))
        {
            var number = stream.Articles.Count;
            words.Add(number, article.Words);
            taken.Add(number, (article, stream.Add(article, bundles)));
        }
    }

    /// <summary>Ties articles just taken in to those that are one text with them, or versions of them.</summary>
    public void Tie(CopyReport copies)
    {
        foreach (var group in StoryGrouper.GroupsOf(copies, id => stream.NumberOf(id) is { } number && stream.IsPage(number)))
        {
            var numbers = group.Select(stream.NumberOf).OfType<int>().Order().ToList();
            if (numbers.Count < 2 || numbers[^1] < stream.Settled) continue;

            foreach (var other in numbers.SkipLast(1)) stream.Tie(numbers[^1], other);
        }
    }

    /// <summary>Takes the stories of these articles apart, since what an analyst decided on them has changed.</summary>
    public void Reopen(IEnumerable<string> articles) => stream.Reopen(articles.Select(stream.NumberOf).OfType<int>());

    /// <summary>Settles the stories around what came.</summary>
    /// <param name="constraints">What an analyst decided.</param>
    public StoryPlacement Settle(StoryConstraints constraints)
    {
        var first = stream.Settled;
        var days = Enumerable.Range(first, stream.Articles.Count - first).Select(article => words[article].Published?.Day).OfType<LocalDate>().ToList();
        var changes = stream.Settle(constraints.Among(stream.NumberOf));
        return new StoryPlacement(changes, days.Count == 0 ? null : days.Max());
    }

    /// <summary>The articles whose words must be given for a placement to be told.</summary>
    public IReadOnlyList<string> WordsMissing(StoryPlacement placement) =>
        [.. placement.Changes.SelectMany(change => ArticlesOf(change.Story)).Distinct().Where(article => !words.ContainsKey(article)).Select(article => stream.Articles[article].Id)];

    /// <summary>Tells what a placement changed, in the form in which it is kept.</summary>
    /// <param name="placement">What was placed.</param>
    /// <param name="older">The words of articles that came earlier.</param>
    /// <returns><see langword="null"/> where some of those words are missing or can't be read.</returns>
    public StoryChanges? Tell(StoryPlacement placement, IReadOnlyDictionary<string, byte[]> older)
    {
        var all = new Dictionary<int, StoryArticle>();
        foreach (var article in placement.Changes.SelectMany(change => ArticlesOf(change.Story)).Distinct())
        {
            var text = stream.Articles[article];
            var told = words.TryGetValue(article, out var known) ? known : older.TryGetValue(text.Id, out var kept) ? StoryTraceForm.ReadWords(kept, text.Terms.Length) : null;
            if (told is null) return null;

            // Words that were kept before posts were told, of a page that has some.
            if (told.Posts.Count != stream.Posts.PostsOf(article).Count()) return null;

            all[article] = new StoryArticle(article, text, told);
        }

        var stories = placement.Changes.Select(change => Tell(change, placement, all)).ToList();
        var traces = words.OrderBy(pair => pair.Key).Select(pair => new StoryTrace(
            stream.Articles[pair.Key].Id,
            StoryTraceForm.WriteState(taken[pair.Key].Article, stream.CameTo(pair.Key), [.. stream.TiedTo(pair.Key).Where(other => other < pair.Key)], taken[pair.Key].Met),
            StoryTraceForm.WriteWords(pair.Value))).ToList();
        var changes = new StoryChanges { Traces = traces, TermCounts = [.. newCounts.All.OrderBy(pair => pair.Key)], Stories = stories };
        words.Clear();
        taken.Clear();
        newCounts = new TermCounts();
        return changes;
    }

    private Story Tell(StoryChange change, StoryPlacement placement, Dictionary<int, StoryArticle> all)
    {
        var (live, articles) = (change.Story, change.Story.Articles.ConvertAll(article => all[article]));
        live.Events = [.. live.Events, .. change.Moves.Select(move => Explain(move, live, placement, all))];
        return StoryTeller.Tell(articles, article => stream.ArrivalOf(article.Number), live.Id) with
        {
            FormerIds = live.FormerIds,
            Events = live.Events,
            Posts = PostsTold.Of(live, stream, article => all[article].Words),
        };
    }

    // The articles of a story, and those that posts of it stand in.
    private IEnumerable<int> ArticlesOf(LiveStory story) => story.Articles.Concat(story.Posts.Select(post => stream.Posts[post].Page));

    private int? NumberOf(StoryPost post) => stream.NumberOf(post.Article) is { } page
        ? stream.Posts.PostsOf(page).Where(number => stream.Posts[number].Post.Start == post.Span.Start).Select(number => (int?)number).FirstOrDefault()
        : null;

    private static StoryEvent Explain(StoryMove move, LiveStory story, StoryPlacement placement, Dictionary<int, StoryArticle> all)
    {
        var others = move.Kind is StoryEventKind.PartedFrom ? placement.Changes.First(change => change.Story.Id == move.Other).Story : story;
        return new StoryEvent(
            move.Kind,
            move.Other,
            [.. move.Articles.Select(article => all[article].Id)],
            StoryTeller.ReasonOf(move.Kind, [.. move.Articles.Select(article => all[article])], [.. others.Articles.Except(move.Articles).Select(article => all[article])]),
            placement.Day);
    }
}
