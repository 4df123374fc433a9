using Hearsay.Claims;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.OwnGold;

/// <summary>Whether actors of two articles are joined rightly; Jaro-Winkler at a precision of .98 beside it.</summary>
internal static class NamePairSet
{
    private const double WantedPrecision = 0.98;

    public static void Score(List<NamePair> pairs, string part, ScoreSheet sheet)
    {
        foreach (var pair in pairs.Where(pair => pair.IsTest == (part == "test")))
        {
            var actors = StoryActorResolver.Resolve(pair.Articles());
            var isJoined = actors.Count == 1;
            if (isJoined) sheet.Judge($"joined rightly (precision), {part}", pair.Label == "same");
            if (pair.Label == "same") sheet.Judge($"joined of the same (recall), {part}", isJoined);
            if (isJoined != (pair.Label == "same")) sheet.Miss($"{(isJoined ? "joined" : "missed")}, {pair.Kind}", part, pair.Label, $"{Show(pair.One)} – {Show(pair.Other)}");
        }

        // No likeness of letters tells namesakes apart: the measure is spared them.
        var threshold = Threshold([.. pairs.Where(pair => !pair.IsTest && (pair.Label == "same" || pair.One.Name != pair.Other.Name))]);
        foreach (var pair in pairs.Where(pair => pair.Label == "same" && pair.IsTest == (part == "test")))
        {
            sheet.Judge($"Jaro-Winkler at a precision of .98, recall, {part}", Likeness(pair) >= threshold);
        }
    }

    /// <summary>The lowest likeness at which joining is right in at least 98 of a hundred pairs.</summary>
    private static double Threshold(List<NamePair> pairs) => pairs
        .Select(Likeness)
        .Distinct()
        .Order()
        .FirstOrDefault(least => pairs.Where(pair => Likeness(pair) >= least) is var joined && joined.Count(pair => pair.Label == "same") >= WantedPrecision * joined.Count(), 2);

    private static double Likeness(NamePair pair) => JaroWinkler.Similarity(pair.One.Name.ToLowerInvariant(), pair.Other.Name.ToLowerInvariant());

    private static string Show(Annotations.Mentions.Actor actor) =>
        string.Join("; ", actor.Aliases.Prepend(actor.Name)) + (actor.Roles.Count > 0 ? $" ({string.Join("; ", actor.Roles)})" : "");
}
