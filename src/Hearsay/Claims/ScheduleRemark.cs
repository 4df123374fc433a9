using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>How a statement sets what it tells beside what had been planned: <c>two days later than planned</c>, <c>as
/// promised</c>.</summary>
/// <param name="IsLate">Whether it came after the day it was planned for, and not on time.</param>
/// <param name="Days">How many days late, where it says so.</param>
internal sealed record ScheduleRemark(bool IsLate, int? Days = null)
{
    // "Later than the company had planned".
    private const int PlanReach = 9;
    private const int DaysOfWeek = 7;

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
            var isLate = IsLater(tokens, at) || (tokens[at].Is("late") && days is not null) || Behind.LengthAt(tokens, at) > 0;
            if (isLate) return new ScheduleRemark(IsLate: true, days);
            if (OnTime.LengthAt(tokens, at) > 0 || IsAsPlanned(tokens, at)) return new ScheduleRemark(IsLate: false);
        }

        return null;
    }

    // "Later than planned", "later than the waterworks had hoped".
    private static bool IsLater(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("later") && at + 1 < tokens.Count && tokens[at + 1].Is("than")
        && tokens.Skip(at + 2).Take(PlanReach).TakeWhile(token => !token.IsMark()).Any(IsPlanned);

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

        var unit = tokens[at - 1].Lemma switch { "day" => 1, "week" => DaysOfWeek, _ => 0 };
        var word = tokens[at - 2].Form;
        var count = word.ToLowerInvariant() is "a" or "an" ? 1
            : int.TryParse(word, out var number) ? number
            : Numbers.FindIndex(known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) + 1;
        return unit > 0 && count > 0 ? unit * count : null;
    }
}
