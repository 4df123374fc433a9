using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Dossiers;

/// <summary>Positions that answer a question: one for each actor and stance, by the day since when.</summary>
internal sealed class PositionAnswers(LedgerLookup lookup)
{
    /// <summary>The answers, grouped by stance, by the day since when it is taken.</summary>
    public IEnumerable<DossierAnswer> Of(Question question)
    {
        var matcher = new QuestionMatcher(question);
        return lookup.Ledger.Positions
            .Where(position => question.Stances.Count == 0 || question.Stances.Contains(position.Stance))
            .Select(position => (position, told: lookup.Assertions(position.Assertions)))
            .Where(pair => pair.told.Count > 0 && matcher.Fits(Target(pair.position.Target, pair.told[0].Assertion.Citation), lookup, pair.told[0].Assertion.Citation))
            .GroupBy(pair => (pair.position.Actor, pair.position.Stance))
            .OrderBy(same => same.Key.Stance)
            .ThenBy(same => same.Min(pair => pair.position.Since) ?? LocalDate.MaxIsoValue)
            .Select(same => Answer(same.Key.Actor, same.Key.Stance, same.Min(pair => pair.position.Since), [.. same.SelectMany(pair => pair.told)]));
    }

    private DossierAnswer Answer(string actor, Stance stance, LocalDate? since, List<(Assertion Assertion, Claim Claim)> told)
    {
        var (assertion, claim) = told[0];
        return new DossierAnswer(
            assertion.Citation,
            assertion.Id,
            claim.Id,
            claim.Standing,
            [.. told.Select(one => one.Assertion.Origin).OfType<string>().Distinct(StringComparer.Ordinal)],
            lookup.InOrder(told.Select(one => one.Assertion.Citation)))
        {
            Actor = actor,
            Stance = stance,
            Days = since is { } day ? new DayRange(day, day) : null,
        };
    }

    // A target stands in the sentence that tells of the stance: there its words have their dictionary forms.
    private IReadOnlyList<Token> Target(string target, Citation told)
    {
        var words = target.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var around = lookup.SentencesOf(told);
        return [.. words.Select(word => around.FirstOrDefault(token => token.Form.Equals(word, StringComparison.OrdinalIgnoreCase)) is { Form: not null } found ? found : new Token(default, word, word.ToLowerInvariant()))];
    }
}
