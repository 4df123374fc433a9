using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>One amount where one statement gives it, with what it measures.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Quantity">The amount.</param>
/// <param name="Kind">The class of what is counted: <c>die</c> for deaths; <see langword="null"/> where no word near it tells.</param>
/// <param name="Head">Lemma of the noun counted, or empty.</param>
/// <param name="Deed">Class of the word that tells what happens to what is counted, or empty.</param>
/// <param name="Of">The whole a share is taken of, folded; empty where none is named.</param>
/// <param name="Scope">The place or part it is given for, folded; empty where none is named.</param>
/// <param name="IsForecast">Whether the amount is foretold, not measured.</param>
internal sealed record FigureObservation(Statement Statement, Quantity Quantity, string? Kind, string Head, string Deed, string Of, string Scope, bool IsForecast)
{
    /// <summary>Whether it is an addition to another amount, or a part of one: <c>another 12</c>.</summary>
    public bool IsPart { get; init; }

    /// <summary>What each time, thing or person the amount is given for: <c>share</c> in <c>14.20 florins a share</c>; empty where it is given for the whole.</summary>
    public string Rate { get; init; } = "";

    /// <summary>Class of the verb before the amount, also one that says little by itself: <c>take</c>; empty where none stands there.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The amount before it that it takes up, where it leaves its noun out: <c>1,900 houses</c> of <c>1,900 houses fell. She counted 2,400</c>.</summary>
    public TextSpan? TakesUp { get; init; }

    /// <summary>Whether it is of some of those it takes up, not another count of them: <c>Forty were hurt. Twelve are in hospital</c>.</summary>
    public bool IsSomeOfTaken { get; init; }

    /// <summary>Whether it leaves its unit out, so that what it was given is that of a sum or count before it: <c>its 186 million</c> may be dollars or crowns.</summary>
    public bool IsUnitTaken { get; init; }

    /// <summary>The day the amount is given for: the day the statement speaks of if that is past, else the day it was said.</summary>
    /// <remarks><c>35 are missing after Tuesday's collapse</c> is given for the day it is said: the verb beside it is in the present.</remarks>
    public LocalDate? AsOf => Statement.Assertion switch
    {
        { Said: { } said } when (MeasureNature.IsGrowing(Kind) && (Quantity.AsOf is null || IsTimeOfEvent)) || IsOtherAmountsDay || Tense.IsPresentBeside(Statement.Article, Statement.Span, Quantity.Span) => said,
        { About: { IsDay: true } days, Said: { } said } when days.First <= said => days.First,
        var assertion => assertion.Said,
    };

    /// <summary>Whether the only day of the statement stands beside another amount: <c>35 were missing, down from 60 on Tuesday</c>.</summary>
    private bool IsOtherAmountsDay
    {
        get
        {
            var (article, words) = (Statement.Article, Statement.Span);
            var days = article.Times.Where(time => words.Contains(time.Span) && time.Type == TimeType.Date).Take(2).ToList();
            return days is [var day] && day.Span.Start >= Quantity.Span.End
                && article.Quantities.Any(other => other.Span.Start >= Quantity.Span.End && other.Span.End <= day.Span.Start);
        }
    }

    // "34 people died in the fighting of 14 and 15 April": when it was, not when so many were known.
    private bool IsTimeOfEvent => Quantity.AsOf is { } time && Statement.Article.TokensIn(time).First is > 1 and var first
        && Statement.Article.Tokens[first - 1].Form == "of" && Statement.Article.Tokens[first - 2].Form != "as";

    /// <summary>The sentence it stands in, and who says it there: its article, the sentence's number, the speaker.</summary>
    public (string Article, int? Sentence, string? Speaker) Sentence => (Statement.Article.Article.Id, Statement.Article.SentenceAt(Quantity.Span.Start), Statement.Assertion.Speaker);

    /// <summary>Whether another amount stands in the same article.</summary>
    public bool IsOfArticleOf(FigureObservation other) => ReferenceEquals(Statement.Article, other.Statement.Article);

    /// <summary>Where the amount is written.</summary>
    public Citation Citation => new(Statement.Article.Article.Id, Quantity.Span);
}
