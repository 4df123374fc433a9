using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Where an article names somebody by an office alone that other articles give to nobody else: <c>the president</c>.</summary>
internal static class BareOffices
{
    private const int ShortestOffice = 5;

    /// <summary>The places, none of which stands beside a name or is known to stand for somebody.</summary>
    /// <param name="article">The article.</param>
    /// <param name="story">The story whose actors bear offices.</param>
    /// <param name="actor">Id of the story's actor who is looked for.</param>
    public static IEnumerable<TextSpan> In(AnnotatedArticle article, StoryContext story, string actor)
    {
        var offices = story.Actor(actor).Roles.Where(role => role.Length >= ShortestOffice && role.Split(' ').Length <= 3
            && !story.Actors.Any(other => other.Id != actor
                && other.Roles.Any(own => own.EndsWith(role, StringComparison.OrdinalIgnoreCase)))).ToList();
        foreach (var office in offices.Concat(HeadsIn(article, story, actor)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            for (var at = article.Text.IndexOf(office, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = article.Text.IndexOf(office, at + office.Length, StringComparison.OrdinalIgnoreCase))
            {
                var span = new TextSpan(at, at + office.Length);
                if (IsPointedAt(article.Text, span) && IsFree(article, span)) yield return span;
            }
        }
    }

    // "The minister", where the article names one minister of the story only.
    private static IEnumerable<string> HeadsIn(AnnotatedArticle article, StoryContext story, string actor)
    {
        var named = article.Actors.Select(own => story.ActorOf(article, own.Id)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (!named.Contains(actor, StringComparer.Ordinal)) return [];

        return story.Actor(actor).Roles.Select(HeadOf).Where(head => head.Length >= ShortestOffice && !named
            .Exists(other => other != actor && story.Actor(other).Roles.Any(role => HeadOf(role) == head)));
    }

    private static string HeadOf(string role) => role[(role.Split(" of ")[0].LastIndexOf(' ') + 1)..].Split(" of ")[0].ToLowerInvariant();

    private static bool IsPointedAt(string text, TextSpan span) =>
        (text.AsSpan(0, span.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) && text[span.End] != '-');

    // "The president of the club", "the president, Tom Pell": told of beside.
    private static bool IsFree(AnnotatedArticle article, TextSpan span) =>
        !article.Text.AsSpan(span.End).StartsWith(" of ", StringComparison.Ordinal)
        && !article.References.Any(reference => reference.Span.Overlaps(span))
        && !article.Mentions.Any(mention => mention.Span.Overlaps(span)
            || mention.Span.Start >= span.End && mention.Span.Start <= span.End + 2);
}
