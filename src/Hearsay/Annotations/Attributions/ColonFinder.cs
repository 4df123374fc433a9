namespace Hearsay.Annotations.Attributions;

/// <summary>Reads headlines and dialogues that set a speaker apart by a colon alone: <c>Maren: bridge stays shut</c>, <c>Bridge stays shut: Maren</c>.</summary>
internal static class ColonFinder
{
    private const int LongestName = 6;

    /// <summary>A colon as what tells that somebody speaks.</summary>
    public static readonly CueEntry Colon = new(":", [], Force.Asserts, CueFrames.Speech, []);

    /// <summary>The attribution of a block's first unit, or <see langword="null"/>.</summary>
    public static Draft? Find(Stretch stretch, Unit unit)
    {
        var end = stretch.EndOfWords;
        if (unit.FollowsInBlock || end - stretch.First > 40)
        {
            return null;
        }

        for (var at = stretch.First + 1; at < end - 1; at++)
        {
            if (stretch.Word(at) != ":" || stretch.IsShut(at))
            {
                continue;
            }

            var cue = new Cue(new Run(at, at + 1), at, Colon, VerbForm.Past, IsPassive: false, IsNegated: false);
            var (before, after) = (new Run(stretch.First, at), new Run(at + 1, end));
            return IsSpeaker(stretch, before) ? new Draft(cue, new Source(before, SourcePlace.Before), [after])
                : IsSpeaker(stretch, after) && before.Count > 3 ? new Draft(cue, new Source(after, SourcePlace.After), [before])
                : null;
        }

        return null;
    }

    /// <summary>Whether a run ends with the name of a person or body, and holds nothing but a name and a title.</summary>
    private static bool IsSpeaker(Stretch stretch, Run run)
    {
        if (run.IsEmpty || run.Count > LongestName)
        {
            return false;
        }

        var passage = stretch.Passage;
        for (var token = run.First; token < run.End; token++)
        {
            if (stretch.IsShut(token) || !passage.HasCapital(token) || passage.Is(token, WordClass.Verb | WordClass.Modal
                | WordClass.Auxiliary))
            {
                return false;
            }
        }

        return passage.EndsPersonOrBody(run.End - 1);
    }
}
