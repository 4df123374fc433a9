using Hearsay.Claims;

namespace Hearsay.Server.Views;

/// <summary>Who got something from whom: origins, through channels, to the articles that carry it.</summary>
/// <param name="Origins">Names of origins, the known ones first; <see cref="NotTold"/> where an article does not say.</param>
/// <param name="Channels">Outlets and agencies it passed through.</param>
/// <param name="Carriers">Ids of the articles, in the story's order.</param>
/// <param name="Ways">Each way once: an origin, a channel or <see langword="null"/>, a carrier.</param>
public sealed record Lineage(
    IReadOnlyList<string> Origins, IReadOnlyList<string> Channels, IReadOnlyList<string> Carriers, IReadOnlyList<(string Origin, string? Channel, string Carrier)> Ways)
{
    /// <summary>Stands for an origin that the text does not tell.</summary>
    public const string NotTold = "origin not told";

    /// <summary>The lineage of a claim.</summary>
    public static Lineage Of(StoryView view, Claim claim) => Of(view, claim.Assertions);

    /// <summary>The lineage of assertions.</summary>
    public static Lineage Of(StoryView view, IReadOnlyList<Assertion> assertions)
    {
        var ways = assertions
            .SelectMany(assertion => Through(view, assertion).DefaultIfEmpty(null), (assertion, channel) =>
                (Origin: view.Origin(assertion.Origin)?.Name ?? NotTold, Channel: channel, Carrier: assertion.Citation.Article))
            .Distinct()
            .OrderBy(way => view.Number(way.Carrier))
            .ToList();

        return new Lineage(
            [.. ways.Select(way => way.Origin).Distinct(StringComparer.Ordinal).OrderBy(origin => origin == NotTold)],
            [.. ways.Select(way => way.Channel).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. ways.Select(way => way.Carrier).Distinct(StringComparer.Ordinal)],
            ways);
    }

    private static IEnumerable<string> Through(StoryView view, Assertion assertion)
    {
        if (assertion.Via.Count > 0) return assertion.Via;

        // A copy has it from the text it copies.
        var group = view.Ledger.Copies.Groups.FirstOrDefault(group => group.Articles.Contains(assertion.Citation.Article));
        return group is null ? []
            : group.Agency is { } agency ? [$"{agency} text"]
            : group.Original is { } original && original != assertion.Citation.Article ? [$"text of [{view.Number(original)}]"]
            : [];
    }
}
