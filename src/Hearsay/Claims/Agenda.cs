using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Knows the words for what is to come up and for what looks ahead to it. They stand in <c>modality.lexicon</c>.</summary>
internal static class Agenda
{
    // "Was taken off parliament's list for next week".
    private const int Reach = 5;

    private static readonly IReadOnlySet<string> Taking =
        new HashSet<string>(StringComparer.Ordinal) { "take", "remove", "strike", "drop", "pull", "delete" };

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(Agenda), "modality.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Lists = Lexicon["order of business"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> LookingAhead = Lexicon["looking ahead"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a verb looks ahead to a thing: <c>expects</c> a ruling, <c>promised</c> an answer.</summary>
    public static bool IsLookingAhead(Token verb) => LookingAhead.Contains(verb.Lemma);

    /// <summary>Whether something was taken off what was to come up: <c>removed from the agenda</c>.</summary>
    public static bool IsTakenOff(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count)
        .Any(at => tokens[at].Upos == PartOfSpeech.Verb && Taking.Contains(tokens[at].Lemma)
            && tokens.Skip(at + 1).Take(Reach).SkipWhile(token => token.Form is not ("off" or "from")).Any(token => Lists.Contains(token.Lemma)));
}
