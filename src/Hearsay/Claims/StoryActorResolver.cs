using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Claims.Identities;

namespace Hearsay.Claims;

/// <summary>Joins the actors of a story's articles: one actor for all spellings of a name, with evidence.</summary>
/// <remarks>
/// Likeness of a surname alone is no evidence. A doubtful identity stays two actors, each with the other among those it may be. The work grows with the
/// number of names: what is compared was found under a common key, and of namesakes only the latest few are looked at.
/// </remarks>
internal static class StoryActorResolver
{
    /// <summary>The story's actors, in order of first mention over the articles in order.</summary>
    public static IReadOnlyList<StoryActor> Resolve(IReadOnlyList<AnnotatedArticle> articles)
    {
        var members = articles
            .SelectMany(article => article.Actors, (article, actor) => (article.Article.Id, Actor: actor))
            .ToList();
        var actors = members.ConvertAll(member => member.Actor);
        var groups = new ActorGroups(members.ConvertAll(member => member.Id));
        new PersonResolver(actors, groups).Resolve();
        new BodyResolver(actors, groups).Resolve();
        SeatLinks.Add(articles, groups);

        var ordered = Enumerable.Range(0, members.Count).GroupBy(groups.Find).OrderBy(group => group.Key).ToList();
        var ids = ordered.Select((group, index) => (group.Key, Id: $"a{index + 1}")).ToDictionary(pair => pair.Key, pair => pair.Id);
        var doubts = groups.Doubts();
        return
        [
            .. ordered.Select(group => ToActor(ids[group.Key], [.. group.Select(index => (Key: $"{members[index].Id}/{actors[index].Id}", Actor: actors[index], Why: groups.ReasonOf(index)))]) with
            {
                MayBe = [.. (doubts.GetValueOrDefault(group.Key) ?? []).Select(other => ids[other])],
            }),
        ];
    }

    /// <summary>The actor that some actors of articles make up together.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">Actors of articles in the articles' order, as <c>article id/actor id</c>, and by what each was joined.</param>
    public static StoryActor ToActor(string id, List<(string Key, Actor Actor, string? Why)> members)
    {
        // The fullest name, the one most articles use where several are as full.
        var name = members
            .GroupBy(member => member.Actor.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Split(' ').Length)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
        var aliases = members
            .SelectMany(member => member.Actor.Aliases.Prepend(member.Actor.Name))
            .Where(alias => alias != name)
            .Distinct(StringComparer.Ordinal);
        var roles = members.SelectMany(member => member.Actor.Roles).Distinct(StringComparer.OrdinalIgnoreCase);

        return new StoryActor(id, name, members[0].Actor.Type, [.. aliases], [.. roles], [.. members.Select(member => member.Key)])
        {
            Joined = Joined(members),
        };
    }

    /// <summary>The actor of an article that a member of a story's actor is; <see langword="null"/> where the member is a speaker that is only described.</summary>
    public static Actor? ActorOf(IReadOnlyDictionary<string, AnnotatedArticle> articles, string member)
    {
        var border = member.LastIndexOf('/');
        return articles.TryGetValue(member[..border], out var article) ? article.Actors.FirstOrDefault(actor => actor.Id == member[(border + 1)..]) : null;
    }

    private static List<JoinedName> Joined(List<(string Key, Actor Actor, string? Why)> members)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<JoinedName>();
        foreach (var (_, actor, why) in members)
        {
            if (names.Add(actor.Name) && why is not null) joined.Add(new JoinedName(actor.Name, why));
        }

        return joined;
    }
}
