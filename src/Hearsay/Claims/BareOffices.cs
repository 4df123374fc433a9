using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Where an article names somebody by an office alone that other articles give to nobody else: <c>the president</c>.</summary>
/// <param name="story">The story whose actors bear offices.</param>
internal sealed class BareOffices(StoryContext story)
{
    private const int ShortestOffice = 5;
    private const int MostWords = 3;

    private readonly Dictionary<string, IReadOnlyList<string>> headsByActor = new(StringComparer.Ordinal);

    // For each article whom of those it names a head of an office tells; nobody where it tells of several.
    private readonly Dictionary<string, Dictionary<string, string?>> bearersByArticle = new(StringComparer.Ordinal);

    /// <summary>The offices of one of the story's actors that nobody else of it bears.</summary>
    /// <param name="actor">Id of the actor.</param>
    public IReadOnlyList<string> OnlyOf(string actor) =>
        [.. story.Actor(actor).Roles.Where(role => role.Length >= ShortestOffice && role.Split(' ').Length <= MostWords
            && !story.Actors.Any(other => other.Id != actor
                && other.Roles.Any(own => own.EndsWith(role, StringComparison.OrdinalIgnoreCase))))];

    /// <summary>The places, none of which stands beside a name or is known to stand for somebody.</summary>
    /// <param name="article">The article.</param>
    /// <param name="actor">Id of the story's actor who is looked for.</param>
    /// <param name="offices">What <see cref="OnlyOf"/> gives for the actor.</param>
    public IEnumerable<TextSpan> In(AnnotatedArticle article, string actor, IReadOnlyList<string> offices)
    {
        foreach (var office in offices.Concat(HeadsIn(article, actor)).Distinct(StringComparer.OrdinalIgnoreCase))
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
    private IEnumerable<string> HeadsIn(AnnotatedArticle article, string actor)
    {
        if (!bearersByArticle.TryGetValue(article.Article.Id, out var bearers))
        {
            bearersByArticle[article.Article.Id] = bearers = BearersIn(article);
        }

        return HeadsOf(actor).Where(head => head.Length >= ShortestOffice && bearers.GetValueOrDefault(head) == actor);
    }

    private Dictionary<string, string?> BearersIn(AnnotatedArticle article)
    {
        var bearers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var named in article.Actors.Select(own => story.ActorOf(article, own.Id)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var head in HeadsOf(named)) bearers[head] = bearers.ContainsKey(head) ? null : named;
        }

        return bearers;
    }

    private IReadOnlyList<string> HeadsOf(string actor)
    {
        if (!headsByActor.TryGetValue(actor, out var heads))
        {
            headsByActor[actor] = heads = [.. story.Actor(actor).Roles.Select(HeadOf).Distinct(StringComparer.Ordinal)];
        }

        return heads;
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
