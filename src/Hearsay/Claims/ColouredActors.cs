using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Whom coloured terms stand for, and by which office others name them: <c>the harbour minister</c> beside
/// <c>bungling Ilse Maren</c>.</summary>
internal sealed class ColouredActors(StoryContext story)
{
    /// <summary>The names, those that colour an actor under the actor's own; then what articles call these actors without colour.</summary>
    public IReadOnlyList<ThingName> Join(IReadOnlyList<ThingName> names)
    {
        var coloured = new SortedSet<string>(StringComparer.Ordinal);
        var joined = new List<ThingName>(names.Count);
        foreach (var name in names)
        {
            var actor = name.Term.Device == WordingDevice.Neutral ? null : ActorBeside(story.Article(name.Article), name.Term.Span);
            joined.Add(actor is null ? name : name with { Referent = story.Actor(actor).Name });
            if (actor is not null && name.IsColouredByOutlet) coloured.Add(actor);
        }

        var taken = names.ToLookup(name => name.Article, name => name.Term.Span, StringComparer.Ordinal);
        foreach (var actor in coloured)
        {
            joined.AddRange(story.Articles
                .SelectMany(article => OfficesIn(article, actor))
                .Where(name => !taken[name.Article].Any(name.Term.Span.Overlaps)));
        }

        return joined;
    }

    /// <summary>The story's actor for whom a term stands: it ends in the name, or one of the two explains the other.</summary>
    private string? ActorBeside(AnnotatedArticle article, TextSpan term)
    {
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start > term.End + 16) break;
            if (mention.Span.End < term.Start - 16 || !Explains(article.Text, term, mention)) continue;

            return story.ActorOf(article, mention.Actor);
        }

        return article.References.FirstOrDefault(reference => reference.Kind != ReferenceKind.Pronoun && reference.Span.Overlaps(term))
            is { } standing ? story.ActorOf(article, standing.Actor) : null;
    }

    private static bool Explains(string text, TextSpan term, Mention mention)
    {
        if (term.Contains(mention.Span)) return mention.Span.End == term.End;

        // "greedy owner Tom Pell", "Tom Pell, the greedy owner", "the chaos-mongers at the Weather Office"
        if (mention.Span.Start >= term.End)
        {
            var between = text[term.End..mention.Span.Start];
            return mention.Type switch
            {
                MentionType.Person => between is " ",
                MentionType.Organization => between is " of " or " of the " or " at " or " at the ",
                _ => false,
            };
        }

        return mention.Type is MentionType.Person or MentionType.Organization && mention.Span.End <= term.Start
            && text[mention.Span.End..term.Start] is ", " or ", the " or ", a " or ", an " or ", that ";
    }

    private static Sentence? NarrativeAround(AnnotatedArticle article, TextSpan span) =>
        article.SentenceAt(span.Start) is { } at && article.Sentences[at] is { TokenCount: > 0 } sentence && sentence.Span.Contains(span) && article.IsNarrative(sentence)
            ? sentence
            : null;

    private IEnumerable<ThingName> OfficesIn(AnnotatedArticle article, string actor)
    {
        var members = article.Actors.Where(own => story.ActorOf(article, own.Id) == actor).ToList();
        if (members.Count == 0) yield break;

        var spans = members
            .SelectMany(own => article.References
                .Where(reference => reference.Actor == own.Id && reference.Kind != ReferenceKind.Pronoun)
                .Select(reference => reference.Span)
                .Concat(own.Roles.SelectMany(role => BesideNames(article, own.Id, role))))
            .Distinct()
            .Order();
        var last = -1;
        foreach (var span in spans)
        {
            if (span.Start < last || NarrativeAround(article, span) is not { } sentence) continue;

            var tokens = article.TokenListOf(sentence);
            var first = tokens.FindIndex(token => token.Span.End > span.Start);
            if (first + 1 < tokens.Count && tokens[first].Upos == PartOfSpeech.Det && tokens[first].Span.End < span.End) first++;
            var end = tokens.FindLastIndex(token => token.Span.Start < span.End) + 1;
            var words = new TextSpan(tokens[first].Span.Start, span.End);
            if (tokens.IsQuoted(first) || LoadedWords.Default.FindIn(tokens[first..end]) is not null
                || article.VoiceOf(words, WordingDevice.Neutral) is not { } voice) continue;

            last = words.End;
            yield return new ThingName(article.Article.Id, story.Actor(actor).Name,
                new WordingTerm(words, words.Of(article.Text), WordingDevice.Neutral, voice));
        }
    }

    /// <summary>Where an office is written beside one of the names: <c>Mayor Tom Pell</c>; <c>the mayor, Tom Pell</c>;
    /// <c>Tom Pell, the mayor</c>.</summary>
    private static IEnumerable<TextSpan> BesideNames(AnnotatedArticle article, string actor, string role)
    {
        for (var at = role.Length > 0 ? article.Text.IndexOf(role, StringComparison.Ordinal) : -1;
            at >= 0;
            at = article.Text.IndexOf(role, at + role.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + role.Length);
            var isWord = (at == 0 || !char.IsLetterOrDigit(article.Text[at - 1])) && (span.End == article.Text.Length || !char.IsLetterOrDigit(article.Text[span.End]));
            if (isWord && article.Mentions.Any(mention => mention.Actor == actor && IsBeside(article.Text, span, mention.Span))) yield return span;
        }
    }

    private static bool IsBeside(string text, TextSpan role, TextSpan name)
    {
        if (role.Contains(name) || role.Overlaps(name)) return false;

        return role.End <= name.Start
            ? name.Start < role.End + 12 && text[role.End..name.Start] is " " or ", " or " Dr " or " Mr " or " Mrs " or " Ms "
            : role.Start < name.End + 12 && text[name.End..role.Start] is ", " or ", the " or ", a " or ", an " or ", its " or ", his "
                or ", her " or ", their ";
    }
}
