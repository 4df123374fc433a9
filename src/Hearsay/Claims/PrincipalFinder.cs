using Hearsay.Annotations.Mentions;

namespace Hearsay.Claims;

/// <summary>Finds for whom an actor speaks: the body of its spokeswoman or head, the ministry of its minister, the accused of his lawyer.</summary>
/// <remarks>By offices and descriptions alone, as the articles give them. Who speaks for nobody that is named speaks for himself.</remarks>
internal sealed class PrincipalFinder
{
    private static readonly IReadOnlySet<string> Spokespeople = SourceWords.Of("spokespeople").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Heads = SourceWords.Of("heads").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Ministers = SourceWords.Of("ministers").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Agents = SourceWords.Of("agents").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] NoLonger = ["former", "ex", "late", "then", "retired"];

    private readonly NamedActors bodies;
    private readonly NamedActors people;
    private readonly ILookup<string, StoryActor> holders;
    private readonly Affiliations affiliations;

    /// <summary>Makes one for the actors of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="nouns">What its common nouns stand for.</param>
    public PrincipalFinder(StoryContext story, CommonNouns nouns)
    {
        affiliations = new Affiliations(story, nouns);
        bodies = new NamedActors(story.Actors.Where(actor => actor.Type is MentionType.Organization or MentionType.Location && !IsOffice(actor.Name)));
        people = new NamedActors(story.Actors.Where(actor => actor.Type == MentionType.Person && char.IsUpper(actor.Name[0])));
        holders = people.All
            .SelectMany(person => person.Roles.Select(Role).Where(role => role.Count > 0).Select(role => role[^1]).Distinct(StringComparer.Ordinal), (person, head) => (person, head))
            .ToLookup(pair => pair.head, pair => pair.person, StringComparer.Ordinal);
    }

    /// <summary>For whom the actor speaks; the actor itself where nobody is named.</summary>
    public StoryActor Find(StoryActor actor) =>
        actor.Type == MentionType.Person && char.IsUpper(actor.Name[0])
            ? affiliations.BodyOf(actor) ?? actor.Roles.Select(Role).Where(role => role.Count > 0 && !NoLonger.Contains(role[0])).Select(BodyOf).OfType<StoryActor>().FirstOrDefault() ?? actor
            : PersonBehind(actor) ?? actor;

    // "leader" by itself is somebody described, and no body that others head.
    private static bool IsOffice(string name) => Heads.Contains(name) || Spokespeople.Contains(name) || Ministers.Contains(name) || Agents.Contains(name);

    private StoryActor? BodyOf(List<string> role)
    {
        var isSpokesperson = role.Exists(Spokespeople.Contains);
        var (isHead, isMinister) = (role.Exists(Heads.Contains), role.Exists(Ministers.Contains));
        if (!isSpokesperson && !isHead && !isMinister) return null;

        var body = Named(bodies, role, actor => actor.Type == MentionType.Organization || isSpokesperson || isMinister);
        return body ?? (isMinister && !role.Contains("prime") && !role.Contains("deputy") ? Named(bodies, [.. role.Select(word => word is "minister" ? "ministri" : word)], actor => actor.Type == MentionType.Organization) : null)
            ?? (isSpokesperson ? Named(people, role, _ => true) : null);
    }

    // "prosecutors" are the one prosecutor of the story; "Marrick's office" is Marrick.
    private StoryActor? PersonBehind(StoryActor described)
    {
        var words = Role(described.Name);
        if (words.Count > 1 && words.Exists(Agents.Contains) && char.IsUpper(described.Name[0])) return Named(people, words, _ => true);
        if (BodyMeant(words) is { } body && body != described) return body;
        if (words is not [var only] || !only.EndsWith('s')) return null;

        return holders[only[..^1]].Take(2).ToList() is [var holder] ? Find(holder) : null;
    }

    // "the region's electoral commission": the one named body that ends in these words.
    private StoryActor? BodyMeant(List<string> words)
    {
        if (words.Count < 2 || words[^2].Length < 4) return null;

        var meant = bodies.EndingIn(words[^2], words[^1]).Where(body => body.Type == MentionType.Organization).Take(2).ToList();
        return meant is [var one] ? one : null;
    }

    private static StoryActor? Named(NamedActors actors, List<string> role, Func<StoryActor, bool> isRight) =>
        actors.NamedIn(role)
            .Where(one => isRight(one.Actor))
            .OrderByDescending(one => one.Actor.Type == MentionType.Organization)
            .ThenByDescending(one => one.Longest)
            .Select(one => one.Actor)
            .FirstOrDefault();

    // Without the mark of the possessive, which would hide the name: "Norvane's spokeswoman".
    private static List<string> Role(string role) =>
        [.. NameFolding.Fold(role.Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
