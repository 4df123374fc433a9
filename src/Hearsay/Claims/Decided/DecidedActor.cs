using Hearsay.Annotations;

namespace Hearsay.Claims.Decided;

/// <summary>An actor of a story while decisions about it are brought in.</summary>
internal sealed class DecidedActor(StoryActor found)
{
    /// <summary>By what names are one where an analyst said so.</summary>
    public const string Analyst = "analyst";

    private StoryActor current = found;

    public string Id => current.Id;

    /// <summary>The actor as the machine has it, or as its parts make it up.</summary>
    public StoryActor Found => current;

    /// <summary>Which actors and attributions of which articles it is.</summary>
    public List<string> Members { get; } = [.. found.Members];

    public List<string> Decisions { get; } = [];

    public bool IsRejected { get; set; }

    public string? CorrectedName { get; set; }

    /// <summary>Whether some article names it, rather than describing a speaker.</summary>
    public bool IsNamed(IReadOnlyDictionary<string, AnnotatedArticle> articles) => Members.Exists(member => StoryActorResolver.ActorOf(articles, member) is not null);

    /// <summary>Takes another's members, names and offices over.</summary>
    public void Take(DecidedActor other)
    {
        Members.AddRange(other.Members);
        Decisions.AddRange(other.Decisions);
        CorrectedName ??= other.CorrectedName;
        current = current with
        {
            Aliases = [.. current.Aliases.Append(other.current.Name).Concat(other.current.Aliases).Distinct(StringComparer.Ordinal)],
            Roles = [.. current.Roles.Concat(other.current.Roles).Distinct(StringComparer.OrdinalIgnoreCase)],
            MayBe = [.. current.MayBe.Concat(other.current.MayBe).Distinct(StringComparer.Ordinal)],
            Joined = [.. current.Joined, new JoinedName(other.current.Name, Analyst), .. other.current.Joined],
        };
    }

    /// <summary>Calls it by another of its names, and takes it for the same kind of thing.</summary>
    public void Rename(StoryActor named) => current = current with
    {
        Name = named.Name,
        Type = named.Type,
        Aliases = [.. current.Aliases.Prepend(current.Name).Where(alias => alias != named.Name).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Names, offices and type anew from the members that are left; a description stays what it was.</summary>
    public void Rebuild(IReadOnlyDictionary<string, AnnotatedArticle> articles)
    {
        var named = Members.Select(member => (Key: member, Actor: StoryActorResolver.ActorOf(articles, member)!, Why: (string?)null)).Where(member => member.Actor is not null).ToList();
        if (named.Count > 0) current = StoryActorResolver.ToActor(Id, named) with { MayBe = current.MayBe };
    }

    /// <summary>What is split off.</summary>
    public static DecidedActor Part(string id, DecidedActor from, IReadOnlyList<string> members, IReadOnlyDictionary<string, AnnotatedArticle> articles)
    {
        var part = new DecidedActor(from.current with { Id = id, Members = members });
        part.Rebuild(articles);
        return part;
    }

    /// <summary>The actor, decided.</summary>
    /// <param name="ids">Actors there still are.</param>
    /// <param name="apartFrom">Those an analyst told it from.</param>
    public StoryActor Finish(IReadOnlySet<string> ids, IEnumerable<string> apartFrom)
    {
        var apart = apartFrom.Where(ids.Contains).ToList();
        return current with
        {
            Name = CorrectedName ?? current.Name,
            FoundName = CorrectedName is null ? null : current.Name,
            Members = [.. Members],
            MayBe = [.. current.MayBe.Where(other => other != Id && ids.Contains(other) && !apart.Contains(other))],
            ApartFrom = apart,
            Decisions = [.. Decisions.Distinct(StringComparer.Ordinal)],
        };
    }
}
