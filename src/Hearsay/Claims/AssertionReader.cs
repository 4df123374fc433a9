using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads the statements of an article: what it passes on, sentence by sentence, and what is left of its sentences in its own voice.</summary>
/// <remarks>
/// Questions are no statements, nor is anything outside the article's own prose. Where attributions are nested, only the innermost content is a statement:
/// the outer speakers passed it on. A statement's span is the words themselves, without the cue and the speaker.
/// </remarks>
internal static class AssertionReader
{
    // "the magnitude at 6.7".
    private const int FewestWordsOfAmount = 3;

    private const int LongestDateline = 80;

    // Shorter pieces of a sentence that speakers and cues leave over carry no statement of their own.
    private const int FewestOwnWords = 7;
    private const int FewestSaidWords = 4;

    // "The company will appeal".
    private const int FewestWordsOfClause = 3;
    private const int FewestQuotedWords = 2;

    // What somebody wants, thinks or sees is a state of theirs: the sentence that tells it is the statement, not the clause inside.
    private static readonly IReadOnlySet<Force> States = new HashSet<Force>
    {
        Force.Wants, Force.Believes, Force.Doubts, Force.Supports, Force.Rejects, Force.Perceives, Force.Intends, Force.Declines,
    };

    /// <summary>The article's statements, in order of place, as far as it alone tells: who speaks, and through whom, and where it comes from is left open.</summary>
    /// <param name="article">The article, with all layers.</param>
    /// <param name="tree">Its trees, where it was parsed.</param>
    public static IReadOnlyList<Assertion> Drafts(AnnotatedArticle article, ClauseTree? tree)
    {
        var passedOn = article.Attributions.Where(attribution => IsStatement(article, attribution)).ToList();
        var clauses = new ClauseSplitter(article, tree);
        var assertions = passedOn
            .SelectMany(attribution => Contents(article, attribution, passedOn)
                .SelectMany(span => Clauses(article, clauses.SplitSaid(span)))
                .Select(span => Attributed(article, attribution, span, tree)))
            .Concat(OwnSpans(article, passedOn, clauses).Select(span => Own(article, span, tree)));

        return [.. assertions
            .GroupBy(assertion => assertion.Citation.Span)
            .Select(same => same.First())
            .OrderBy(assertion => assertion.Citation.Span)];
    }

    /// <summary>Whether what is attributed is a statement by itself: speech by somebody, or words quoted; long enough to say something.</summary>
    private static bool IsStatement(AnnotatedArticle article, Attribution attribution)
    {
        if (attribution.Content.Count == 0 || IsCredit(article, attribution) || LeansOnNoun(article, attribution)) return false;

        var isQuoted = attribution.Kind != AttributionKind.Indirect;
        var words = attribution.Content.Sum(article.WordsIn);
        if (attribution.Cue.Count == 0) return isQuoted && words >= FewestQuotedWords;
        if (attribution.Source.Count == 0) return attribution.Kind == AttributionKind.Direct && words >= FewestSaidWords;
        if (isQuoted && (words >= FewestSaidWords || attribution.Content.All(content => DenialWords.AreBareDenial(article.WordsAndMarksIn(content))))) return true;

        return (!States.Contains(attribution.Force) || attribution.Content.Any(content => IsClause(article, content)))
            && ((words >= FewestSaidWords && attribution.Content.Any(article.HasVerb))
                || (words >= FewestWordsOfClause && attribution.Content.Any(content => IsClause(article, content))) || (words >= FewestWordsOfAmount && attribution.Content.Any(content => GivesAmount(article, content))));
    }

    // "the data that Norvale had promised to publish": what is promised stands outside.
    private static bool LeansOnNoun(AnnotatedArticle article, Attribution attribution)
    {
        var first = article.FirstTokenFrom(attribution.Source.Concat(attribution.Cue).Select(span => span.Start).DefaultIfEmpty(article.Text.Length).Min());
        return first > 1 && first < article.Tokens.Count && article.Tokens[first - 1].Form is "that" or "which" && article.Tokens[first - 2].Upos == PartOfSpeech.Noun
            && article.WordsAndMarksIn(attribution.Content[0]) is [var opening, ..] && opening.Is("to");
    }

    // "she would resign" after "said", not "to resign" after "wants": a clause of its own says something.
    private static bool IsClause(AnnotatedArticle article, TextSpan content) =>
        article.WordsAndMarksIn(content).Any(token => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD");

    // "the toll at 187" after "put": without a verb, and yet it says how many.
    private static bool GivesAmount(AnnotatedArticle article, TextSpan content)
    {
        var (from, to) = article.TokensIn(content);
        return Enumerable.Range(from, to - from).Any(token => article.Tokens[token].Form == "at" && token > from
            && article.Quantities.Any(quantity => quantity.Span.Start >= article.Tokens[token].Span.End && content.Contains(quantity.Span)));
    }

    // "…, first reported Reuters": the agency passed it on; who said it stands elsewhere in the sentence.
    private static bool IsCredit(AnnotatedArticle article, Attribution attribution) =>
        article.Article.Credits.Any(credit => credit.Role == CreditRole.FirstReported && attribution.Source.Concat(attribution.Cue).Any(credit.Span.Overlaps));

    private static IEnumerable<string> FirstReporters(AnnotatedArticle article, TextSpan span) =>
        article.SentencesIn(span).SelectMany(sentence => article.Article.Credits.Where(credit => credit.Role == CreditRole.FirstReported && sentence.Span.Overlaps(credit.Span))).Select(credit => credit.Agency);

    private static Assertion Attributed(AnnotatedArticle article, Attribution attribution, TextSpan span, ClauseTree? tree) => new(
        IdOf(article, span),
        new Citation(article.Article.Id, span),
        Speaker: null,
        Voice.Attributed,
        Via: [],
        attribution.Id,
        attribution.Force,
        PolarityOf(article, span, attribution),
        SaidOn(article, attribution, span),
        DaysIn(
            article,
            span,
            attribution.Force is Force.Predicts or Force.Promises or Force.Intends || tree?.IsFuture(span, isReported: true) == true),
        QuantitiesIn(article, span),
        Origin: null);

    /// <summary>A draft with its speaker, and those it was passed on by, as actors of the story.</summary>
    public static Assertion Bind(StoryContext story, AnnotatedArticle article, Assertion draft)
    {
        if (draft.Attribution is not { } id) return draft;

        var attribution = article.Attributions.First(attribution => attribution.Id == id);
        var via = Chain(article, attribution)
            .SelectMany(link => link == attribution ? link.Via : [.. link.Via, .. link.SpeakerType == SpeakerType.Media && link.Speaker is { } medium ? [medium] : Array.Empty<string>()])
            .Select(actor => story.ActorOf(article, actor))
            .OfType<string>()
            .Select(actor => story.Actor(actor).Name)
            .Concat(FirstReporters(article, draft.Citation.Span))
            .Distinct(StringComparer.Ordinal);
        return draft with { Speaker = story.SpeakerOf(article, attribution), Via = [.. via] };
    }

    private static Assertion Own(AnnotatedArticle article, TextSpan span, ClauseTree? tree) => new(
        IdOf(article, span),
        new Citation(article.Article.Id, span),
        Speaker: null,
        Voice.Outlet,
        [.. FirstReporters(article, span).Distinct(StringComparer.Ordinal)],
        Attribution: null,
        Force.Asserts,
        PolarityOf(article, span, attribution: null),
        article.Article.DayAt(span.Start),
        DaysIn(article, span, tree?.IsFuture(span, isReported: false) == true),
        QuantitiesIn(article, span),
        Origin: null);

    /// <summary>The attribution and those it stands in, from the inside out.</summary>
    public static IEnumerable<Attribution> Chain(AnnotatedArticle article, Attribution attribution)
    {
        var link = attribution;
        for (var depth = 0; link is not null && depth < 8; depth++)
        {
            yield return link;
            link = link.Within is { } outer ? article.Attributions.FirstOrDefault(other => other.Id == outer) : null;
        }
    }

    /// <summary>Content cut at the ends of sentences; questions are left out.</summary>
    private static IEnumerable<TextSpan> Contents(AnnotatedArticle article, Attribution attribution, IReadOnlyList<Attribution> passedOn)
    {
        var inner = passedOn
            .Where(other => other.Within == attribution.Id)
            .SelectMany(other => other.Source.Concat(other.Cue).Concat(other.Content))
            .Order()
            .ToList();

        return Whole(article, attribution)
            .SelectMany(content => article.SentencesIn(content).Select(sentence => Intersection(sentence.Span, content)))
            .SelectMany(span => inner.Exists(span.Overlaps)
                ? Remainders(span, inner.Where(span.Overlaps)).Select(article.TrimToWords).Where(rest => article.WordsIn(rest) >= FewestOwnWords)
                : [WithoutMarks(article, WithoutDateline(article, span))])
            .Where(span => (article.WordsIn(span) >= FewestQuotedWords || DenialWords.AreBareDenial(article.WordsAndMarksIn(span))) && !IsQuestion(article, span));
    }

    // "The toll, according to the guild, is 12": neither part says anything without the other.
    private static IReadOnlyList<TextSpan> Whole(AnnotatedArticle article, Attribution attribution)
    {
        if (attribution.Content is not [var subject, var rest] || attribution.Kind != AttributionKind.Indirect) return attribution.Content;

        var isParted = attribution.Source.Concat(attribution.Cue).All(part => part.Start >= subject.End && part.End <= rest.Start);
        return isParted && article.SentenceAt(subject.Start) == article.SentenceAt(rest.Start) && !IsClause(article, subject)
            ? [new TextSpan(subject.Start, rest.End)] : attribution.Content;
    }

    // "SALTRY, Sept 12 (Halyard) — A total of …": where and by whom it was written is no part of what was said.
    private static TextSpan WithoutDateline(AnnotatedArticle article, TextSpan span)
    {
        if (article.Article.Dateline is not { } dateline || !article.Text.AsSpan(span.Start).StartsWith(dateline.Place, StringComparison.OrdinalIgnoreCase)) return span;

        var dash = article.Text.AsSpan(span.Start, Math.Min(LongestDateline, span.Length)).IndexOfAny('—', '–');
        if (dash < 0) return span;

        var start = span.Start + dash + 1;
        while (start < span.End && char.IsWhiteSpace(article.Text[start])) start++;
        return new TextSpan(start, span.End);
    }

    /// <summary>What of each narrative sentence lies in no attribution.</summary>
    private static IEnumerable<TextSpan> OwnSpans(AnnotatedArticle article, IReadOnlyList<Attribution> passedOn, ClauseSplitter clauses)
    {
        var taken = passedOn
            .SelectMany(attribution => attribution.Source.Where(source => StandsBesideCue(article, attribution, source)).Concat(attribution.Cue).Concat(attribution.Content))
            .Order()
            .ToList();
        var next = 0;
        foreach (var sentence in article.Sentences)
        {
            if (!article.IsNarrative(sentence)) continue;
            while (next < taken.Count && taken[next].End <= sentence.Span.Start) next++;

            var overlapping = taken.Skip(next).TakeWhile(span => span.Start < sentence.Span.End).Where(span => span.Overlaps(sentence.Span)).ToList();
            if (overlapping.Count == 0)
            {
                if (IsQuestion(article, sentence.Span) || (article.WordsIn(sentence.Span) < FewestSaidWords && !DenialWords.IsShortDenial(article.WordsAndMarksIn(sentence.Span)))) continue;
                foreach (var clause in Clauses(article, clauses.Split(WithoutDateline(article, sentence.Span)))) yield return clause;
                continue;
            }

            foreach (var rest in Remainders(sentence.Span, overlapping))
            {
                var span = article.TrimToWords(rest);
                var isWorthKeeping = (article.WordsIn(span) >= FewestOwnWords && article.HasVerb(span)) || article.Quantities.Any(quantity => span.Contains(quantity.Span));
                if (isWorthKeeping && !IsQuestion(article, span) && !StartsInside(article, sentence.Span, span)) yield return span;
            }
        }
    }

    // Of several clauses, none keeps the word that joined it to the last.
    private static IEnumerable<TextSpan> Clauses(AnnotatedArticle article, IEnumerable<TextSpan> clauses) => clauses.Select(clause => WithoutMarks(article, clause));

    // What is left begins with a verb whose subject was taken away, or with a participle that leans on the speaker.
    private static bool StartsInside(AnnotatedArticle article, TextSpan sentence, TextSpan rest)
    {
        var first = article.WordsAndMarksIn(rest)[0];
        return (rest.Start > sentence.Start && Predicates.IsVerb(first)) || first.Form.EndsWith("ing", StringComparison.Ordinal);
    }

    // "The presidency hosts the talks on Monday, warning that …": far from its cue, the source is the subject of the outlet's own words.
    private static bool StandsBesideCue(AnnotatedArticle article, Attribution attribution, TextSpan source) =>
        attribution.Cue.Count == 0 || attribution.Cue.Any(cue => article.WordsIn(source.End <= cue.Start ? new TextSpan(source.End, cue.Start) : new TextSpan(Math.Min(cue.End, source.Start), source.Start)) <= 4);

    private static IEnumerable<TextSpan> Remainders(TextSpan sentence, IEnumerable<TextSpan> taken)
    {
        var start = sentence.Start;
        foreach (var span in taken)
        {
            if (span.Start > start) yield return new TextSpan(start, span.Start);
            start = Math.Max(start, Math.Min(span.End, sentence.End));
        }

        if (start < sentence.End) yield return new TextSpan(start, sentence.End);
    }

    private static TextSpan Intersection(TextSpan one, TextSpan other)
    {
        var start = Math.Max(one.Start, other.Start);
        return new TextSpan(start, Math.Max(start, Math.Min(one.End, other.End)));
    }

    // A sentence's own full stop is not part of the statement; marks of quotation stay where they are balanced.
    private static TextSpan WithoutMarks(AnnotatedArticle article, TextSpan span)
    {
        var trimmed = span.Trim(article.Text);
        while (trimmed.Length > 1 && article.Text[trimmed.End - 1] is '.' or ',' or ';' && !EndsInAbbreviation(article.Text, trimmed))
        {
            trimmed = new TextSpan(trimmed.Start, trimmed.End - 1).Trim(article.Text);
        }

        return trimmed;
    }

    private static bool EndsInAbbreviation(string text, TextSpan span) =>
        text[span.End - 1] == '.' && span.Length > 3 && text[span.End - 3] == '.';

    private static bool IsQuestion(AnnotatedArticle article, TextSpan span)
    {
        var end = span.End;
        while (end < article.Text.Length && end < span.End + 2 && article.Text[end] is '"' or '”' or '’' or '\'') end++;
        return article.Text.AsSpan(span.Start, Math.Min(end + 1, article.Text.Length) - span.Start).TrimEnd("\"”’' \n\r").EndsWith("?", StringComparison.Ordinal);
    }

    private static Polarity PolarityOf(AnnotatedArticle article, TextSpan span, Attribution? attribution)
    {
        var negations = Modality.CountNegations(article, article.FirstClause(span));
        if (attribution is { Polarity: Polarity.Negated } or { Force: Force.Denies }) negations++;
        return negations % 2 == 0 ? Polarity.Affirmed : Polarity.Negated;
    }

    // "said on Thursday": a day beside the cue, outside what was said.
    private static LocalDate? SaidOn(AnnotatedArticle article, Attribution attribution, TextSpan span)
    {
        var anchors = attribution.Cue.Concat(attribution.Source).ToList();
        var published = article.Article.DayAt(span.Start);
        if (anchors.Count == 0) return published;

        var sentences = anchors.SelectMany(article.SentencesIn).Select(sentence => sentence.Span).ToList();
        var inner = Chain(article, attribution).SelectMany(link => link == attribution ? link.Content : []).ToList();
        var day = article.Times
            .Where(time => time.Days is { IsDay: true } && sentences.Any(sentence => sentence.Contains(time.Span)) && !inner.Any(content => content.Overlaps(time.Span)))
            .OrderBy(time => anchors.Min(anchor => Math.Abs(anchor.Start - time.Span.Start)))
            .Select(time => time.Days?.First)
            .FirstOrDefault();

        // Nobody says something after it was printed.
        return day is { } said && (published is null || said <= published) ? said : published;
    }

    // The narrowest of the days a statement names; of a statement about the future, one that is not yet past.
    private static DayRange? DaysIn(AnnotatedArticle article, TextSpan span, bool isForetold)
    {
        var published = article.Article.DayAt(span.Start);
        var looksAhead = isForetold || Modality.IsFuture(article, span) || Modality.IsReportedFuture(article, span)
            || new PlannedTimes(article).IsAwaited(span, []);

        return article.Times
            .Where(time => span.Contains(time.Span))
            .Select(time => Deadline.Of(article, time, looksAhead)
                ?? (looksAhead ? ComingWeekday.Of(article, span, time) : null)
                ?? time.Days)
            .OfType<DayRange>()
            .OrderBy(days => looksAhead && published is { } day && days.Last < day)
            .ThenBy(days => Period.DaysBetween(days.First, days.Last))
            .Select(DayRange? (days) => days)
            .FirstOrDefault() ?? (looksAhead ? Deadline.OfUnit(article, span) : null);
    }

    private static IReadOnlyList<Quantity> QuantitiesIn(AnnotatedArticle article, TextSpan span) =>
        [.. article.Quantities.Where(quantity => span.Contains(quantity.Span))];

    private static string IdOf(AnnotatedArticle article, TextSpan span) =>
        ContentId.Of("assertion", article.Article.Id, span.ToString());
}
