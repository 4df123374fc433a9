using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Steps that answer a question: entries of the timeline, by day; where there is room for a part of them, those that most articles tell of.</summary>
internal sealed class StepAnswers(LedgerLookup lookup)
{
    /// <summary>The answers, by day, and how many more there are.</summary>
    public (IReadOnlyList<DossierAnswer> Shown, int LeftOut) Of(Question question)
    {
        var matcher = new QuestionMatcher(question);
        var told = new ToldAlready();
        var steps = lookup.Ledger.Timeline
            .Where(entry => matcher.Fits(lookup.Tokens(entry.Citation), lookup, entry.Citation))
            .Select(entry => (entry, told: lookup.Assertions(entry.Assertions)))
            .Where(pair => pair.told.Count > 0 && told.Add(lookup.Tokens(pair.entry.Citation)))
            .Select((pair, index) => (Answer: Answer(pair.entry, pair.told), index))
            .ToList();
        var shown = steps
            .OrderByDescending(step => step.Answer.Carriers.Select(citation => citation.Article).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(step => step.index)
            .Take(question.Most)
            .OrderBy(step => step.index)
            .Select(step => step.Answer)
            .ToList();
        return (shown, steps.Count - shown.Count);
    }

    private DossierAnswer Answer(TimelineEntry entry, IReadOnlyList<(Assertion Assertion, Claim Claim)> told)
    {
        var (assertion, claim) = told.FirstOrDefault(one => one.Assertion.Citation == entry.Citation, told[0]);
        return new DossierAnswer(
            entry.Citation, assertion.Id, claim.Id, claim.Standing, claim.Origins, lookup.InOrder(told.Select(one => one.Assertion.Citation)))
        {
            Days = entry.Days,
            IsForecast = entry.IsForecast,
        };
    }
}
