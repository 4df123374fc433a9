using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Whom coloured terms stand for, and by which office others name them: <c>the harbour minister</c> beside
/// <c>bungling Ilse Maren</c>.</summary>
internal sealed class ColouredActors(StoryContext story)
{
    private readonly CommonNouns nouns = new(story);
    private readonly BareOffices bare = new(story);

    // For each article its own actors, by whom of the story's they are.
    private readonly Dictionary<string, ILookup<string?, Actor>> membersByArticle = new(StringComparer.Ordinal);

    /// <summary>The names, those that colour an actor under the actor's own; then what articles call these actors without colour.</summary>
    public IReadOnlyList<ThingName> Join(IReadOnlyList<ThingName> names)
    {
        var coloured = new SortedSet<string>(StringComparer.Ordinal);
        var itself = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<ThingName>(names.Count);
        foreach (var name in names)
        {
            var actor = name.Term.Device == WordingDevice.Neutral ? null : ActorBeside(story.Article(name.Article), name.Term.Span);
            joined.Add(actor is null ? name : name with { Referent = story.Actor(actor).Name });
            if (actor is null || !name.IsColouredByOutlet) continue;

            coloured.Add(actor);
            if (!StandsBefore(story.Article(name.Article).Text, name.Term.Span)) itself.Add(actor);
        }

        var taken = names.ToLookup(name => name.Article, name => name.Term.Span, StringComparer.Ordinal);
        foreach (var actor in coloured)
        {
            var offices = bare.OnlyOf(actor);
            joined.AddRange(story.Articles
                .SelectMany(article => OfficesIn(article, actor).Concat(BareOfficesIn(article, actor, offices))
                    .Concat(itself.Contains(actor) ? BodyNamesIn(article, actor) : []))
                .DistinctBy(name => (name.Article, name.Term.Span))
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
            if (mention.Span.End < term.Start - 16 || !Explains(article, term, mention)) continue;

            return story.ActorOf(article, mention.Actor);
        }

        return article.References.FirstOrDefault(reference => reference.Kind != ReferenceKind.Pronoun && reference.Span.Overlaps(term))
            is { } standing ? story.ActorOf(article, standing.Actor) : null;
    }

    private bool Explains(AnnotatedArticle article, TextSpan term, Mention mention)
    {
        var text = article.Text;
        var isBody = mention.Type == MentionType.Organization
            || story.ActorOf(article, mention.Actor) is { } actor && story.Actor(actor).Type == MentionType.Organization;
        if (term.Contains(mention.Span)) return mention.Span.End == term.End;

        // "greedy owner Tom Pell", "Tom Pell, the greedy owner", "the chaos-mongers at the Weather Office"
        if (mention.Span.Start >= term.End)
        {
            var between = text[term.End..mention.Span.Start];
            return isBody ? between is " of " or " of the " or " at " or " at the " : mention.Type == MentionType.Person && between is " ";
        }

        return (isBody || mention.Type == MentionType.Person) && mention.Span.End <= term.Start
            && text[mention.Span.End..term.Start] is ", " or ", the " or ", a " or ", an " or ", that ";
    }

    // "The boffins at the Weather Office" are coloured, and not the office; "the bunglers of the Weather Office" are the office.
    private static bool StandsBefore(string text, TextSpan term) => text.AsSpan(term.End).StartsWith(" at ", StringComparison.Ordinal);

    private static Sentence? NarrativeAround(AnnotatedArticle article, TextSpan span) =>
        article.SentenceAt(span.Start) is { } at && article.Sentences[at] is { TokenCount: > 0 } sentence && sentence.Span.Contains(span) && article.IsNarrative(sentence)
            ? sentence
            : null;

    private IEnumerable<ThingName> OfficesIn(AnnotatedArticle article, string actor)
    {
        if (!membersByArticle.TryGetValue(article.Article.Id, out var known))
        {
            membersByArticle[article.Article.Id] = known = article.Actors.ToLookup(own => story.ActorOf(article, own.Id), StringComparer.Ordinal);
        }

        IReadOnlyList<Actor> members = [.. known[actor]];
        return members.Count == 0 ? []
            : story.Readings.OfficesOf(article, members, OfficesOf).Select(term => new ThingName(article.Article.Id, story.Actor(actor).Name, term));
    }

    // What other articles tell of an office is of the story, and not kept with the article.
    private IEnumerable<ThingName> BareOfficesIn(AnnotatedArticle article, string actor, IReadOnlyList<string> offices) =>
        TermsAt(article, bare.In(article, actor, offices).Distinct().Order())
            .Select(term => new ThingName(article.Article.Id, story.Actor(actor).Name, term));

    private static IEnumerable<WordingTerm> OfficesOf(AnnotatedArticle article, IReadOnlyList<Actor> members)
    {
        var spans = members
            .SelectMany(own => article.References
                .Where(reference => reference.Actor == own.Id && reference.Kind != ReferenceKind.Pronoun)
                .Select(reference => reference.Span)
                .Concat(own.Roles.SelectMany(role => BesideNames(article, own.Id, role))))
            .Distinct()
            .Order();
        return TermsAt(article, spans);
    }

    private static IEnumerable<WordingTerm> TermsAt(AnnotatedArticle article, IEnumerable<TextSpan> spans)
    {
        var last = -1;
        foreach (var span in spans)
        {
            if (span.Start < last || NarrativeAround(article, span) is not { } sentence) continue;

            var tokens = article.TokenListOf(sentence);
            var first = tokens.FindIndex(token => token.Span.End > span.Start);
            if (first + 1 < tokens.Count && tokens[first].Upos == PartOfSpeech.Det && tokens[first].Span.End < span.End) first++;
            var end = tokens.FindLastIndex(token => token.Span.Start < span.End) + 1;
            var words = new TextSpan(tokens[first].Span.Start, span.End);
            if (tokens.IsQuoted(first) || LoadedWords.Default.FindIn(tokens, first, end) is not null
                || article.VoiceOf(words, WordingDevice.Neutral) is not { } voice) continue;

            last = words.End;
            yield return new WordingTerm(words, words.Of(article.Text), WordingDevice.Neutral, voice);
        }
    }

    /// <summary>Where an article names a body by what it is: <c>Harbour Board</c>, <c>the board</c>.</summary>
    private IEnumerable<ThingName> BodyNamesIn(AnnotatedArticle article, string actor)
    {
        var meant = story.Actor(actor);
        var ownNouns = meant.Aliases.Prepend(meant.Name).Select(CommonNouns.NounOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (meant.Type != MentionType.Organization || ownNouns.Count == 0) yield break;

        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            var tokens = article.TokenListOf(sentence);
            for (var index = 0; index < tokens.Count; index++)
            {
                var noun = tokens[index].Form.ToLowerInvariant();
                if (!ownNouns.Contains(noun) || !tokens[index].IsNounOrName() || tokens.IsQuoted(index)
                    || NameAt(article, meant, tokens, index) is not { } span
                    || article.VoiceOf(span, WordingDevice.Neutral) is not { } voice) continue;

                yield return new ThingName(article.Article.Id, meant.Name,
                    new WordingTerm(span, span.Of(article.Text), WordingDevice.Neutral, voice));
            }
        }
    }

    // "The board of the club" and "the board member" are not the body; a longer name may end in the body's own.
    private TextSpan? NameAt(AnnotatedArticle article, StoryActor meant, IReadOnlyList<Token> tokens, int index)
    {
        var at = tokens[index].Span;
        if (article.Mentions.FirstOrDefault(mention => mention.Span.Overlaps(at)) is { } mention)
        {
            return mention.Span.End == at.End && (story.ActorOf(article, mention.Actor) == meant.Id
                || mention.Span.Of(article.Text).EndsWith(" " + meant.Name, StringComparison.OrdinalIgnoreCase)) ? mention.Span : null;
        }

        var isPartOfMore = index + 1 < tokens.Count && (tokens[index + 1].IsNounOrName() || tokens[index + 1].Is("of"));
        return index > 0 && tokens[index - 1].Is("the") && !isPartOfMore
            && nouns.Find(article, tokens[index].Form.ToLowerInvariant(), at.Start) is { } found
            && (found.Id == meant.Id || found.Name.EndsWith(" " + meant.Name, StringComparison.OrdinalIgnoreCase)) ? at : null;
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
