using Hearsay.Annotations.Attributions;

namespace Hearsay.Claims.Positions;

/// <summary>Who takes a stand: an actor of the article, or whoever speaks in an attribution.</summary>
/// <param name="Actor">Id of the article's actor; <see langword="null"/> where it is a speaker.</param>
/// <param name="Speech">The attribution whose speaker it is; <see langword="null"/> where it is an actor.</param>
internal readonly record struct StandHolder(string? Actor, Attribution? Speech)
{
    /// <summary>An actor of the article.</summary>
    public static StandHolder Of(string actor) => new(actor, null);

    /// <summary>Whoever speaks in an attribution, named or described.</summary>
    public static StandHolder Of(Attribution speech) => new(null, speech);
}
