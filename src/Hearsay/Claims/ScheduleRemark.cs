using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>How a statement sets what it tells beside what had been planned: <c>two days later than planned</c>, <c>as
/// promised</c>.</summary>
/// <param name="IsLate">Whether it came after the day it was planned for, and not on time.</param>
/// <param name="Days">How many days late, where it says so.</param>
/// <param name="IsAbout">Whether these are hardly counted: <c>nearly a week</c>.</param>
internal sealed record ScheduleRemark(bool IsLate, int? Days = null, bool IsAbout = false)
{
    // "Later than the company had planned".
    private const int PlanReach = 9;
    private const int DaysOfWeek = 7;
    private const int HoursOfDay = 24;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(ScheduleRemark), "modality.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly PhraseSet OnTime = PhraseSet.Of(Lexicon["on time"]);
    private static readonly PhraseSet Behind = PhraseSet.Of(Lexicon["behind time"]);
    private static readonly IReadOnlySet<string> Planning = Lexicon["planning"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly List<string> Numbers = [.. Lexicon["numbers"]];

    /// <summary>What some words say of it; <see langword="null"/> where they say nothing.</summary>
    public static ScheduleRemark? Of(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        for (var at = 1; at < tokens.Count; at++)
        {
            var days = DaysBefore(tokens, at);
            var isLate = IsLater(tokens, at) || (tokens[at].Is("late") && days is not null) || Behind.LengthAt(tokens, at) > 0
                || (days is not null && IsAfterDate(tokens, at));
            if (isLate) return new ScheduleRemark(IsLate: true, days, days is not null && IsVague(tokens, at));
            if (OnTime.LengthAt(tokens, at) > 0 || IsAsPlanned(tokens, at)) return new ScheduleRemark(IsLate: false);
        }

        return null;
    }

    // "Later than planned", "later than the waterworks had hoped".
    private static bool IsLater(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("later") && at + 1 < tokens.Count && tokens[at + 1].Is("than")
        && tokens.Skip(at + 2).Take(PlanReach).TakeWhile(token => !token.IsMark()).Any(IsPlanned);

    // "A day after the date it had set itself", "72 hours after the date they had agreed on".
    private static bool IsAfterDate(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("after") && at + 2 < tokens.Count && tokens[at + 1].Upos == PartOfSpeech.Det
        && tokens[at + 2].Lemma is "date" or "day" or "deadline" or "hour"
        && tokens.Skip(at + 3).Take(PlanReach).TakeWhile(token => !token.IsMark()).Any(IsPlanned);

    private static bool IsVague(IReadOnlyList<Token> tokens, int at) =>
        at > 2 && tokens[at - 3].Form.ToLowerInvariant() is "nearly" or "almost" or "about" or "around" or "some" or "roughly" or "over"
            or "than" or "under";

    private static bool IsAsPlanned(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("as") && AfterAuxiliaries(tokens, at + 1) is var planned && planned < tokens.Count && IsPlanned(tokens[planned]);

    private static bool IsPlanned(Token word) =>
        word.Xpos is "VBN" or "VBD" or "JJ" && (Planning.Contains(word.Lemma) || Planning.Contains(word.Form));

    // "As had been agreed", "as it had promised".
    private static int AfterAuxiliaries(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && (Modality.IsAuxiliary(tokens[at]) || tokens[at].Upos is PartOfSpeech.Pron or PartOfSpeech.Adv)) at++;

        return at;
    }

    // "Four days late", "a week behind schedule".
    private static int? DaysBefore(IReadOnlyList<Token> tokens, int at)
    {
        if (at < 2) return null;

        var isOfHours = tokens[at - 1].Lemma == "hour";
        var unit = tokens[at - 1].Lemma switch { "day" or "hour" => 1, "week" => DaysOfWeek, _ => 0 };
        var word = tokens[at - 2].Form;
        var count = word.ToLowerInvariant() is "a" or "an" ? 1
            : int.TryParse(word, out var number) ? number
            : Numbers.FindIndex(known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) + 1;
        return unit == 0 || count <= 0 || (isOfHours && count < HoursOfDay) ? null : isOfHours ? count / HoursOfDay : unit * count;
    }
}
