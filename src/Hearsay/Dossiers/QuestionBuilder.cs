using System.Globalization;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>A question while its lines are read.</summary>
internal sealed class QuestionBuilder(DossierLine first, string label)
{
    private const int LargestMost = 50;

    private static readonly Dictionary<string, AnswerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["figures"] = AnswerKind.Figures, ["statements"] = AnswerKind.Statements, ["positions"] = AnswerKind.Positions, ["steps"] = AnswerKind.Steps,
    };

    private static readonly Dictionary<string, Stance> Stances = new(StringComparer.Ordinal)
    {
        ["supports"] = Stance.Supports, ["rejects"] = Stance.Rejects, ["neutral"] = Stance.Neutral,
    };

    private Question question = new() { Label = label, Answer = default };
    private bool hasAnswer;

    /// <summary>Takes one key; lists of phrases add up.</summary>
    public void Set(DossierLine line, string key, string value)
    {
        question = key switch
        {
            "answer" => question with { Answer = One(line, key, value, Kinds) },
            "words" => question with { Words = [.. question.Words, .. line.Phrases(value)] },
            "said by" => question with { SaidBy = [.. question.SaidBy, .. line.Phrases(value)] },
            "also" => question with { Also = [.. question.Also, .. line.Phrases(value)] },
            "not" => question with { Not = [.. question.Not, .. line.Phrases(value)] },
            "around" => question with { Around = [.. question.Around, .. line.Phrases(value)] },
            "not around" => question with { NotAround = [.. question.NotAround, .. line.Phrases(value)] },
            "unit" => question with { Units = [.. question.Units, .. line.Phrases(value)] },
            "stance" => question with { Stances = [.. question.Stances, .. line.Phrases(value).Select(one => One(line, key, one, Stances))] },
            "by" when value == "place" => question with { ByPlace = true },
            "by" => throw line.Refused($"`by: {value}`, where only `by: place` is known"),
            "most" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= LargestMost => question with { Most = most },
            "most" => throw line.Refused($"`most: {value}`, where a whole number from 1 to {LargestMost} is wanted"),
            _ => throw line.Refused($"`{key}`, where answer, words, said by, also, not, around, not around, unit, stance, by and most are known"),
        };
        hasAnswer |= key == "answer";
    }

    /// <summary>The question, or why it can't be one.</summary>
    public Question Build()
    {
        if (!hasAnswer) throw first.Refused($"[{question.Label}] without `answer:`; one of {string.Join(", ", Kinds.Keys)}");
        if (question.Words.Count + question.Around.Count + question.SaidBy.Count == 0) throw first.Refused($"[{question.Label}] without `words:`, `said by:` or `around:`: everything would answer it");
        if (question.Answer != AnswerKind.Statements && question.SaidBy.Count > 0) throw first.Refused($"[{question.Label}]: `said by` is for statements");
        if (question.Answer != AnswerKind.Figures && (question.Units.Count > 0 || question.ByPlace)) throw first.Refused($"[{question.Label}]: `unit` and `by` are for figures");
        if (question.Answer != AnswerKind.Positions && question.Stances.Count > 0) throw first.Refused($"[{question.Label}]: `stance` is for positions");
        return question;
    }

    private static T One<T>(DossierLine line, string key, string value, Dictionary<string, T> known) =>
        known.TryGetValue(value, out var found) ? found : throw line.Refused($"`{key}: {value}`, where {string.Join(", ", known.Keys)} are known");
}
