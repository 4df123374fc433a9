using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Takes from each article what belongs to one story: from a page of posts only the posts that do.</summary>
/// <remarks>
/// An article of the story keeps all that lies in no post of another story; one of another story keeps nothing but the story's posts. Text, blocks and words stay
/// as they are, so that every span still fits.
/// </remarks>
/// <param name="story">The story.</param>
internal sealed class StoryExcerpts(Story story)
{
    private readonly HashSet<string> own = [.. story.Articles];
    private readonly ILookup<string, TextSpan> posts = story.Posts.ToLookup(post => post.Article, post => post.Span, StringComparer.Ordinal);

    private readonly Dictionary<string, Article> articles = new(StringComparer.Ordinal);

    /// <summary>Whether words of an article that was asked for belong to the story.</summary>
    public bool Holds(Citation words) =>
        articles[words.Article].PostAt(words.Span.Start) is { } post ? posts[words.Article].Contains(post.Span) : own.Contains(words.Article);

    /// <summary>What of an article belongs to the story.</summary>
    public AnnotatedArticle Of(AnnotatedArticle whole)
    {
        var article = articles[whole.Article.Id] = whole.Article;
        var told = posts[article.Id].ToHashSet();
        var isOwn = own.Contains(article.Id);
        if (article.Posts.Count == 0 || (isOwn && article.Posts.All(post => told.Contains(post.Span)))) return whole;

        var excerpt = whole with
        {
            Sentences = [.. whole.Sentences.Where(sentence => IsIn(sentence.Span))],
            Mentions = [.. whole.Mentions.Where(mention => IsIn(mention.Span))],
            References = [.. whole.References.Where(reference => IsIn(reference.Span))],
            Times = [.. whole.Times.Where(time => IsIn(time.Span))],
            Quantities = [.. whole.Quantities.Where(quantity => IsIn(quantity.Span))],
            Attributions = [.. whole.Attributions.Where(attribution => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).All(IsIn))],
        };
        var named = excerpt.Mentions.Select(mention => mention.Actor)
            .Concat(excerpt.References.Select(reference => reference.Actor))
            .Concat(excerpt.Attributions.Select(attribution => attribution.Speaker))
            .Concat(excerpt.Attributions.SelectMany(attribution => attribution.Via))
            .ToHashSet();
        return excerpt with { Actors = [.. excerpt.Actors.Where(actor => named.Contains(actor.Id))] };

        bool IsIn(TextSpan span) => article.PostAt(span.Start) is { } post ? told.Contains(post.Span) : isOwn;
    }
}
