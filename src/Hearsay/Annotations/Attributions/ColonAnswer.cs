namespace Hearsay.Annotations.Attributions;

/// <summary>Reads what somebody sets against another's words behind a colon: <c>a surveyor contradicted her: eight cracks were still open</c>.</summary>
internal static class ColonAnswer
{
    private const int LongestObject = 8;
    private const int FewestWords = 3;

    /// <summary>The draft, or in its place what is said behind the colon, and, where a thing stands before it, what is said of that thing.</summary>
    public static IEnumerable<Draft> Split(Stretch stretch, Draft draft)
    {
        if (draft is not { Cue: { IsFinite: true } cue, Content: [{ IsEmpty: false } said] } || ColonOf(stretch, cue, said) is not (> 0 and var colon)) return [draft];

        var answer = new Run(colon + 1, said.End);
        var isContrary = cue.Entry.Force is Force.Denies or Force.Rejects or Force.Doubts;
        if (IsPerson(stretch, new Run(said.First, colon)))
        {
            return [draft with { Cue = isContrary || !cue.Entry.Takes(CueFrames.Speech | CueFrames.Clause) ? cue with { Entry = cue.Entry with { Force = Force.Asserts } } : cue, Content = [answer] }];
        }

        return isContrary
            ? [draft with { Content = [new Run(said.First, colon)] }, new Draft(cue with { Run = new Run(colon, colon + 1), Head = colon, Entry = ColonFinder.Colon, IsNegated = false }, draft.Source, [answer])]
            : [draft];
    }

    private static int ColonOf(Stretch stretch, Cue cue, Run said)
    {
        if (said.First < cue.Run.End || said.First > cue.Run.End + 1) return -1;

        for (var at = said.First; at < said.End - FewestWords && at <= said.First + LongestObject; at++)
        {
            if (stretch.IsShut(at)) return -1;
            if (stretch.Word(at) == ":") return at > said.First ? at : -1;
            if (stretch.Is(at, WordClass.Verb | WordClass.Modal | WordClass.Mark) && stretch.Word(at) != "'s") return -1;
        }

        return -1;
    }

    private static bool IsPerson(Stretch stretch, Run run) =>
        stretch.Is(run.First, WordClass.Object) || stretch.Word(run.First) == "her"
        || stretch.Passage.EndsPersonOrBody(run.End - 1) || stretch.Is(run.End - 1, WordClass.Crowd | WordClass.Camp | WordClass.Body);
}
