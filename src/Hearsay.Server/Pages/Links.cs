using Hearsay.Server.Views;

namespace Hearsay.Server.Pages;

/// <summary>Addresses of pages.</summary>
public static class Links
{
    /// <summary>A story, or one of its tabs.</summary>
    public static string Story(string id, string? tab = null) => $"/stories/{AddressId.Of(id)}{(tab is null ? "" : $"/{tab}")}";

    /// <summary>A claim in the list of its story's claims.</summary>
    public static string Claim(string story, string claim) => $"{Story(story, "claims")}?claim={Uri.EscapeDataString(claim)}#{ClaimAnchor(claim)}";

    /// <summary>The anchor of a claim in that list.</summary>
    public static string ClaimAnchor(string claim) => $"c-{AddressId.Of(claim)}";

    /// <summary>An article with its layers, with some of its words marked.</summary>
    public static string Article(string id, TextSpan? span = null)
    {
        var place = new Place(id, span ?? default).ToString();
        return span is { IsEmpty: false }
            ? $"/articles/{AddressId.Of(id)}?at={place[(place.LastIndexOf(':') + 1)..]}#{Place.Anchor}"
            : $"/articles/{AddressId.Of(id)}";
    }

    /// <summary>An actor of a story.</summary>
    public static string Actor(string story, string actor) => $"{Story(story)}/actors/{AddressId.Of(actor)}";

    /// <summary>Where a decision is taken: on the story itself, or on something in it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="subject"><c>claim</c>, <c>actor</c> or <c>figure</c>; the story itself where left out.</param>
    /// <param name="id">The claim's or actor's id, or the amount's place.</param>
    public static string Decide(string story, string? subject = null, string? id = null) =>
        $"{Story(story, "decide")}{(subject is null ? "" : $"?{subject}={Uri.EscapeDataString(id!)}")}";

    /// <summary>The stories that name an actor.</summary>
    public static string StoriesNaming(string name) => $"/stories?actor={Uri.EscapeDataString(name)}";
}
