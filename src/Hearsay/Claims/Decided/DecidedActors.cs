using Hearsay.Annotations;
using Hearsay.Decisions;

namespace Hearsay.Claims.Decided;

/// <summary>Brings analysts' decisions about actors into a story's actors: joined, parted, renamed, taken out.</summary>
/// <remarks>
/// Actors that no decision is about keep their ids. A part that is split off gets the next free one. Who is meant is told by the words of the
/// evidence: a name there, or the words that describe a speaker.
/// </remarks>
internal sealed class DecidedActors
{
    private readonly IReadOnlyDictionary<string, AnnotatedArticle> articles;
    private readonly List<DecidedActor> actors;
    private readonly Dictionary<string, DecidedActor> ownerOf;
    private readonly List<(IReadOnlyList<string> Taken, IReadOnlyList<string> Left)> splits = [];
    private readonly HashSet<DecisionTarget> located = new(ReferenceEqualityComparer.Instance);

    private DecidedActors(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<StoryActor> found)
    {
        this.articles = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        actors = [.. found.Select(actor => new DecidedActor(actor))];
        ownerOf = actors.SelectMany(actor => actor.Members, (actor, member) => (actor, member)).ToDictionary(pair => pair.member, pair => pair.actor, StringComparer.Ordinal);
    }

    /// <summary>The actors as decided, the actor each member now belongs to (members of rejected actors belong to none), and the targets
    /// at whose words somebody is.</summary>
    public static (IReadOnlyList<StoryActor> Actors, IReadOnlyDictionary<string, string> OwnerOf, IReadOnlySet<DecisionTarget> Found) Apply(
        IEnumerable<Decision> decisions, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<StoryActor> found)
    {
        var decided = new DecidedActors(articles, found);
        foreach (var decision in decisions) decided.Apply(decision);

        return (
            decided.Finish(),
            decided.ownerOf.Where(pair => !pair.Value.IsRejected).ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal),
            decided.located);
    }

    private void Apply(Decision decision)
    {
        var meant = decision.Targets.Select(MembersAt).ToList();
        switch (decision.Kind)
        {
            case DecisionKind.Merge or DecisionKind.Accept:
                Join([.. meant.SelectMany(target => target)]);
                break;
            case DecisionKind.Split:
                Part(meant[0]);
                splits.Add((meant[0], meant[1]));
                break;
        }

        foreach (var actor in meant.SelectMany(target => target.Take(1)).Select(member => ownerOf[member]).Distinct())
        {
            actor.Decisions.Add(decision.Id);
            if (decision.Kind is DecisionKind.Accept or DecisionKind.Reject) actor.IsRejected = decision.Kind == DecisionKind.Reject;
            if (decision.Correction is { Field: CorrectedField.Name } name) actor.CorrectedName = name.Value;
        }
    }

    private void Join(IReadOnlyList<string> joined)
    {
        var owners = joined.Select(member => ownerOf[member]).Distinct().ToList();
        if (owners.Count < 2) return;

        // The earliest keeps its id; the name is that of the first the analyst named, a real name before a description.
        var named = owners.Find(owner => owner.IsNamed(articles)) ?? owners[0];
        var kept = owners.MinBy(actors.IndexOf)!;
        foreach (var owner in owners.Where(owner => owner != kept).ToList())
        {
            foreach (var member in owner.Members) ownerOf[member] = kept;
            kept.Take(owner);
            actors.Remove(owner);
        }

        kept.Rename(named.Found);
    }

    private void Part(IReadOnlyList<string> taken)
    {
        var owners = taken.Select(member => ownerOf[member]).Distinct().Where(owner => owner.Members.Exists(member => !taken.Contains(member))).ToList();
        var goes = owners.SelectMany(owner => owner.Members).Where(taken.Contains).ToList();
        if (goes.Count == 0) return;

        foreach (var owner in owners)
        {
            owner.Members.RemoveAll(goes.Contains);
            owner.Rebuild(articles);
        }

        var part = DecidedActor.Part($"a{actors.Max(actor => int.Parse(actor.Id[1..], System.Globalization.CultureInfo.InvariantCulture)) + 1}", owners[0], goes, articles);
        actors.Add(part);
        foreach (var member in goes) ownerOf[member] = part;
    }

    private IReadOnlyList<StoryActor> Finish()
    {
        var kept = actors.Where(actor => !actor.IsRejected).ToList();
        var ids = kept.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        return [.. kept.Select(actor => actor.Finish(ids, ApartFrom(actor)))];
    }

    private IEnumerable<string> ApartFrom(DecidedActor actor) => splits
        .SelectMany(split => new[] { (One: split.Taken, Other: split.Left), (One: split.Left, Other: split.Taken) })
        .Where(pair => pair.One.Any(member => ownerOf[member] == actor))
        .SelectMany(pair => pair.Other.Select(member => ownerOf[member]))
        .Where(other => other != actor)
        .Select(other => other.Id)
        .Distinct(StringComparer.Ordinal);

    private IReadOnlyList<string> MembersAt(DecisionTarget target)
    {
        IReadOnlyList<string> members = [.. target.Evidence.Select(MemberAt).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (members.Count > 0) located.Add(target);
        return members;
    }

    private string? MemberAt(Citation evidence)
    {
        if (!articles.TryGetValue(evidence.Article, out var article)) return null;

        var candidates = article.Mentions.Select(mention => (Member: $"{evidence.Article}/{mention.Actor}", mention.Span))
            .Concat(article.References.Select(reference => (Member: $"{evidence.Article}/{reference.Actor}", reference.Span)))
            .Concat(article.Attributions.SelectMany(attribution => attribution.Source.Take(1).Select(source => (Member: $"{evidence.Article}/{attribution.Id}", Span: source))))
            .Concat(ownerOf.Keys.Where(member => member.StartsWith(evidence.Article + "/", StringComparison.Ordinal))
                .Select(member => (Member: member, Words: DescribedSpeakers.WordsOf(member[(evidence.Article.Length + 1)..])))
                .Where(candidate => candidate.Words is not null)
                .Select(candidate => (candidate.Member, Span: candidate.Words!.Value)))
            .Where(candidate => ownerOf.ContainsKey(candidate.Member));
        return SpanMatch.Best(evidence.Span, candidates, candidate => candidate.Span).Member;
    }
}
