using Hearsay.Annotations.Mentions;
using Hearsay.Articles.Outlets;

namespace Hearsay.Annotations.Attributions;

/// <summary>Tells which actor a source is, of what sort, and through which outlet the words came.</summary>
internal sealed class SpeakerResolver(Passage passage)
{
    private readonly AnnotatedArticle article = passage.Article;
    private readonly Dictionary<string, Actor> actors = passage.Article.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);

    /// <summary>The actor and sort of a source.</summary>
    public (string? Actor, SpeakerType Type) Resolve(Run source)
    {
        if (source.IsEmpty)
        {
            return (null, SpeakerType.Unknown);
        }

        var span = passage.SpanOf(source);
        var actor = ActorIn(span, source);
        return (actor, TypeOf(source, actor));
    }

    /// <summary>The outlets and agencies a statement was told to.</summary>
    public IReadOnlyList<string> Via(Draft draft)
    {
        if (draft.Hearer.IsEmpty)
        {
            return [];
        }

        var span = passage.SpanOf(draft.Hearer);
        return [.. article.Mentions.Where(mention => span.Contains(mention.Span) && IsOutlet(mention)).Select(mention => mention.Actor).Distinct(StringComparer.Ordinal)];
    }

    private bool IsOutlet(Mention mention) => OutletLexicon.Default.Find(mention.Span.In(passage.Text)) is not null;

    /// <summary>The person rather than the body he speaks for, the head rather than what hangs on it.</summary>
    private string? ActorIn(TextSpan span, Run source)
    {
        var head = new TextSpan(span.Start, HeadEnd(source));
        var names = article.Mentions.Where(mention => span.Contains(mention.Span)).ToList();
        var named = names.LastOrDefault(mention => head.Contains(mention.Span) && mention.Type == MentionType.Person)
            ?? names.FirstOrDefault(mention => mention.Type == MentionType.Person && mention.Span.Start > head.End);
        var reference = article.References.FirstOrDefault(reference => span.Contains(reference.Span));
        return named?.Actor ?? reference?.Actor ?? names.LastOrDefault(mention => head.Contains(mention.Span) && mention.Span.End == head.End)?.Actor;
    }

    private int HeadEnd(Run source)
    {
        for (var token = source.First + 1; token < source.End; token++)
        {
            if (passage.Word(token) is "," or "(" or "of" or "for" or "in" or "at" or "from" or "who" or "with")
            {
                return passage.SpanOf(token - 1).End;
            }
        }

        return passage.SpanOf(source).End;
    }

    private SpeakerType TypeOf(Run source, string? actor)
    {
        var known = actor is null ? null : actors.GetValueOrDefault(actor);
        if (known is { Type: MentionType.Person })
        {
            return SpeakerType.Named;
        }

        if (known is not null && OutletLexicon.Default.Find(known.Name) is not null)
        {
            return SpeakerType.Media;
        }

        for (var token = source.End - 1; token >= source.First; token--)
        {
            if (passage.Is(token, WordClass.Document))
            {
                return SpeakerType.Document;
            }
        }

        return SpeakerType.Institution;
    }
}
