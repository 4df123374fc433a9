using Hearsay.Annotations.Tokens;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Whether words answer a question.</summary>
internal sealed class QuestionMatcher(Question question)
{
    private readonly PhraseSet words = SetOf(question.Words);
    private readonly PhraseSet saidBy = SetOf(question.SaidBy);
    private readonly PhraseSet also = SetOf(question.Also);
    private readonly PhraseSet not = SetOf(question.Not);
    private readonly PhraseSet around = SetOf(question.Around);
    private readonly PhraseSet notAround = SetOf(question.NotAround);

    /// <summary>Phrases as tokens have them: a hyphen is one of its own.</summary>
    public static PhraseSet SetOf(IEnumerable<string> phrases) => PhraseSet.Of(phrases.Select(phrase => phrase.Replace("-", " - ", StringComparison.Ordinal)));

    /// <summary>Whether the words of a statement, and what stands around it, fit.</summary>
    /// <param name="inside">The tokens that the question's words are asked of.</param>
    /// <param name="lookup">Where the sentences around are looked up.</param>
    /// <param name="citation">Where the statement stands.</param>
    /// <param name="speaker">The tokens that say who makes the statement, looked at where the question asks for them.</param>
    public bool Fits(IReadOnlyList<Token> inside, LedgerLookup lookup, Citation citation, IEnumerable<Token>? speaker = null)
    {
        var isSaidByOne = question.SaidBy.Count > 0 && speaker is not null && saidBy.StandsIn([.. speaker]);
        if (!isSaidByOne && question.Words.Count + question.SaidBy.Count > 0 && !words.StandsIn(inside)) return false;
        if (question.Also.Count > 0 && !also.StandsIn(inside)) return false;
        if (not.StandsIn(inside)) return false;
        if (question.Around.Count > 0 && !around.StandsIn(lookup.SentencesAround(citation))) return false;

        return question.NotAround.Count == 0 || !notAround.StandsIn(lookup.SentencesOf(citation));
    }

    /// <summary>Whether a unit is one the question asks for.</summary>
    public bool HasUnit(string unit) => question.Units.Count == 0 || question.Units.Any(wanted => wanted switch
    {
        "money" => IsCurrency(unit),
        "count" => unit is not "%" and not "pp" && !IsCurrency(unit) && !MeasureNature.IsPhysicalUnit(unit),
        _ => unit == wanted,
    });

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
