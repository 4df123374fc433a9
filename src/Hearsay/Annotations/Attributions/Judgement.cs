namespace Hearsay.Annotations.Attributions;

/// <summary>
/// Reads whose judgement a sentence gives that opens with <c>for</c> or <c>to</c>:
/// <c>For the mayor, Ilse Maren, the report was “a tale for children”</c>.
/// </summary>
/// <remarks>Only where the judgement is quoted: without marks of quotation the writer may tell what a thing means for somebody.</remarks>
internal static class Judgement
{
    private const int FarthestVerb = 20;
    private const int FarthestQuotation = 3;

    private static readonly CueEntry Entry = new("for", [], Force.Believes, CueFrames.Source, []);

    /// <summary>Whether a cue is the preposition of a judgement.</summary>
    public static bool Is(Cue cue) => ReferenceEquals(cue.Entry, Entry);

    /// <summary>The cue that a preposition makes, its <see cref="Cue.Subject"/> the one who judges.</summary>
    public static Cue? At(Stretch stretch, int token)
    {
        if (token != stretch.First || stretch.Word(token) is not ("for" or "to")) return null;

        var verb = Enumerable.Range(token + 2, FarthestVerb)
            .FirstOrDefault(at => at < stretch.EndOfWords && !stretch.IsShut(at) && IsCopula(stretch.Word(at)), -1);
        if (verb < 0 || !Enumerable.Range(verb + 1, FarthestQuotation).Any(stretch.OpensQuotation)) return null;

        var judge = JudgeIn(stretch, token + 1, verb);
        if (judge.IsEmpty || !IsSomebody(stretch, judge)) return null;

        return new Cue(new Run(token, token + 1), token, Entry, VerbForm.Fixed, IsPassive: false, IsNegated: false) { Subject = judge };
    }

    private static bool IsCopula(string word) => word is "is" or "was" or "are" or "were" or "remains" or "remained";

    // "The mayor, Ilse Maren," with its aside; "the mayor that", "Ilse Maren this" up to the word that stands for what is judged.
    private static Run JudgeIn(Stretch stretch, int first, int verb)
    {
        var commas = Enumerable.Range(first, verb - first).Where(at => stretch.Word(at) == ",").ToList();
        if (commas.Count > 0) return new Run(first, commas.Count == 1 ? commas[0] : commas[^1]);

        return stretch.Word(verb - 1) is "that" or "this" or "it" or "these" or "those" ? new Run(first, verb - 1) : default;
    }

    private static bool IsSomebody(Stretch stretch, Run judge)
    {
        var head = Enumerable.Range(judge.First, judge.Count)
            .FirstOrDefault(at => stretch.Word(at) is "," or "of" or "in" or "at", judge.End) - 1;
        return stretch.Passage.IsPerson(judge) || stretch.Passage.EndsPersonOrBody(head)
            || stretch.Is(head, WordClass.Body | WordClass.Camp | WordClass.Crowd);
    }
}
