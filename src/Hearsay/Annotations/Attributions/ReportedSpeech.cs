namespace Hearsay.Annotations.Attributions;

/// <summary>Reads chains in which one passes on the words of another: <c>the agency quoted Maren as saying</c>, <c>Maren was quoted by the agency as saying</c>.</summary>
/// <remarks>
/// In the first both speak: the agency quotes, and what it quotes holds Maren’s statement, whose cue is <c>as saying</c>.
/// In the second Maren speaks, and the whole from <c>was</c> to <c>saying</c> is the cue.
/// </remarks>
internal static class ReportedSpeech
{
    private const int FarthestWord = 30;

    /// <summary>The cue that <c>as saying</c> makes at a token, or <see langword="null"/>; one with the head of the cue before takes its place.</summary>
    public static Cue? At(Stretch stretch, int token, Cue before)
    {
        var isApart = token > before.Run.End && token <= before.Run.End + FarthestWord;
        if (!isApart || stretch.Word(token) != "as" || stretch.Word(token + 1) != "saying" || stretch.IsShut(token) || EntryOf(stretch, before) is not { } entry) return null;

        var end = token + 2;
        if (before.IsPassive)
        {
            return stretch.Word(before.Run.End) == "by" ? before with { Run = before.Run with { End = end }, Entry = entry, Form = VerbForm.Past, IsPassive = false } : null;
        }

        var last = token;
        while (last > before.Run.End && stretch.Word(last - 1) == ",") last--;
        return new Cue(new Run(token, end), token + 1, entry, VerbForm.Past, IsPassive: false, IsNegated: false) { Subject = new Run(before.Run.End, last) };
    }

    /// <summary>Whether a cue of the lexicon is a verb with <c>as saying</c>, whose passive has the speaker as its subject.</summary>
    public static bool Is(CueEntry entry) => entry.Tail is ["as", "saying"];

    private static CueEntry? EntryOf(Stretch stretch, Cue before) => CueLexicon.Find(stretch.Word(before.Head))
        .Select(form => form.Entry)
        .FirstOrDefault(Is);
}
