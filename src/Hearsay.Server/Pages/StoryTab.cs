namespace Hearsay.Server.Pages;

/// <summary>One of the views of a story.</summary>
/// <param name="Id">As it stands in addresses; empty for the brief.</param>
/// <param name="Name">As the tab says.</param>
public sealed record StoryTab(string Id, string Name)
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<StoryTab> All { get; } =
    [
        new("", "Brief"),
        new("claims", "Claims"),
        new("figures", "Figures"),
        new("timeline", "Timeline"),
        new("positions", "Positions"),
        new("wording", "Wording"),
        new("sources", "Sources"),
        new("places", "Places"),
        new("dossier", "Dossier"),
        new("articles", "Articles"),
        new("exports", "Exports"),
    ];
}
