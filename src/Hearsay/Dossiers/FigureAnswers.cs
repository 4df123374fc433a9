using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Amounts that answer a question: every value of every figure that fits, one answer for each origin that gives it.</summary>
internal sealed class FigureAnswers(LedgerLookup lookup)
{
    // A word farther from its amount than this seldom says what is counted.
    private const int Reach = 14;
    private const int FewestWords = 2;

    /// <summary>The answers; laid out by place where the question asks so, else the figures most articles give first.</summary>
    public IEnumerable<DossierAnswer> Of(Question question)
    {
        var matcher = new QuestionMatcher(question);
        var figures = lookup.Ledger.Figures
            .Where(figure => matcher.HasUnit(figure.Unit) && figure.Values.Any(value => value.Citations.Any(citation => Fits(matcher, figure, citation))))
            .OrderByDescending(figure => figure.Values.SelectMany(value => value.Articles).Distinct(StringComparer.Ordinal).Count())
            .SelectMany(figure => figure.Values, (figure, value) => (figure, value))
            .SelectMany(pair => Answers(pair.figure, pair.value), (pair, answer) => (pair.figure, answer.Answer, answer.Place))

            // One amount may stand in two figures, its own and that of different scopes.
            .DistinctBy(pair => pair.Answer.Citation)
            .ToList();
        if (!question.ByPlace) return figures.Select(pair => pair.Answer);

        return figures
            .GroupBy(pair => pair.Place)
            .OrderBy(place => place.Key is null)
            .ThenByDescending(place => place.SelectMany(pair => pair.Answer.Carriers).Select(citation => citation.Article).Distinct(StringComparer.Ordinal).Count())
            .SelectMany(place => place.Select(pair => pair.Answer));
    }

    private bool Fits(QuestionMatcher matcher, Figure figure, Citation citation) =>
        matcher.Fits([.. Beside(citation), .. figure.Measure.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Token(default, word, word.ToLowerInvariant()))], lookup, citation);

    private IEnumerable<(DossierAnswer Answer, string? Place)> Answers(Figure figure, FigureValue value)
    {
        var told = lookup.Assertions(value.Assertions);
        foreach (var origin in told.GroupBy(one => one.Assertion.Origin))
        {
            var amounts = lookup.InOrder(value.Citations.Where(citation => origin.Any(one => one.Assertion.Citation.Article == citation.Article && one.Assertion.Citation.Span.Contains(citation.Span))));
            if (amounts.Count == 0) continue;

            var (assertion, claim) = origin.First(one => one.Assertion.Citation.Article == amounts[0].Article && one.Assertion.Citation.Span.Contains(amounts[0].Span));
            var place = amounts.Select(amount => PlaceOf(origin, amount)).FirstOrDefault(found => found is not null);
            var answer = new DossierAnswer(amounts[0], assertion.Id, claim.Id, claim.Standing, origin.Key is { } known ? [known] : [], amounts)
            {
                Figure = figure.Id,
                Verdict = figure.Verdict,
                Place = place?.Citation,
                Days = value.AsOf is { } day ? new DayRange(day, day) : null,
            };
            yield return (answer, place?.Actor);
        }
    }

    private (Citation Citation, string Actor)? PlaceOf(IEnumerable<(Assertion Assertion, Claim Claim)> told, Citation amount)
    {
        var quantity = told
            .Where(one => one.Assertion.Citation.Article == amount.Article)
            .SelectMany(one => one.Assertion.Quantities)
            .FirstOrDefault(quantity => quantity.Span == amount.Span);
        return quantity?.Scope is { } scope && lookup.PlaceIn(amount.Article, scope) is { } place ? place
            : quantity?.Of is { } whole && lookup.PlaceIn(amount.Article, whole) is { } wholePlace ? wholePlace
            : PlaceBeside(amount);
    }

    // "62 percent of voters chose independence in Harrow": the place behind "in", in the amount's own part of the sentence.
    private (Citation Citation, string Actor)? PlaceBeside(Citation amount)
    {
        var words = Beside(amount);
        var at = words.Select((word, index) => (word, index)).FirstOrDefault(pair => pair.word.Span.Start >= amount.Span.End && (pair.word.Form is "in" or "across" or "throughout"));
        return at.word.Form is null || at.index + 1 >= words.Count ? null : lookup.PlaceIn(amount.Article, words[at.index + 1].Span);
    }

    /// <summary>The words that speak of an amount: its own part of the sentence between marks and conjunctions, or where that is too short, between the amounts beside it.</summary>
    private IReadOnlyList<Token> Beside(Citation amount)
    {
        if (lookup.Article(amount.Article) is not { } article) return [];

        var (first, end) = article.TokensIn(amount.Span);
        var sentence = article.SentencesIn(amount.Span).FirstOrDefault();
        var (from, to) = (Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.FirstToken + sentence.TokenCount, end + Reach));
        foreach (var other in article.Quantities.Where(other => other.Span != amount.Span))
        {
            var (otherFirst, otherEnd) = article.TokensIn(other.Span);
            if (otherEnd <= first) from = Math.Max(from, otherEnd);
            else if (otherFirst >= end) to = Math.Min(to, otherFirst);
        }

        var (clauseFrom, clauseTo) = (first, end);
        while (clauseFrom > from && !EndsClause(article.Tokens[clauseFrom - 1])) clauseFrom--;
        while (clauseTo < to && !EndsClause(article.Tokens[clauseTo])) clauseTo++;

        return clauseTo - clauseFrom - (end - first) >= FewestWords ? Slice(article, clauseFrom, clauseTo) : Slice(article, from, to);
    }

    private static bool EndsClause(Token token) => token.Form is "," or ";" or ":" or "—" or "–" or "(" or ")" or "and" or "but" or "while";

    private static List<Token> Slice(AnnotatedArticle article, int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from)).Select(index => article.Tokens[index])];
}
