using Hearsay.Annotations.Mentions;

namespace Hearsay.Annotations.Attributions;

/// <summary>Tells which actor a source is.</summary>
internal sealed class SpeakerResolver
{
    // A title of one word before a name: "Father".
    private const int LongestTitle = 14;

    private const int LongestName = 120;

    private readonly Passage passage;
    private readonly Dictionary<string, Actor> actors;
    private readonly int[] mentionStarts;
    private readonly int[] referenceStarts;

    /// <summary>Makes a resolver for an article.</summary>
    public SpeakerResolver(Passage passage)
    {
        this.passage = passage;
        actors = passage.Article.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        mentionStarts = [.. passage.Article.Mentions.Select(mention => mention.Span.Start)];
        referenceStarts = [.. passage.Article.References.Select(reference => reference.Span.Start)];
    }

    /// <summary>The actor of an id.</summary>
    public Actor? Find(string? id) => id is null ? null : actors.GetValueOrDefault(id);

    /// <summary>The actor of a source: the person rather than the body he speaks for, the head rather than what hangs on it.</summary>
    public string? Resolve(Run source)
    {
        if (source.IsEmpty)
        {
            return null;
        }

        if (source.Count == 1 && source.First > 0 && passage.Is(source.First, WordClass.Relative) && passage.Word(source.First) is not "that")
        {
            var end = passage.SpanOf(passage.Antecedent(source.First)).End;
            return MentionsIn(new TextSpan(Math.Max(0, end - LongestName), end)).LastOrDefault(mention => mention.Span.End == end)?.Actor;
        }

        var head = new TextSpan(passage.SpanOf(source).Start, HeadEnd(source));
        var names = MentionsIn(passage.SpanOf(source)).ToList();
        var person = names.FirstOrDefault(mention => mention.Type == MentionType.Person && EndsTitle(mention, source))
            ?? names.LastOrDefault(mention => head.Contains(mention.Span) && mention.Type == MentionType.Person
                && !IsPossessive(mention, source))
            ?? names.FirstOrDefault(mention => mention.Type == MentionType.Person && mention.Span.Start > head.End && IsSetOff(mention));
        return person?.Actor
            ?? ReferencesIn(head).FirstOrDefault()?.Actor
            ?? names.LastOrDefault(mention => mention.Span.End == head.End)?.Actor;
    }

    /// <summary>Whether a source is nothing but a pronoun.</summary>
    public bool IsPronoun(Run source) => source.Count == 1 && passage.Is(source.First, WordClass.Subject | WordClass.Possessive);

    /// <summary>Whether an actor is named in any of the spans.</summary>
    public bool IsNamedIn(string actor, IEnumerable<TextSpan> spans) =>
        spans.Any(span => MentionsIn(span).Any(mention => mention.Actor == actor));

    /// <summary>The names that lie in a span, in order.</summary>
    public IEnumerable<Mention> MentionsIn(TextSpan span) =>
        Slice(passage.Article.Mentions, mentionStarts, span.Start).TakeWhile(mention => mention.Span.Start < span.End).Where(mention => span.Contains(mention.Span));

    private IEnumerable<Reference> ReferencesIn(TextSpan span) =>
        Slice(passage.Article.References, referenceStarts, span.Start).TakeWhile(reference => reference.Span.Start < span.End).Where(reference => span.Contains(reference.Span));

    private static IEnumerable<T> Slice<T>(IReadOnlyList<T> layer, int[] starts, int from)
    {
        var at = Array.BinarySearch(starts, from);
        at = at < 0 ? ~at : at;
        while (at > 0 && starts[at - 1] == from)
        {
            at--;
        }

        for (; at < layer.Count; at++)
        {
            yield return layer[at];
        }
    }

    /// <summary>Whether a name ends the part before the first comma and titles stand before it: <c>Secretary of State Ilse Maren</c>.</summary>
    private bool EndsTitle(Mention mention, Run source)
    {
        for (var token = source.First + 1; token < source.End; token++)
        {
            if (passage.SpanOf(token).Start == mention.Span.Start)
            {
                return !passage.Is(token - 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Mark)
                    && passage.Word(token - 1) != "'s" && !IsPossessive(mention, source);
            }

            if (passage.Word(token) is "," or "(" or "who")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a name owns the head rather than being it: <c>Maren’s spokesman</c>.</summary>
    private bool IsPossessive(Mention mention, Run source)
    {
        for (var token = source.First; token < source.End - 1; token++)
        {
            if (passage.SpanOf(token).Start == mention.Span.End && passage.Word(token) is "'s" or "'")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma stands before a name or its title: <c>a top official, Ilse Maren</c>, <c>the dean, Father Corin Waal</c>, not <c>a spokesman for Ilse Maren</c>.</summary>
    private bool IsSetOff(Mention mention)
    {
        var at = mention.Span.Start - 2;
        if (at >= 0 && passage.Text[at] == ',') return true;

        while (at > 0 && mention.Span.Start - at < LongestTitle && char.IsLetter(passage.Text[at])) at--;
        return at >= 1 && passage.Text[at] == ' ' && passage.Text[at - 1] == ',' && char.IsUpper(passage.Text[at + 1]);
    }

    private int HeadEnd(Run source)
    {
        for (var token = source.First + 1; token < source.End; token++)
        {
            if (passage.Word(token) is "," or "(" or "of" or "for" or "in" or "at" or "from" or "who" or "with" or "on" or "to")
            {
                return passage.SpanOf(token - 1).End;
            }
        }

        return passage.SpanOf(source.End - 1).End;
    }
}
