using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads who is for and against what: from what speakers say of their own stand, and from sentences that tell of somebody's.</summary>
/// <remarks>A stand is kept only where its target is a thing the story is about; where nobody in particular takes it, it is nobody's.</remarks>
internal sealed class PositionReader
{
    private readonly StoryContext story;
    private readonly ReferentLexicon referents;
    private readonly IReadOnlySet<string> spokenOfOften;

    private const int TargetWords = 9;
    private const int SubjectReach = 10;
    private const int NegationReach = 4;

    private static readonly HashSet<string> StopsPhrase = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "in", "to", "and", "or", "that", "this", "these", "those", "for", "on", "with", "by", "as", "at", "from", "will", "would", "not", "never",
        "recognize", "recognise", "reject", "rejected", "rejects", "accept", "accepted", "back", "backed", "support", "supported", "supports", "condemn", "condemned", "is", "was", "were", "are", "call", "calls", "called", "calling",
    };

    public PositionReader(StoryContext story, ReferentLexicon referents, ArticleReadings readings)
    {
        this.story = story;
        this.referents = referents;
        spokenOfOften = story.Articles
            .SelectMany(article => readings.NounsOf(article, Nouns))
            .GroupBy(lemma => lemma, StringComparer.Ordinal)
            .Where(same => same.Count() >= Math.Max(2, story.Articles.Count / 4))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Nouns(AnnotatedArticle article) => article.Tokens
        .Where(token => char.IsLower(token.Form[0]) && StatementFeatures.IsContent(token) && !Predicates.IsVerb(token))
        .Select(token => token.Lemma)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The positions, one for each actor, thing and stance, by the day since when; a change of stance is a later position.</summary>
    /// <param name="statements">All statements of the story.</param>
    /// <param name="isHeard">Which of them count; a stand that only others take is nobody's.</param>
    public IReadOnlyList<Position> Read(IReadOnlyList<Statement> statements, Func<Statement, bool> isHeard)
    {
        var byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);
        return [.. story.Articles
            .SelectMany(article => StandsIn(article, [.. byArticle[article.Article.Id]]))
            .Where(stand => isHeard(stand.Statement))
            .GroupBy(stand => (stand.Actor, stand.Referent, stand.Stance))
            .Select(same => new Position(
                same.Key.Actor,
                same.OrderBy(stand => stand.Target.Length).ThenBy(stand => stand.Target, StringComparer.Ordinal).First().Target,
                same.Key.Stance,
                same.Min(stand => stand.Statement.Assertion.Said),
                [.. same.Select(stand => stand.Statement.Assertion.Id).Distinct(StringComparer.Ordinal)]))
            .OrderBy(position => position.Since ?? LocalDate.MaxIsoValue)
            .ThenBy(position => position.Actor.Length)
            .ThenBy(position => position.Actor, StringComparer.Ordinal)
            .ThenBy(position => position.Target, StringComparer.Ordinal)];
    }

    private IEnumerable<Stand> StandsIn(AnnotatedArticle article, IReadOnlyList<Statement> statements)
    {
        Token? spokenOf = null;
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            var tokens = article.TokensOf(sentence).ToList();
            foreach (var (first, count, stance) in StanceLexicon.Find(tokens))
            {
                var verb = new TextSpan(tokens[first].Span.Start, tokens[first + count - 1].Span.End);
                if (Telling(statements, sentence.Span, verb) is not { } statement || IsShare(article, verb)) continue;

                // "condemned thousands to a miserable winter" takes no stand.
                if (tokens[first].Lemma == "condemn" && Behind(tokens, first + count).Any(token => token.Is("to"))) continue;

                var isPassive = first + count < tokens.Count && tokens[first + count].Is("by");
                var actors = isPassive ? ActorsAfter(article, tokens, first + count) : Subjects(article, tokens, first, verb);
                if (TargetOf(tokens, isPassive ? tokens.Take(first).Reverse().Where(token => referents.ReferentOf(token) is not null) : Behind(tokens, first + count), spokenOf, stance) is not { } target) continue;

                foreach (var actor in actors.Distinct(StringComparer.Ordinal).Where(CanTakeStand)) yield return new Stand(statement, actor, stance, Words(article, tokens, target), KeyOf(target));
            }

            foreach (var judgement in Enumerable.Range(0, tokens.Count).Where(index => (referents.Condemning.Contains(tokens[index].Form) || referents.Approving.Contains(tokens[index].Form)) && !Specifies(tokens, index)))
            {
                var isNegated = tokens.Skip(Math.Max(0, judgement - NegationReach)).Take(Math.Min(judgement, NegationReach)).Any(token => token.Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "no" or "never" or "neither");
                var stance = referents.Condemning.Contains(tokens[judgement].Form) != isNegated ? Stance.Rejects : Stance.Supports;
                var word = tokens[judgement].Span;
                var told = article.Attributions.LastOrDefault(attribution =>
                    attribution.Source.Count > 0 && attribution.SpeakerType != SpeakerType.Document && attribution.Content.Any(content => content.Contains(word)));
                var target = Enumerable.Range(0, tokens.Count).Where(index => referents.ReferentOf(tokens[index]) is not null).OrderBy(index => Math.Abs(index - judgement)).Select(index => (Token?)tokens[index]).FirstOrDefault();
                if (told is null || target is not { } about || story.SpeakerOf(article, told) is not { } speaker || !CanTakeStand(speaker) || Telling(statements, sentence.Span, word) is not { } statement) continue;

                yield return new Stand(statement, speaker, stance, Words(article, tokens, about), KeyOf(about));
            }

            if (tokens.LastOrDefault(token => referents.ReferentOf(token) is not null) is { Form: not null } last) spokenOf = last;
        }
    }

    // "a move deemed illegal": people and bodies take stands, things do not.
    private bool CanTakeStand(string actor) =>
        story.Actor(actor) is var one && one.Type != MentionType.Miscellaneous && (char.IsUpper(one.Name[0]) || one.Name.Contains(' ', StringComparison.Ordinal) || one.Name.EndsWith('s'));

    private static Statement? Telling(IReadOnlyList<Statement> statements, TextSpan sentence, TextSpan words) =>
        (statements.FirstOrDefault(other => other.Span.Overlaps(words)) ?? statements.FirstOrDefault(other => sentence.Overlaps(other.Span))) is { IsTitle: false } statement ? statement : null;

    // "sham referendums": the judgement colours a name and is nobody's stand by itself.
    private bool Specifies(IReadOnlyList<Token> tokens, int index) => index + 1 < tokens.Count && (referents.ReferentOf(tokens[index + 1]) is not null || char.IsLetter(tokens[index + 1].Form[0]) && tokens[index + 1].Form.EndsWith('s'));

    // "with 15 percent backing it": a share of people, no actor.
    private static bool IsShare(AnnotatedArticle article, TextSpan verb) =>
        article.Quantities.Any(quantity => quantity.Span.End <= verb.Start && verb.Start - quantity.Span.End < 12);

    // The words behind a verb that can be its object.
    private static IEnumerable<Token> Behind(IReadOnlyList<Token> tokens, int next) =>
        tokens.Skip(next).TakeWhile(token => !(token.Is("as") || token.Is("by") || token.Is("because") || token.Is("while")) && (!token.IsMark() || token.Form is "“" or "”" or "\"" or "‘" or "’" or "'" or "-")).Take(TargetWords);

    /// <summary>The word that says what a stand is about: the nearest that names a thing stories are about, or one this story often speaks of; for a pronoun, or no object at all, what was last spoken of.</summary>
    private Token? TargetOf(IReadOnlyList<Token> tokens, IEnumerable<Token> candidates, Token? spokenOf, Stance stance)
    {
        var words = candidates.ToList();
        if (words.FirstOrDefault(token => referents.ReferentSpokenOf(token) is not null || (spokenOfOften.Contains(token.Lemma) && !referents.Condemning.Contains(token.Form) && !Predicates.IsVerb(token) && !StanceLexicon.IsStance(token))) is { Form: not null } named) return named;
        if (stance == Stance.Neutral || (words.Count > 0 && IsPronoun(words[0])))
        {
            return tokens.LastOrDefault(token => referents.ReferentOf(token) is not null && !words.Contains(token)) is { Form: not null } here ? here : spokenOf;
        }

        return null;
    }

    private string KeyOf(Token target) => referents.ReferentSpokenOf(target) ?? target.Lemma;

    /// <summary>The thing with the words that specify it: <c>illegal seizure</c>, <c>annexation of the coast</c>.</summary>
    private static string Words(AnnotatedArticle article, IReadOnlyList<Token> tokens, Token target)
    {
        var index = tokens.ToList().IndexOf(target);
        if (index < 0) return target.Form;

        var first = index;
        while (first > 0 && index - first < 3 && (!tokens[first - 1].IsMark() || tokens[first - 1].Is("-")) && !StopsPhrase.Contains(tokens[first - 1].Form)) first--;
        var last = EndOfPhrase(tokens, index);
        if (last + 2 < tokens.Count && (tokens[last + 1].Is("of") || tokens[last + 1].Is("in"))) last = EndOfPhrase(tokens, SkipDeterminers(tokens, last + 2));

        return new TextSpan(tokens[first].Span.Start, tokens[last].Span.End).Of(article.Text);
    }

    /// <summary>Who takes a stand by a verb: the source whose cue it is, the speaker who says it of himself, or the names before it.</summary>
    private IEnumerable<string> Subjects(AnnotatedArticle article, IReadOnlyList<Token> tokens, int verb, TextSpan span)
    {
        if (article.Attributions.FirstOrDefault(attribution => attribution.Cue.Any(cue => cue.Overlaps(span)) && attribution.Source.Count > 0) is { } told)
        {
            if (Coordinated(article, told) is { Count: > 0 } several) return several;
            if (told.SpeakerType == SpeakerType.Document) return [];
            if (story.SpeakerOf(article, told) is { } speaker) return [speaker];
        }

        var said = article.Attributions.LastOrDefault(attribution => attribution.Content.Any(content => content.Overlaps(span)));
        if (said is not null && IsOwnStand(article, said, tokens, verb)) return story.SpeakerOf(article, said) is { } self ? [self] : [];

        var from = tokens[Math.Max(0, verb - SubjectReach)].Span.Start;
        var names = article.Mentions.Where(mention => mention.Span.Start >= from && mention.Span.End <= span.Start && mention.Type != MentionType.Miscellaneous && IsSubject(article, mention.Span)).ToList();
        return names.Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>();
    }

    // "Kyiv and the West": each of them, where the source is names and conjunctions only.
    private IReadOnlyList<string> Coordinated(AnnotatedArticle article, Attribution told)
    {
        var source = told.Source[0];
        var inside = article.Mentions.Where(mention => source.Contains(mention.Span) && mention.Type != MentionType.Miscellaneous).ToList();
        return inside.Count > 1 && inside.Sum(mention => mention.Span.Length) + (8 * inside.Count) > source.Length
            ? [.. inside.Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>()]
            : [];
    }

    // "we will not recognise", "it would never accept": the speaker's own stand, not that of somebody named in between.
    private static bool IsOwnStand(AnnotatedArticle article, Attribution said, IReadOnlyList<Token> tokens, int verb)
    {
        var before = tokens.Take(verb).Where(token => said.Content.Any(part => part.Contains(token.Span) && part.Overlaps(tokens[verb].Span))).ToList();
        if (before.Count == 0) return false;

        return before.Count <= SubjectReach && before.All(token => token.IsMark() || char.IsLower(token.Form[0]) || token == before[0] || token.Is("I") || token.Is("we"))
            && before.Any(token => token.Form.ToLowerInvariant() is "we" or "i" or "it" or "they" or "he" or "she" or "to" or "his" or "her" or "its" or "their")
            && !article.Mentions.Any(mention => before.Exists(token => mention.Span.Contains(token.Span)));
    }

    // "the leaders of X rejected" is the leaders' stand, not X's.
    private static bool IsSubject(AnnotatedArticle article, TextSpan name)
    {
        var before = article.FirstTokenFrom(name.Start) - 1;
        if (before >= 0 && article.Tokens[before].Is("the")) before--;
        return before < 0 || article.Tokens[before].Form.ToLowerInvariant() is not ("of" or "in" or "by" or "from" or "with" or "against" or "to" or "for" or "at" or "on" or "over" or "after");
    }

    // To the last word of a run of words of content, names and possessive endings included.
    private static int EndOfPhrase(IReadOnlyList<Token> tokens, int index)
    {
        while (index + 1 < tokens.Count && (tokens[index + 1].Form is "’s" or "'s" || (StatementFeatures.IsContent(tokens[index + 1]) && !Predicates.IsVerb(tokens[index + 1]) && !StopsPhrase.Contains(tokens[index + 1].Form)))) index++;
        return index;
    }

    private static int SkipDeterminers(IReadOnlyList<Token> tokens, int index)
    {
        while (index + 1 < tokens.Count && !StatementFeatures.IsContent(tokens[index]) && !tokens[index].IsMark()) index++;
        return index;
    }

    private IEnumerable<string> ActorsAfter(AnnotatedArticle article, IReadOnlyList<Token> tokens, int by)
    {
        var end = Math.Min(tokens.Count, by + SubjectReach);
        var span = new TextSpan(tokens[by].Span.End, tokens[end - 1].Span.End);
        return article.Mentions.Where(mention => span.Contains(mention.Span) && mention.Type != MentionType.Miscellaneous).Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>();
    }

    private static bool IsPronoun(Token token) => token.Form.ToLowerInvariant() is "it" or "them" or "this" or "that" or "these" or "those";

    private sealed record Stand(Statement Statement, string Actor, Stance Stance, string Target, string Referent);
}
