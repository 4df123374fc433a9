using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads who is for and against what: from attributions whose force or words take a stand, and from the outlet's own sentences that tell of one.</summary>
internal sealed class PositionReader(StoryContext story, ReferentLexicon referents)
{
    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(PositionReader), "stances.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly (PhraseSet Phrases, Stance Stance)[] Stances =
    [
        (PhraseSet.Of(Lexicon["supports"]), Stance.Supports),
        (PhraseSet.Of(Lexicon["rejects"]), Stance.Rejects),
        (PhraseSet.Of(Lexicon["neutral"]), Stance.Neutral),
    ];

    private static readonly IReadOnlySet<string> Negations = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "not", "n't", "never", "no", "refuse", "refused", "refuses" };

    private const int TargetWords = 9;
    private const int NegationReach = 3;
    private const int SubjectReach = 6;

    /// <summary>The positions, one for each actor, thing and stance, by the day since when; a change of stance is a later position.</summary>
    public IReadOnlyList<Position> Read(IReadOnlyList<Statement> statements) =>
        [.. statements
            .SelectMany(Stands)
            .GroupBy(stand => (stand.Actor, Target: TargetKey(stand), stand.Stance))
            .Select(same => new Position(
                same.Key.Actor,
                same.OrderBy(stand => stand.Target.Length).First().Target,
                same.Key.Stance,
                same.Min(stand => stand.Statement.Assertion.Said),
                [.. same.Select(stand => stand.Statement.Assertion.Id).Distinct(StringComparer.Ordinal)]))
            .OrderBy(position => position.Since ?? LocalDate.MaxIsoValue)
            .ThenBy(position => position.Actor, StringComparer.Ordinal)
            .ThenBy(position => position.Target, StringComparer.Ordinal)];

    private IEnumerable<Stand> Stands(Statement statement)
    {
        if (statement.IsTitle) yield break;

        var article = statement.Article;
        var attribution = article.Attributions.FirstOrDefault(other => other.Id == statement.Assertion.Attribution);
        var byForce = attribution is null ? null : StanceOf(attribution);
        if (byForce is { } taken && statement.Assertion.Speaker is { } speaker)
        {
            yield return new Stand(statement, speaker, taken, Target(article, statement.Span, statement.Span.Start));
            yield break;
        }

        var tokens = article.WordsAndMarksIn(statement.Span);
        foreach (var (phrases, stance) in Stances)
        {
            foreach (var (first, count) in phrases.Find(tokens))
            {
                var actor = statement.Assertion.Speaker is { } by && IsOwnStand(tokens, first) ? by : SubjectBefore(article, tokens, first);
                if (actor is null || first + count >= tokens.Count) continue;

                var target = Target(article, statement.Span, tokens[first + count].Span.Start);
                if (target.Length > 0) yield return new Stand(statement, actor, Negated(stance, tokens, first), target);
            }
        }
    }

    private static Stance? StanceOf(Attribution attribution) => (attribution.Force, attribution.Polarity) switch
    {
        (Force.Supports or Force.Praises, Polarity.Affirmed) => Stance.Supports,
        (Force.Supports, Polarity.Negated) or (Force.Rejects, _) => Stance.Rejects,
        _ => null,
    };

    // "we will not recognise", "would never accept": the speaker's own stand, not that of somebody named in it.
    private static bool IsOwnStand(IReadOnlyList<Token> tokens, int verb) =>
        tokens.Take(verb).All(token => !char.IsUpper(token.Form[0]) || token.Span.Start == tokens[0].Span.Start || token.Is("I"))
        && (verb <= 4 || tokens.Take(verb).Any(token => token.Form.ToLowerInvariant() is "we" or "i"));

    private string? SubjectBefore(AnnotatedArticle article, IReadOnlyList<Token> tokens, int verb)
    {
        var from = tokens[Math.Max(0, verb - SubjectReach)].Span.Start;
        var subject = article.Mentions.LastOrDefault(mention => mention.Span.Start >= from && mention.Span.End <= tokens[verb].Span.Start && mention.Span.Start >= tokens[0].Span.Start);
        if (subject is null) return null;

        // "the leaders of X rejected" is the leaders' stand, not X's.
        var before = article.FirstTokenFrom(subject.Span.Start) - 1;
        return before >= 0 && article.Tokens[before].Form.ToLowerInvariant() is "of" or "in" or "by" or "from" or "with" or "against" or "to" or "for" ? null : story.ActorOf(article, subject.Actor);
    }

    private static Stance Negated(Stance stance, IReadOnlyList<Token> tokens, int verb)
    {
        var isNegated = Enumerable.Range(1, NegationReach).Any(distance => verb - distance >= 0 && Negations.Contains(tokens[verb - distance].Form));
        return (stance, isNegated) switch
        {
            (Stance.Supports, true) => Stance.Rejects,
            (Stance.Rejects, true) => Stance.Neutral,
            _ => stance,
        };
    }

    /// <summary>The words a stand is about: from a place to the next mark, at most a few.</summary>
    private static string Target(AnnotatedArticle article, TextSpan statement, int start)
    {
        var end = start;
        var words = 0;
        var (first, last) = article.TokensIn(new TextSpan(start, Math.Max(start, statement.End)));
        for (var index = first; index < last && words < TargetWords; index++)
        {
            var token = article.Tokens[index];
            if (token.IsMark() && token.Form is not ("“" or "”" or "\"" or "‘" or "’" or "'" or "-")) break;
            if (!token.IsMark()) words++;
            end = token.Span.End;
        }

        return article.TrimToWords(new TextSpan(start, end)).Of(article.Text);
    }

    // Two targets are one thing when they name one referent, else when their words are the same.
    private string TargetKey(Stand stand) => referents.ReferentIn(stand.Target) ?? NameFolding.Fold(stand.Target);

    private sealed record Stand(Statement Statement, string Actor, Stance Stance, string Target);
}
