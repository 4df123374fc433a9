using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads what is planned from the times still to come that a statement names: <c>called a strike for Monday</c>, <c>is due in
/// court on Friday</c>, <c>hopes to reach it by Sunday</c>. Words come from <c>modality.lexicon</c>.</summary>
/// <param name="article">The article.</param>
internal sealed class PlannedTimes(AnnotatedArticle article)
{
    // "Is now widely expected".
    private const int MostAdverbs = 3;

    // How far behind "is expected" its day may stand: "is due at the port of Tarn on Monday".
    private const int Reach = 10;

    // What is due in more than this is a span of time, and no day of a calendar: "for 2044".
    private const int LongestDays = 31;

    /// <summary>The times a statement names that had not come when it was said.</summary>
    public IReadOnlyList<TimeExpression> To(TextSpan span, LocalDate said) =>
        [.. article.Times.Where(time => span.Contains(time.Span) && time.Days is { } days && days.First > said)];

    /// <summary>Whether its main clause says that something is expected, due or likely then, or simply is then: <c>the hearing is on
    /// Friday</c>.</summary>
    public bool IsForeseen(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!tokens[index].Is("be") && !Modality.IsPresentBe(tokens[index])) continue;

            var next = BehindAdverbs(tokens, index + 1);
            if (next >= tokens.Count) return false;
            if (Modality.IsForeseeing(tokens[next]) && (IsFollowed(tokens, next, times) || IsNotBefore(tokens, next))) return true;

            var then = tokens[next].Form is "on" or "at" or "in" ? next + 1 : next;
            if (Modality.IsPresentBe(tokens[index]) && StandsAt(tokens, then, times)) return true;
        }

        return false;
    }

    private static int BehindAdverbs(IReadOnlyList<Token> tokens, int from)
    {
        var next = from;
        while (next < tokens.Count && next < from + MostAdverbs && !tokens[next].Is("to")
            && tokens[next].Upos is PartOfSpeech.Adv or PartOfSpeech.Part) next++;
        return next;
    }

    /// <summary>Whether its main verb arranges something for then: <c>has called a strike for Monday</c>.</summary>
    public bool IsArranged(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        var verb = MainVerb(tokens);
        return verb >= 0 && Modality.IsArranging(tokens[verb]) && times.Any(time => IsOfDays(time)
            && At(tokens, time) is var at && at > verb + 1 && IsFor(tokens, at) && !IsPossessive(tokens, time));
    }

    /// <summary>Whether its main verb tells what somebody means to do by then: <c>hoped to reach it by Sunday</c>, <c>is aiming for
    /// May</c>.</summary>
    public bool IsMeant(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        var verb = MainVerb(tokens);
        return verb >= 0 && verb + 2 < tokens.Count && Modality.IsMeaning(tokens[verb])
            && ((tokens[verb + 1].Is("to") && tokens[verb + 2].Xpos == "VB") || tokens[verb + 1].Form is "for" or "on")
            && times.Any(time => At(tokens, time) > verb);
    }

    /// <summary>Whether its main verb looks ahead to a thing by then: <c>expects a ruling within two days</c>, <c>promised an answer by
    /// Friday</c>.</summary>
    public bool IsAwaited(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        var verb = MainVerb(tokens);
        if (verb < 0 || verb + 2 >= tokens.Count || !Agenda.IsLookingAhead(tokens[verb])) return false;
        if (tokens.Take(verb).Any(Modality.IsNegation) || !OpensThing(tokens, verb + 1)) return false;

        return times.Any(time => At(tokens, time) > verb + 1) || Deadline.IsIn(article, new TextSpan(tokens[verb].Span.End, span.End));
    }

    // An object, and no clause.
    private static bool OpensThing(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num && !tokens[at].Is("that");

    /// <summary>Whether what its main clause tells of is to be done then: <c>moved a vote of no confidence, to be held on
    /// Friday</c>.</summary>
    public bool IsToBe(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Enumerable.Range(1, Math.Max(0, tokens.Count - 3)).Any(at => tokens[at].Is("to") && tokens[at + 1].Is("be")
            && tokens[at + 2].Xpos == "VBN" && tokens[at - 1].Form == "," && IsFollowed(tokens, at + 2, times));
    }

    /// <summary>Whether <c>would</c> puts something on a day still to come, whoever said so: <c>gave his word that it would open by
    /// Sunday</c>.</summary>
    public bool IsSaidAhead(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        return tokens.Index().Any(pair => Modality.IsWould(pair.Item.Form) && !Counterfactual.OpensAt(tokens, pair.Index)
            && (IsFollowed(tokens, pair.Index, times) || times.Any(time => At(tokens, time) is >= 0 and <= 1)));
    }

    /// <summary>Whether its one verb, in the present, is dated by that day: <c>the doctors head home on Thursday</c>.</summary>
    /// <remarks>For sentences of one verb, which have no tree.</remarks>
    public bool IsOneVerbOf(TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        var tokens = article.WordsAndMarksIn(span);
        if (tokens.Count(token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux) != 1) return false;

        var verb = tokens.Index().First(pair => pair.Item.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux).Index;
        return tokens[verb].Xpos is "VBZ" or "VBP" && !Modality.IsAuxiliary(tokens[verb]) && !Modality.IsState(tokens[verb])
            && times.Any(time => time.Days is { IsDay: true } && At(tokens, time) is var at && at > verb + 1 && tokens[at - 1].Is("on"));
    }

    private static bool IsOfDays(TimeExpression time) =>
        time.Days is { } days && Period.DaysBetween(days.First, days.Last) <= LongestDays;

    private bool IsFollowed(IReadOnlyList<Token> tokens, int word, IReadOnlyList<TimeExpression> times) =>
        times.Any(time => At(tokens, time) is var at && at > word && at <= word + Reach
            && !tokens.Skip(word + 1).Take(at - word - 1).Any(token => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD"));

    // "Is not expected before spring".
    private static bool IsNotBefore(IReadOnlyList<Token> tokens, int word) =>
        word + 1 < tokens.Count && tokens[word + 1].Form is "before" or "until" or "soon" or "shortly";

    private bool StandsAt(IReadOnlyList<Token> tokens, int at, IReadOnlyList<TimeExpression> times) =>
        at < tokens.Count && times.Any(time => At(tokens, time) == at);

    private static bool IsFor(IReadOnlyList<Token> tokens, int time) =>
        tokens[time - 1].Is("for")
        || (time > 1 && tokens[time - 1].Form is "the" or "early" or "late" or "next" or "this" && tokens[time - 2].Is("for"));

    // "For Saturday's game".
    private static bool IsPossessive(IReadOnlyList<Token> tokens, TimeExpression time) =>
        tokens.FirstOrDefault(token => token.Span.Start >= time.Span.End) is { Form: "'s" or "’s" or "'" or "’" };

    private static int At(IReadOnlyList<Token> tokens, TimeExpression time)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Span.Overlaps(time.Span)) return index;
        }

        return -1;
    }

    // The first finite verb, or what stands behind its auxiliaries.
    private static int MainVerb(IReadOnlyList<Token> tokens)
    {
        var finite = tokens.Index().FirstOrDefault(pair => pair.Item.Xpos is "VBD" or "VBZ" or "VBP" or "MD", (-1, default)).Index;
        if (finite < 0 || !Modality.IsAuxiliary(tokens[finite])) return finite;

        return tokens.Index().Skip(finite + 1).Take(MostAdverbs + 1)
            .FirstOrDefault(pair => pair.Item.Xpos is "VBN" or "VBG", (-1, default)).Index;
    }
}
