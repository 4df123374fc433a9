using Hearsay.Stories;

namespace Hearsay.Decisions;

/// <summary>What decisions about stories come to: constraints for the grouping, and what is said of a story.</summary>
internal static class StoryDecisions
{
    /// <summary>Which articles go together and which do not. Of two decisions about the same articles the later one stands.</summary>
    public static StoryConstraints ToConstraints(IReadOnlyList<Decision> inForce)
    {
        var (joined, apart) = (new List<(string A, string B)>(), new List<(string A, string B)>());
        foreach (var decision in inForce.Where(decision => decision.Subject == DecisionSubject.Story))
        {
            if (decision.Kind is DecisionKind.Merge or DecisionKind.Accept)
            {
                var all = decision.Articles.ToHashSet(StringComparer.Ordinal);
                apart.RemoveAll(pair => all.Contains(pair.A) && all.Contains(pair.B));
                Hold(decision.Articles);
            }
            else if (decision.Kind == DecisionKind.Split)
            {
                var taken = ArticlesOf(decision.Targets[0]).ToHashSet(StringComparer.Ordinal);
                var left = ArticlesOf(decision.Targets[1]).Where(article => !taken.Contains(article)).ToHashSet(StringComparer.Ordinal);
                joined.RemoveAll(pair => (taken.Contains(pair.A) && left.Contains(pair.B)) || (left.Contains(pair.A) && taken.Contains(pair.B)));
                Hold(taken);
                Hold(left);

                // Each part holds together, so that one pair keeps all of them apart.
                if (left.Count > 0) apart.Add((taken.First(), left.First()));
            }
        }

        return joined.Count + apart.Count == 0 ? StoryConstraints.None : new StoryConstraints { MustJoin = joined, CannotJoin = apart };

        void Hold(IEnumerable<string> articles)
        {
            var first = articles.First();
            joined.AddRange(articles.Skip(1).Select(article => (first, article)));
        }
    }

    /// <summary>The stories with their decisions; each is about the story that now holds most of the articles it was about.</summary>
    /// <remarks>What earlier decisions left on a story is taken off first: applying them twice changes nothing.</remarks>
    public static IReadOnlyList<Story> Apply(IReadOnlyList<Decision> inForce, IReadOnlyList<Story> stories)
    {
        var decisions = inForce.Where(decision => decision.Subject == DecisionSubject.Story).ToList();
        var storyOf = stories.SelectMany(story => story.Articles, (story, article) => (story.Id, article)).ToDictionary(pair => pair.article, pair => pair.Id, StringComparer.Ordinal);
        var byStory = decisions
            .SelectMany(decision => StoriesOf(decision, storyOf), (decision, story) => (decision, story))
            .ToLookup(pair => pair.story, pair => pair.decision, StringComparer.Ordinal);
        return [.. stories.Select(story => byStory[story.Id].Aggregate(Found(story), Apply))];
    }

    private static Story Found(Story story) => story with { Title = story.FoundTitle ?? story.Title, FoundTitle = null, IsRejected = false, Decisions = [] };

    private static Story Apply(Story story, Decision decision)
    {
        var decided = story with { Decisions = [.. story.Decisions, decision.Id] };
        return decision switch
        {
            { Kind: DecisionKind.Accept } => decided with { IsRejected = false },
            { Kind: DecisionKind.Reject } => decided with { IsRejected = true },
            { Correction: { Field: CorrectedField.Title } title } => decided with { Title = title.Value, FoundTitle = story.FoundTitle ?? story.Title },
            _ => decided,
        };
    }

    private static IEnumerable<string> StoriesOf(Decision decision, Dictionary<string, string> storyOf) =>
        decision.Targets.Select(target => ArticlesOf(target)
            .Select(article => storyOf.GetValueOrDefault(article))
            .OfType<string>()
            .GroupBy(story => story, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .FirstOrDefault())
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> ArticlesOf(DecisionTarget target) => target.Evidence.Select(citation => citation.Article).Distinct(StringComparer.Ordinal);
}
