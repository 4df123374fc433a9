using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Claims.Decided;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>What every step of the reconciliation looks things up in: the story's articles, its actors, and which articles count as one carrier.</summary>
internal sealed class StoryContext
{
    private readonly Dictionary<string, AnnotatedArticle> articlesById;
    private readonly Dictionary<(string Article, string Member), string> actorIdByMember;
    private readonly Dictionary<string, StoryActor> actorsById;
    private readonly Dictionary<(string Article, string Attribution), string> speakers = [];
    private readonly Dictionary<(string Article, TextSpan Words), string> described = [];
    private readonly Dictionary<string, string> carrierByArticle;
    private IReadOnlySet<DecisionTarget> decidedActors = new HashSet<DecisionTarget>();
    private readonly Dictionary<string, int> versionChains = new(StringComparer.Ordinal);

    public StoryContext(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, DecisionBook decisions, ArticleReadings readings)
    {
        Readings = readings;
        Story = story;
        Copies = Within(copies, story);
        articlesById = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        Articles = [.. story.Articles.Concat(story.Guests).Select(id => articlesById[id])];
        var named = StoryActorResolver.Resolve(Articles);
        actorIdByMember = named
            .SelectMany(actor => actor.Members, (actor, member) => (Key: KeyOf(member), actor.Id))
            .ToDictionary(pair => pair.Key, pair => pair.Id);
        actorsById = named.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        Actors = [.. named, .. FindSpeakers(named.Count)];
        foreach (var described in Actors.Skip(named.Count)) actorsById[described.Id] = described;
        if (decisions.About(DecisionSubject.Actor).ToList() is { Count: > 0 } decided) Actors = Decide(decided);
        carrierByArticle = FindCarriers();
        foreach (var (chain, index) in Copies.Versions.Select((chain, index) => (chain, index)))
        {
            foreach (var id in chain.Articles) versionChains.TryAdd(id, index);
        }
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>What its articles tell each by itself.</summary>
    public ArticleReadings Readings { get; }

    /// <summary>Its articles, in its order; then those of other stories that tell of it in some of their posts. Of each what belongs to the story.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles { get; }

    /// <summary>Which of them are copies.</summary>
    public CopyReport Copies { get; }

    /// <summary>Who acts and speaks in them.</summary>
    public IReadOnlyList<StoryActor> Actors { get; }

    /// <summary>Whether an article is one of the story's, or tells of it in some of its posts.</summary>
    public bool Has(string article) => articlesById.ContainsKey(article);

    /// <summary>Whether an actor is where a decision about one points to.</summary>
    public bool HasDecidedActor(DecisionTarget target) => decidedActors.Contains(target);

    /// <summary>The article with an id.</summary>
    public AnnotatedArticle Article(string id) => articlesById[id];

    /// <summary>The words of a citation.</summary>
    public string Text(Citation citation) => citation.Span.Of(articlesById[citation.Article].Text);

    /// <summary>The story's actor who speaks in an attribution, named or described; <see langword="null"/> where the article does not tell.</summary>
    public string? SpeakerOf(AnnotatedArticle article, Attribution attribution) => speakers.GetValueOrDefault((article.Article.Id, attribution.Id));

    /// <summary>The story's actor whom words describe without naming or quoting anybody: <c>the government</c>; <see langword="null"/> where
    /// nobody's stand hangs on it.</summary>
    public string? DescribedBy(AnnotatedArticle article, TextSpan words) => described.GetValueOrDefault((article.Article.Id, words));

    /// <summary>The story's actor that published an article, where it speaks of itself there by that name.</summary>
    public string? PublisherOf(AnnotatedArticle article) => article.Article.Outlet is { } outlet
        ? ActorOf(article, article.Actors.FirstOrDefault(actor => actor.Aliases.Prepend(actor.Name)
            .Contains(outlet, StringComparer.OrdinalIgnoreCase))?.Id) : null;

    /// <summary>The story's actor behind an article's.</summary>
    public string? ActorOf(AnnotatedArticle article, string? actor) =>
        actor is null ? null : actorIdByMember.GetValueOrDefault((article.Article.Id, actor));

    /// <summary>A story's actor by id.</summary>
    public StoryActor Actor(string id) => actorsById[id];

    /// <summary>What an article counts as where carriers are counted: a copied text, and all versions of one article, count once.</summary>
    public string CarrierOf(string article) => carrierByArticle[article];

    /// <summary>A number for the chain of versions an article is one of; <see langword="null"/> where it is the only one.</summary>
    public int? VersionChainOf(string article) => versionChains.TryGetValue(article, out var chain) ? chain : null;

    // A member is "article id/id in the article".
    private static (string Article, string Member) KeyOf(string member)
    {
        var border = member.LastIndexOf('/');
        return (member[..border], member[(border + 1)..]);
    }

    // By the first id of all that are joined by a copied text or as versions.
    private Dictionary<string, string> FindCarriers()
    {
        var ids = Articles.Select(article => article.Article.Id).Order(StringComparer.Ordinal).ToList();
        var numbers = ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
        var sets = new DisjointSets(ids.Count);
        foreach (var group in Copies.Groups.Select(group => group.Articles).Concat(Copies.Versions.Select(chain => chain.Articles)))
        {
            foreach (var id in group.Skip(1)) sets.Join(numbers[group[0]], numbers[id]);
        }

        return ids.Select((id, number) => (id, carrier: ids[sets.Find(number)])).ToDictionary(pair => pair.id, pair => pair.carrier, StringComparer.Ordinal);
    }

    /// <summary>Settles who speaks in every attribution; returns the speakers that are only described.</summary>
    private List<StoryActor> FindSpeakers(int count)
    {
        var known = new Dictionary<string, (string Id, string Name, MentionType Type, List<string> Members)>(StringComparer.Ordinal);
        var fullest = FullestDescriptions();
        var byName = NamesOfActors();
        var offices = new Dictionary<string, HeldOffices>(StringComparer.Ordinal);
        foreach (var article in Articles)
        {
            var descriptions = Readings.DescriptionsOf(article);
            foreach (var (index, attribution) in article.Attributions.Index())
            {
                if (ActorOf(article, attribution.Speaker) is { } actor && DescribedSpeakers.Names(article, attribution, actorsById[actor]))
                {
                    speakers[(article.Article.Id, attribution.Id)] = actor;
                }
                else if (descriptions[index] is { } description)
                {
                    if (attribution.SpeakerType != SpeakerType.Document && ActorOf(article, DescribedSpeakers.HolderOf(article, description, actor => OfficesOf(article, actor))) is { } holder)
                    {
                        speakers[(article.Article.Id, attribution.Id)] = holder;
                        continue;
                    }

                    if (byName.TryGetValue(Readings.KeyOf(description) ?? "", out var named) && named is not null)
                    {
                        speakers[(article.Article.Id, attribution.Id)] = named;
                        continue;
                    }

                    speakers[(article.Article.Id, attribution.Id)] = Known(description, DescribedSpeakers.TypeOf(attribution), $"{article.Article.Id}/{attribution.Id}");
                }
            }
        }

        foreach (var article in Articles)
        {
            foreach (var words in Readings.StandsOf(article).SelectMany(stand => stand.Holders).Select(holder => holder.Described).OfType<TextSpan>().Distinct())
            {
                var description = words.Of(article.Text);
                described[(article.Article.Id, words)] = byName.TryGetValue(Readings.KeyOf(description) ?? "", out var named) && named is not null ? named
                    : Known(description, MentionType.Organization, $"{article.Article.Id}/{DescribedSpeakers.MemberOf(words)}");
            }
        }

        return [.. known.Values
            .OrderBy(speaker => speaker.Id.Length).ThenBy(speaker => speaker.Id, StringComparer.Ordinal)
            .Select(speaker => new StoryActor(speaker.Id, speaker.Name, speaker.Type, [], [], speaker.Members))];

        HeldOffices OfficesOf(AnnotatedArticle article, Actor actor)
        {
            if (ActorOf(article, actor.Id) is not { } one) return new HeldOffices(actor.Roles);
            if (!offices.TryGetValue(one, out var held)) offices[one] = held = new HeldOffices(actorsById[one].Roles);
            return held;
        }

        string Known(string description, MentionType type, string member)
        {
            var key = fullest.GetValueOrDefault(NameFolding.Fold(description), NameFolding.Fold(description));
            if (!known.TryGetValue(key, out var one)) known[key] = one = ($"a{count + known.Count + 1}", description, type, []);
            one.Members.Add(member);
            return one.Id;
        }
    }

    /// <summary>The actors as analysts decided; who speaks and who is named is settled anew by them.</summary>
    private IReadOnlyList<StoryActor> Decide(IReadOnlyList<Decision> decisions)
    {
        (var decided, var ownerOf, decidedActors) = DecidedActors.Apply(decisions, Articles, Actors);
        foreach (var (key, before) in speakers.ToList())
        {
            if (DecidedSpeaker(key.Article, key.Attribution, before, ownerOf) is { } speaker) speakers[key] = speaker;
            else speakers.Remove(key);
        }

        foreach (var (article, words) in described.Keys.ToList())
        {
            var (own, members) = ($"{article}/{DescribedSpeakers.MemberOf(words)}", actorsById[described[(article, words)]].Members);
            if (ownerOf.GetValueOrDefault(members.Contains(own) ? own : members[0]) is { } owner) described[(article, words)] = owner;
            else described.Remove((article, words));
        }

        actorIdByMember.Clear();
        foreach (var (member, owner) in ownerOf) actorIdByMember.Add(KeyOf(member), owner);
        actorsById.Clear();
        foreach (var actor in decided) actorsById.Add(actor.Id, actor);
        return decided;
    }

    // The one described or named there; else, where an office or a name elsewhere told who it is, the part of that actor which stands in this article.
    private string? DecidedSpeaker(string article, string attribution, string before, IReadOnlyDictionary<string, string> ownerOf)
    {
        var actor = actorsById[before];
        var named = Article(article).Attributions.First(one => one.Id == attribution).Speaker;
        var member = actor.Members.FirstOrDefault(member => member == $"{article}/{attribution}" || member == $"{article}/{named}")
            ?? actor.Members.FirstOrDefault(member => member.StartsWith($"{article}/", StringComparison.Ordinal))
            ?? actor.Members[0];
        return ownerOf.GetValueOrDefault(member);
    }

    /// <summary>Actors by what is the same in all spellings of their names; <see langword="null"/> where two share a name.</summary>
    private Dictionary<string, string?> NamesOfActors()
    {
        var byName = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var actor in actorsById.Values)
        {
            foreach (var key in actor.Aliases.Prepend(actor.Name).Select(Readings.KeyOf).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                byName[key] = byName.ContainsKey(key) ? null : actor.Id;
            }
        }

        return byName;
    }

    // "observers" after "observers sent by the council": a bare word is the first fuller description that is built around it, lest one source be counted as two.
    private Dictionary<string, string> FullestDescriptions()
    {
        var descriptions = Articles
            .SelectMany(Readings.DescriptionsOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var fuller = descriptions
            .Where(description => description.Contains(' ', StringComparison.Ordinal))
            .DistinctBy(DescribedSpeakers.HeadOf, StringComparer.Ordinal)
            .ToDictionary(DescribedSpeakers.HeadOf, NameFolding.Fold, StringComparer.Ordinal);
        return descriptions
            .Where(description => !description.Contains(' ', StringComparison.Ordinal))
            .Select(NameFolding.Fold)
            .Distinct(StringComparer.Ordinal)
            .Where(fuller.ContainsKey)
            .ToDictionary(bare => bare, bare => fuller[bare], StringComparer.Ordinal);
    }

    // The articles of a copied text may lie in several stories; each story sees its own.
    private static CopyReport Within(CopyReport copies, Story story)
    {
        var ids = story.Articles.Concat(story.Guests).ToHashSet(StringComparer.Ordinal);
        return new CopyReport(
            [.. copies.Pairs.Where(IsInside)],
            [.. copies.Groups
                .Select(group => group with
                {
                    Articles = [.. group.Articles.Where(ids.Contains)],
                    Original = group.Original is { } original && ids.Contains(original) ? original : null,
                })
                .Where(group => group.Articles.Count > 1)],
            [.. copies.Reuse.Where(IsInside)])
        {
            Versions = [.. copies.Versions.Select(chain => chain with { Articles = [.. chain.Articles.Where(ids.Contains)] }).Where(chain => chain.Articles.Count > 1)],
            Changes = [.. copies.Changes.Where(changes => ids.Contains(changes.From) && ids.Contains(changes.To))],
        };

        bool IsInside(ArticlePair pair) => ids.Contains(pair.A) && ids.Contains(pair.B);
    }

    /// <summary>The newest day any article of the story was published.</summary>
    public NodaTime.LocalDate? Newest => Articles.Max(article => article.Article.Published?.Day);
}
