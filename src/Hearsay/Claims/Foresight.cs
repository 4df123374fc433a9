using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells which statements of an article speak of what was still to come when they were made.</summary>
/// <param name="article">The article.</param>
/// <param name="clauses">Its trees, where it was parsed.</param>
internal sealed class Foresight(AnnotatedArticle article, ClauseTree? clauses)
{
    // How far into a clause a verb of taking a stand makes it a stand.
    private const int OpeningWords = 7;

    // What was said goes on for so many sentences without being said again: "He would not stand himself".
    private const int SentencesOfSpeech = 2;

    private readonly PlannedTimes plans = new(article);

    /// <summary>Whether a statement foretells: by its force, or by a future in its first clause that is not merely supposed and not already
    /// over when it was said.</summary>
    public bool Foretells(Assertion assertion)
    {
        var span = assertion.Citation.Span;
        if (Modality.IsLeftOpen(article, span)) return false;

        var isOver = assertion.About is { } days && assertion.Said is { } said && days.Last < said;
        if (isOver && !IsSurelyAhead(span)) return false;
        var looksAhead = assertion.Force is Force.Predicts or Force.Promises or Force.Intends && !Modality.IsTold(article, span);
        if (looksAhead && assertion.Polarity == Polarity.Affirmed) return true;
        if (TakesStand(span)) return false;
        if (looksAhead) return true;
        if (assertion.Force is not (Force.Asserts or Force.Warns or Force.Decrees or Force.Admits or Force.Believes)) return false;

        // "If nobody wins, there will be a run-off on Sunday."
        return Modality.IsConditional(article, span) ? IsOnCondition(assertion) : IsPlainlyFuture(assertion) || IsPlanned(assertion);
    }

    // "Schools, shut since Tuesday, are to open again": the day that is over is not that of its verb.
    private bool IsSurelyAhead(TextSpan span) =>
        !Modality.IsConditional(article, span) && clauses?.IsFuture(span, isReported: false) == true;

    private bool IsOnCondition(Assertion assertion) =>
        assertion.About is { } due && due.First > assertion.Said
            && (Modality.IsOnCondition(article, assertion.Citation.Span) || IsReckoned(assertion.Citation.Span));

    // "The road should be open by 7 June" reckons with it; "he should resign by 7 June" demands it.
    private bool IsReckoned(TextSpan span) =>
        Deadline.IsIn(article, span) ? Modality.IsReckoned(article, span) : Modality.IsSurelyReckoned(article, span);

    private bool IsPlainlyFuture(Assertion assertion)
    {
        var span = assertion.Citation.Span;
        var clause = article.MainClause(span);
        var isReported = assertion.Voice == Voice.Attributed;
        return Modality.IsFuture(article, clause) || Modality.IsFuture(article, BehindColon(span))
            || ((isReported || GoesOnWithSpeech(span, clause)) && Modality.IsReportedFuture(article, clause))
            || clauses?.IsFuture(span, isReported) == true;
    }

    // "On one point he won: the vote will be held in the open".
    private TextSpan BehindColon(TextSpan span)
    {
        var colon = article.WordsAndMarksIn(span).FirstOrDefault(token => token.Form == ":");
        return colon.Form is null ? new TextSpan(span.End, span.End) : article.MainClause(new TextSpan(colon.Span.End, span.End));
    }

    private bool IsPlanned(Assertion assertion)
    {
        var span = assertion.Citation.Span;
        if (assertion.Said is not { } said) return false;

        var times = plans.To(span, said);
        if (times.Count == 0) return plans.IsForeseen(span, times) || plans.IsAwaited(span, times);

        // "The council meets on Thursday."
        var days = times.Where(time => time.Days is { IsDay: true }).Select(time => time.Span).ToList();
        return (days.Count > 0 && clauses?.IsScheduled(span, days) == true)
            || plans.IsForeseen(span, times) || plans.IsArranged(span, times) || plans.IsMeant(span, times)
            || plans.IsAwaited(span, times)
            || plans.IsToBe(span, times) || plans.IsSaidAhead(span, times) || plans.IsOneVerbOf(span, times)
            || (assertion.Voice == Voice.Attributed && Modality.IsPastFuture(article, article.MainClause(span)));
    }

    // "Ms Kild said she knew nothing. She would not resign": what is told in the future of the past goes on with what was said.
    private bool GoesOnWithSpeech(TextSpan span, TextSpan clause)
    {
        if (!Modality.OpensWithWould(article, clause)) return false;

        if (article.SentenceAt(span.Start) is not { } at) return false;

        var paragraph = article.Article.Blocks.Where(block => block.Span.Contains(span)).Select(block => block.Span).FirstOrDefault();
        return article.Sentences.Skip(Math.Max(0, at - SentencesOfSpeech)).Take(Math.Min(at, SentencesOfSpeech))
            .Any(sentence => paragraph.Contains(sentence.Span) && IsSpeech(sentence.Span));
    }

    private bool IsSpeech(TextSpan sentence) =>
        article.Attributions.Any(attribution => attribution.Cue.Any(sentence.Contains) && attribution.Content.Any(sentence.Overlaps));

    // "We will never recognise …" takes a stand; it foretells nothing. "We will vote against it" does.
    private bool TakesStand(TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.FirstClause(span));
        return StanceLexicon.Find(tokens).Any(stand => stand.First <= OpeningWords && !Modality.IsDeedOfStand(tokens[stand.First]));
    }
}
