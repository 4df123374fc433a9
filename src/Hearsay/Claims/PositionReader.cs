using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads who is for and against what: from what speakers say of their own stand, and from sentences that tell of somebody's.</summary>
/// <remarks>A stand is kept only where its target is a thing the story is about; where nobody in particular takes it, it is nobody's.</remarks>
internal sealed class PositionReader(StoryContext story, ReferentLexicon referents)
{
    private const int TargetWords = 9;
    private const int SubjectReach = 7;

    /// <summary>The positions, one for each actor, thing and stance, by the day since when; a change of stance is a later position.</summary>
    public IReadOnlyList<Position> Read(IReadOnlyList<Statement> statements)
    {
        var byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);
        return [.. story.Articles
            .SelectMany(article => StandsIn(article, [.. byArticle[article.Article.Id]]))
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
        string? spokenOf = null;
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            var tokens = article.TokensOf(sentence).ToList();
            foreach (var (first, count, stance) in StanceLexicon.Find(tokens))
            {
                var verb = new TextSpan(tokens[first].Span.Start, tokens[first + count - 1].Span.End);
                var statement = statements.FirstOrDefault(other => other.Span.Overlaps(verb)) ?? statements.FirstOrDefault(other => sentence.Span.Overlaps(other.Span));
                if (statement is null || statement.IsTitle) continue;

                var isPassive = first + count < tokens.Count && tokens[first + count].Is("by");
                var actors = isPassive ? ActorsAfter(article, tokens, first + count) : Subjects(article, tokens, first, verb);
                var target = isPassive ? TargetBefore(article, sentence.Span, verb) : TargetAfter(article, sentence.Span, tokens, first + count);
                var referent = referents.ReferentIn(target) ?? (IsPronoun(target) ? spokenOf : null);
                if (referent is null) continue;

                foreach (var actor in actors.Distinct(StringComparer.Ordinal)) yield return new Stand(statement, actor, stance, target, referent);
            }

            spokenOf = tokens.Select(referents.ReferentOf).LastOrDefault(referent => referent is not null) ?? spokenOf;
        }
    }

    /// <summary>Who takes a stand by a verb: the source whose cue it is, the speaker who says it of himself, or the names before it.</summary>
    private IEnumerable<string> Subjects(AnnotatedArticle article, IReadOnlyList<Token> tokens, int verb, TextSpan span)
    {
        if (article.Attributions.FirstOrDefault(attribution => attribution.Cue.Any(cue => cue.Overlaps(span)) && attribution.Source.Count > 0) is { } told)
        {
            return [.. Coordinated(article, told), .. story.SpeakerOf(article, told) is { } speaker ? [speaker] : Array.Empty<string>()];
        }

        var said = article.Attributions.LastOrDefault(attribution => attribution.Content.Any(content => content.Overlaps(span)));
        if (said is not null && IsOwnStand(article, said, tokens, verb)) return story.SpeakerOf(article, said) is { } self ? [self] : [];

        var from = tokens[Math.Max(0, verb - SubjectReach)].Span.Start;
        var names = article.Mentions.Where(mention => mention.Span.Start >= from && mention.Span.End <= span.Start && IsSubject(article, mention.Span)).ToList();
        return names.Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>();
    }

    // "Kyiv and the West": each of them, where the source is names and conjunctions only.
    private IEnumerable<string> Coordinated(AnnotatedArticle article, Attribution told)
    {
        var source = told.Source[0];
        var inside = article.Mentions.Where(mention => source.Contains(mention.Span)).ToList();
        return inside.Count > 1 && inside.Sum(mention => mention.Span.Length) + (8 * inside.Count) > source.Length
            ? inside.Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>()
            : [];
    }

    // "we will not recognise", "it would never accept": the speaker's own stand, not that of somebody named in between.
    private static bool IsOwnStand(AnnotatedArticle article, Attribution said, IReadOnlyList<Token> tokens, int verb)
    {
        var content = said.Content.First(part => part.Overlaps(tokens[verb].Span));
        var before = tokens.Take(verb).Where(token => content.Contains(token.Span)).ToList();
        return before.Count <= SubjectReach && before.All(token => token.IsMark() || char.IsLower(token.Form[0]) || token == before[0] || token.Is("I"))
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

    private IEnumerable<string> ActorsAfter(AnnotatedArticle article, IReadOnlyList<Token> tokens, int by)
    {
        var end = Math.Min(tokens.Count, by + SubjectReach);
        var span = new TextSpan(tokens[by].Span.End, tokens[end - 1].Span.End);
        return article.Mentions.Where(mention => span.Contains(mention.Span)).Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>();
    }

    /// <summary>The words a stand is about: behind its verb, to the next mark or <c>as</c>, at most a few.</summary>
    private static string TargetAfter(AnnotatedArticle article, TextSpan sentence, IReadOnlyList<Token> tokens, int next)
    {
        var words = tokens
            .Skip(next)
            .TakeWhile(token => !(token.Is("as") || token.Is("by") || token.Is("because") || token.Is("while")) && (!token.IsMark() || token.Form is "“" or "”" or "\"" or "‘" or "’" or "'" or "-"))
            .Take(TargetWords)
            .ToList();
        return words.Count == 0 ? "" : article.TrimToWords(new TextSpan(words[0].Span.Start, Math.Min(sentence.End, words[^1].Span.End))).Of(article.Text);
    }

    private static string TargetBefore(AnnotatedArticle article, TextSpan sentence, TextSpan verb)
    {
        var before = article.WordsAndMarksIn(new TextSpan(sentence.Start, verb.Start));
        var words = before.Skip(Math.Max(0, before.Count - TargetWords - 3)).ToList();
        return words.Count == 0 ? "" : article.TrimToWords(new TextSpan(words[0].Span.Start, words[^1].Span.End)).Of(article.Text);
    }

    private static bool IsPronoun(string target) =>
        target.Split(' ')[0].ToLowerInvariant() is "it" or "them" or "this" or "that" or "these" or "those";

    private sealed record Stand(Statement Statement, string Actor, Stance Stance, string Target, string Referent);
}
