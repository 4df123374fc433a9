using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Articles.Outlets;

namespace Hearsay.Claims;

/// <summary>Finds the bodies of a story that publish articles themselves: what a ministry or a company puts out under its own name is its word.</summary>
/// <remarks>An outlet is such a body where its name is an institution's, or where other outlets' articles let it speak as a party and never as a medium.</remarks>
internal sealed class PublishingBodies
{
    private const int FewestTimes = 2;
    private const int MostOthers = 1;

    private readonly Dictionary<string, StoryActor> bodies = new(StringComparer.Ordinal);

    /// <summary>Reads a story's articles.</summary>
    public PublishingBodies(StoryContext story)
    {
        foreach (var published in story.Articles.Where(article => article.Article.Outlet is not null).GroupBy(article => article.Article.Outlet!, StringComparer.Ordinal))
        {
            if (BodyCalled(story, [.. published], published.Key) is { } body) bodies.Add(published.Key, body);
        }
    }

    /// <summary>Their names as outlets.</summary>
    public IEnumerable<string> Names => bodies.Keys;

    /// <summary>The body that published an article; <see langword="null"/> where an outlet did.</summary>
    public StoryActor? Of(AnnotatedArticle article) => article.Article.Outlet is { } outlet ? bodies.GetValueOrDefault(outlet) : null;

    private static StoryActor? BodyCalled(StoryContext story, IReadOnlyList<AnnotatedArticle> articles, string outlet)
    {
        if (OutletLexicon.Default.Find(outlet) is not null || OutletNames.IsOutlet(outlet)) return null;

        // One name may be kept as two actors where an article takes the body for a person.
        var called = story.Actors.Where(actor => IsCalled(actor, outlet)).OrderByDescending(actor => actor.Type == MentionType.Organization).ToList();
        var isBody = called.Count > 0 && articles.Any(article => LetsFewSpeak(story, article, called)) && (OutletNames.IsInstitution(outlet) || SpeaksElsewhere(story, called, outlet));
        return isBody ? called[0] : null;
    }

    // "Harrow Ministry of Labour" is what the articles call the Ministry of Labour.
    private static bool IsCalled(StoryActor actor, string outlet) => actor.Aliases.Prepend(actor.Name).Any(name =>
        name.Equals(outlet, StringComparison.OrdinalIgnoreCase)
        || (actor.Type == MentionType.Organization && name.Contains(' ', StringComparison.Ordinal) && outlet.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)));

    // A report lets several sides speak, a body's own paper hardly anybody else.
    private static bool LetsFewSpeak(StoryContext story, AnnotatedArticle article, IReadOnlyList<StoryActor> called) =>
        article.Attributions
            .Where(attribution => attribution.SpeakerType is SpeakerType.Named or SpeakerType.Institution)
            .Select(attribution => story.SpeakerOf(article, attribution)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Count(speaker => called.All(body => body.Id != speaker)) <= MostOthers;

    private static bool SpeaksElsewhere(StoryContext story, IReadOnlyList<StoryActor> called, string outlet)
    {
        var types = story.Articles
            .Where(other => other.Article.Outlet is { } another && another != outlet)
            .SelectMany(other => other.Attributions.SelectMany(attribution => TypesOf(story, other, attribution, called)))
            .ToList();
        return types.Count >= FewestTimes && types.TrueForAll(type => type is SpeakerType.Institution or SpeakerType.Named);
    }

    private static IEnumerable<SpeakerType> TypesOf(StoryContext story, AnnotatedArticle article, Attribution attribution, IReadOnlyList<StoryActor> called)
    {
        if (called.Any(body => body.Id == story.SpeakerOf(article, attribution))) yield return attribution.SpeakerType;
        if (attribution.Via.Any(via => called.Any(body => body.Id == story.ActorOf(article, via)))) yield return SpeakerType.Media;
    }
}
