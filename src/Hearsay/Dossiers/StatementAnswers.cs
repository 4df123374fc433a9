using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Statements that answer a question, one for each claim; those that say the same again in other words are left out.</summary>
internal sealed class StatementAnswers(LedgerLookup lookup)
{
    /// <summary>The answers, those on the most words first.</summary>
    public IEnumerable<DossierAnswer> Of(Question question)
    {
        var matcher = new QuestionMatcher(question);
        var told = new ToldAlready();
        return lookup.Ledger.Claims
            .Select(claim => (claim, Assertion: Fitting(matcher, claim)))
            .Where(pair => pair.Assertion is not null)
            .OrderByDescending(pair => pair.claim.Origins.Count)
            .ThenByDescending(pair => pair.claim.Carriers)
            .Where(pair => told.Add(lookup.Tokens(pair.Assertion!.Citation)))
            .Select(pair => new DossierAnswer(
                pair.Assertion!.Citation, pair.Assertion.Id, pair.claim.Id, pair.claim.Standing, pair.claim.Origins, lookup.InOrder(pair.claim.Assertions.Select(assertion => assertion.Citation))));
    }

    // The claim's own text where it fits, else the first of its statements that does.
    private Assertion? Fitting(QuestionMatcher matcher, Claim claim) =>
        claim.Assertions
            .OrderBy(assertion => assertion.Citation != claim.Citation)
            .FirstOrDefault(assertion => matcher.Fits(lookup.Tokens(assertion.Citation), lookup, assertion.Citation, lookup.SpeakerOf(assertion)));
}
