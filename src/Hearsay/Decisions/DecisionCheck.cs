using System.Globalization;

namespace Hearsay.Decisions;

/// <summary>Refuses decisions that can't be meant: too many targets or too few, a correction without a value, words nobody could store or read.</summary>
internal static class DecisionCheck
{
    private const int LongestName = 200;
    private const int LongestNote = 10_000;
    private const int LongestValue = 2_000;

    /// <exception cref="HearsayException">The decision can't be kept as it is.</exception>
    public static void Check(Decision decision)
    {
        var targets = decision.Targets.Count;
        Require(decision.Kind == DecisionKind.Undo == (decision.Undoes is not null), "an undoing names one decision, and nothing else does");
        Require(decision.Kind == DecisionKind.Undo == (decision.Subject == DecisionSubject.Decision), "only decisions are undone");
        Require(decision.Kind == DecisionKind.Correct == (decision.Correction is not null), "a correction has a field and a value, and nothing else has");
        Require(
            decision.Kind switch
            {
                DecisionKind.Undo => targets == 0,
                DecisionKind.Merge => targets >= 2,
                DecisionKind.Split => targets == 2,
                _ => targets == 1,
            },
            string.Create(CultureInfo.InvariantCulture, $"found {targets} targets; a merge has two or more, a split the part taken out and what is left, all else one"));
        Require(decision.Targets.All(target => target.Evidence.Count > 0), "each target names the words it rests on");
        Require(decision.Subject != DecisionSubject.Figure || decision.Kind is not (DecisionKind.Merge or DecisionKind.Split), "amounts are not merged or split; correct or reject them");
        if (decision.Correction is { } correction) Check(decision.Subject, correction);
        if (decision.Kind == DecisionKind.Note) Require(!string.IsNullOrWhiteSpace(decision.Note), "a note has words");

        CheckText("the name of who decides", decision.Signed.By, LongestName, mayBeEmpty: false, isLine: true);
        CheckText("where it comes from", decision.Signed.From, LongestName, mayBeEmpty: false, isLine: true);
        CheckText("the note", decision.Note ?? "", LongestNote, mayBeEmpty: true, isLine: false);
    }

    private static void Check(DecisionSubject subject, Correction correction)
    {
        var fits = (subject, correction.Field) switch
        {
            (DecisionSubject.Claim, CorrectedField.Standing or CorrectedField.Text) => true,
            (DecisionSubject.Figure, CorrectedField.Value) => CorrectedAmount.TryParse(correction.Value, out _),
            (DecisionSubject.Actor, CorrectedField.Name) or (DecisionSubject.Story, CorrectedField.Title) => true,
            _ => false,
        };
        Require(fits, $"a {subject.ToString().ToLowerInvariant()}'s {correction.Field.ToString().ToLowerInvariant()} can't be set to that; claims have a standing and a text, "
            + "figures a value such as 12, 12..15, >=12, <=900 or ~15, actors a name, stories a title");
        CheckText("the value", correction.Value, LongestValue, mayBeEmpty: false, isLine: correction.Field != CorrectedField.Text);
    }

    private static void CheckText(string what, string text, int longest, bool mayBeEmpty, bool isLine)
    {
        Require(mayBeEmpty || !string.IsNullOrWhiteSpace(text), $"{what} is empty");
        Require(text.Length <= longest, string.Create(CultureInfo.InvariantCulture, $"{what} has {text.Length} characters; {longest} are allowed"));
        Require(IsWellFormed(text), $"{what} holds half a character (a lone surrogate)");
        Require(!isLine || !text.Any(char.IsControl), $"{what} holds control characters");
    }

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])) index++;
            else if (char.IsSurrogate(text[index])) return false;
        }

        return true;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new HearsayException(HearsayError.BadDecision, $"This decision can't be kept: {otherwise}. Nothing was changed.");
    }
}
