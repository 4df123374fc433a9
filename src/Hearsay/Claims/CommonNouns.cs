using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles.Outlets;

namespace Hearsay.Claims;

/// <summary>Tells which body or person of a story a common noun stands for: <c>the board</c> the National Electoral Board, <c>the court</c> the Constitutional Court.</summary>
/// <remarks>The name last given before it in its article; where its article gives none, the only one of the story that ends in the noun.</remarks>
internal sealed class CommonNouns
{
    // About two sentences, in code units.
    private const int OwnerReach = 350;

    private const int LongestDeterminer = 4;

    private static readonly IReadOnlySet<string> Firms = SourceWords.Of("firms").ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly StoryContext story;
    private readonly HashSet<string> outlets;
    private readonly ILookup<string, StoryActor> bodiesByNoun;
    private readonly Dictionary<string, StoryActor> byName = new(StringComparer.Ordinal);
    private HashSet<string>? speaking;

    /// <summary>Reads the names of a story's actors.</summary>
    public CommonNouns(StoryContext story)
    {
        this.story = story;
        Publishers = new PublishingBodies(story);
        outlets = [.. story.Articles.Select(article => article.Article.Outlet).OfType<string>().Except(Publishers.Names, StringComparer.Ordinal).Select(NameFolding.Fold)];
        bodiesByNoun = story.Actors
            .Where(IsNamedBody)
            .SelectMany(actor => actor.Aliases.Prepend(actor.Name).Select(NounOf).OfType<string>().Distinct(StringComparer.Ordinal), (actor, noun) => (actor, noun))
            .ToLookup(pair => pair.noun, pair => pair.actor, StringComparer.Ordinal);
        foreach (var actor in story.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name)) byName.TryAdd(NameFolding.Fold(name), actor);
        }
    }

    /// <summary>The bodies that publish articles of the story themselves.</summary>
    public PublishingBodies Publishers { get; }

    /// <summary>Whether words describe a body or those who act for one: their head is such a noun.</summary>
    public static bool DescribeBody(string description) =>
        (WordLexicon.ClassOf(description[..DescribedSpeakers.HeadLength(description)].Split(' ')[^1].ToLowerInvariant()) & (WordClass.Body | WordClass.Camp)) != 0;

    /// <summary>The actor that a description stands for at a place; <see langword="null"/> where the story has none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="description">The words, without a determiner.</param>
    /// <param name="position">Where they stand.</param>
    public StoryActor? Find(AnnotatedArticle article, string description, int position)
    {
        var known = byName.GetValueOrDefault(NameFolding.Fold(description));
        if (description.Contains(' ', StringComparison.Ordinal)) return known;

        var noun = description.ToLowerInvariant();
        return LastNamed(article, noun, position) ?? (bodiesByNoun[noun].Distinct().Take(2).ToList() is [var only] ? only : null)
            ?? (Firms.Contains(noun) ? OnlyFirm(article) : null) ?? known;
    }

    /// <summary>The body that <c>its</c> or <c>their</c> stands for: what was resolved, else a body named before it in its sentence, what that sentence opens with, or the body named last.</summary>
    /// <remarks>No outlet: it is mostly whom somebody spoke to.</remarks>
    /// <param name="article">The article.</param>
    /// <param name="its">Where the word stands.</param>
    public StoryActor? OwnerAt(AnnotatedArticle article, int its)
    {
        if (article.References.FirstOrDefault(reference => reference.Span.Start == its) is { } resolved && story.ActorOf(article, resolved.Actor) is { } meant) return story.Actor(meant);

        var start = article.SentenceAt(its) is { } sentence ? article.Sentences[sentence].Span.Start : its;
        var before = article.Mentions.Where(mention => mention.Span.End <= its && its - mention.Span.End < OwnerReach && !IsOutlet(article, mention)).ToList();
        var owner = before.LastOrDefault(mention => mention.Span.Start >= start && mention.Type == MentionType.Organization)
            ?? before.FirstOrDefault(mention => mention.Span.Start <= start + LongestDeterminer && mention.Span.Start >= start)
            ?? before.LastOrDefault(mention => mention.Type == MentionType.Organization);
        return story.ActorOf(article, owner?.Actor) is { } actor ? story.Actor(actor) : null;
    }

    private bool IsOutlet(AnnotatedArticle article, Mention mention)
    {
        var name = mention.Span.Of(article.Text);
        return outlets.Contains(NameFolding.Fold(name)) || OutletLexicon.Default.Find(name) is not null || OutletNames.IsOutlet(name);
    }

    // "The company": whoever published the article, else the only body it names that goes by no common noun.
    private StoryActor? OnlyFirm(AnnotatedArticle article)
    {
        if (Publishers.Of(article) is { } publisher) return publisher;

        var firms = article.Mentions
            .Where(mention => mention.Type == MentionType.Organization && !IsOutlet(article, mention) && MayBeFirm(mention.Span.Of(article.Text)))
            .Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>().Where(Speaking.Contains).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return firms is [var one] && story.Actor(one).Type == MentionType.Organization ? story.Actor(one) : null;
    }

    // The actors whom some article lets speak under their names.
    private HashSet<string> Speaking => speaking ??= [.. story.Articles.SelectMany(article => article.Attributions
        .Where(attribution => attribution.SpeakerType is SpeakerType.Institution or SpeakerType.Named)
        .Select(attribution => story.SpeakerOf(article, attribution)).OfType<string>())];

    private static bool MayBeFirm(string name) => NounOf(name) is null && !OutletNames.IsInstitution(name);

    private StoryActor? LastNamed(AnnotatedArticle article, string noun, int position)
    {
        var named = article.Mentions.Where(mention => mention.Type == MentionType.Organization && NounOf(mention.Span.Of(article.Text)) == noun).ToList();
        var meant = named.LastOrDefault(mention => mention.Span.End <= position) ?? named.FirstOrDefault();
        return story.ActorOf(article, meant?.Actor) is { } actor ? story.Actor(actor) : null;
    }

    private static bool IsNamedBody(StoryActor actor) => actor.Type == MentionType.Organization && actor.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]));

    /// <summary>The last word of a name of several, where it is a common noun that bodies go by: <c>board</c>.</summary>
    public static string? NounOf(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        return words.Length > 1 && (WordLexicon.ClassOf(words[^1]) & WordClass.Body) != 0 ? words[^1] : null;
    }
}
