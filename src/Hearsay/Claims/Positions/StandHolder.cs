using Hearsay.Annotations.Attributions;

namespace Hearsay.Claims.Positions;

/// <summary>Who takes a stand: an actor of the article, whoever speaks in an attribution, somebody who is only described, or the outlet
/// itself.</summary>
/// <param name="Actor">Id of the article's actor; <see langword="null"/> where it is none.</param>
/// <param name="Speech">The attribution whose speaker it is; <see langword="null"/> where it is none's.</param>
/// <param name="Described">The words that describe who it is: <c>government</c>; <see langword="null"/> where it is named or speaks.</param>
internal readonly record struct StandHolder(string? Actor, Attribution? Speech, TextSpan? Described)
{
    /// <summary>Whoever published the article: <c>we</c> in a statement of its own.</summary>
    public static StandHolder Outlet { get; }

    /// <summary>Whether it is whoever published the article.</summary>
    public bool IsOutlet => Actor is null && Speech is null && Described is null;

    /// <summary>An actor of the article.</summary>
    public static StandHolder Of(string actor) => new(actor, null, null);

    /// <summary>Whoever speaks in an attribution, named or described.</summary>
    public static StandHolder Of(Attribution speech) => new(null, speech, null);

    /// <summary>Somebody the words describe.</summary>
    public static StandHolder Of(TextSpan described) => new(null, null, described);
}
