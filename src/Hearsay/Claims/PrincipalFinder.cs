using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds for whom an actor speaks: the body of its spokeswoman or head, the ministry of its minister, the accused of his lawyer.</summary>
/// <remarks>By offices and descriptions alone, as the articles give them. Who speaks for nobody that is named speaks for himself.</remarks>
internal sealed class PrincipalFinder
{
    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(OriginBook), "own-reporting.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Spokespeople = Lexicon["spokespeople"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Heads = Lexicon["heads"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Ministers = Lexicon["ministers"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Agents = Lexicon["agents"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] NoLonger = ["former", "ex", "late", "then", "retired"];

    private readonly List<(StoryActor Actor, List<string> Names)> bodies;
    private readonly List<(StoryActor Actor, List<string> Names)> people;

    /// <summary>Makes one for the actors of a story.</summary>
    public PrincipalFinder(StoryContext story)
    {
        bodies = WithNames(story.Actors.Where(actor => actor.Type is MentionType.Organization or MentionType.Location));
        people = WithNames(story.Actors.Where(actor => actor.Type == MentionType.Person && char.IsUpper(actor.Name[0])));
    }

    /// <summary>For whom the actor speaks; the actor itself where nobody is named.</summary>
    public StoryActor Find(StoryActor actor) =>
        actor.Type == MentionType.Person && char.IsUpper(actor.Name[0])
            ? actor.Roles.Select(Role).Where(role => role.Count > 0 && !NoLonger.Contains(role[0])).Select(BodyOf).OfType<StoryActor>().FirstOrDefault() ?? actor
            : PersonBehind(actor) ?? actor;

    private StoryActor? BodyOf(List<string> role)
    {
        var isSpokesperson = role.Exists(Spokespeople.Contains);
        var (isHead, isMinister) = (role.Exists(Heads.Contains), role.Exists(Ministers.Contains));
        if (!isSpokesperson && !isHead && !isMinister) return null;

        var body = Named(bodies, role, actor => actor.Type == MentionType.Organization || isSpokesperson || isMinister);
        return body ?? (isMinister ? Named(bodies, [.. role.Select(word => word is "minister" ? "ministri" : word)], actor => actor.Type == MentionType.Organization) : null)
            ?? (isSpokesperson ? Named(people, role, _ => true) : null);
    }

    // "prosecutors" are the one prosecutor of the story; "Marrick's office" is Marrick.
    private StoryActor? PersonBehind(StoryActor described)
    {
        var words = Role(described.Name);
        if (words.Count > 1 && words.Exists(Agents.Contains) && char.IsUpper(described.Name[0])) return Named(people, words, _ => true);
        if (BodyMeant(words) is { } body && body != described) return body;
        if (words is not [var only] || !only.EndsWith('s')) return null;

        var holders = people.Where(person => person.Actor.Roles.Any(role => Role(role) is [.., var head] && head == only[..^1])).Take(2).ToList();
        return holders is [var holder] ? Find(holder.Actor) : null;
    }

    // "the region's electoral commission": the one named body that ends in these words.
    private StoryActor? BodyMeant(List<string> words)
    {
        if (words.Count < 2 || words[^2].Length < 4) return null;

        var ending = $" {words[^2]} {words[^1]}";
        var meant = bodies.Where(body => body.Actor.Type == MentionType.Organization && body.Names.Exists(name => name.EndsWith(ending, StringComparison.Ordinal))).Take(2).ToList();
        return meant is [var one] ? one.Actor : null;
    }

    private static StoryActor? Named(List<(StoryActor Actor, List<string> Names)> actors, List<string> role, Func<StoryActor, bool> isRight)
    {
        var words = string.Join(' ', role);
        return actors
            .Where(one => isRight(one.Actor) && one.Names.Exists(name => name.Length <= words.Length && NameFolding.IsPartOf(name, words)))
            .OrderByDescending(one => one.Actor.Type == MentionType.Organization)
            .ThenByDescending(one => one.Names.Where(name => NameFolding.IsPartOf(name, words) && name.Length <= words.Length).Max(name => name.Length))
            .Select(one => one.Actor)
            .FirstOrDefault();
    }

    // Without the mark of the possessive, which would hide the name: "Norvane's spokeswoman".
    private static List<string> Role(string role) =>
        [.. NameFolding.Fold(role.Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<(StoryActor Actor, List<string> Names)> WithNames(IEnumerable<StoryActor> actors) =>
        [.. actors.Select(actor => (actor, actor.Aliases.Prepend(actor.Name).Where(name => name.Length > 2).Select(NameFolding.Fold).Where(name => name.Length > 2).ToList()))];
}
