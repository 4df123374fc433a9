using NodaTime;

namespace Hearsay.Stories;

/// <summary>A story in a list: enough to choose it by.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Title">Its title, as in <see cref="Story"/>.</param>
/// <param name="From">The day of its first dated article.</param>
/// <param name="To">The day of its last dated article.</param>
/// <param name="Terms">What sets it apart, strongest first.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Outlets">Its outlets with how many articles each has, the busiest first; articles without an outlet are left out.</param>
/// <param name="Days">Days on which articles were published, with how many, in order; undated articles are left out.</param>
public sealed record StorySummary(
    string Id,
    string Title,
    LocalDate? From,
    LocalDate? To,
    IReadOnlyList<string> Terms,
    int Articles,
    IReadOnlyList<(string Outlet, int Articles)> Outlets,
    IReadOnlyList<(LocalDate Day, int Articles)> Days)
{
    /// <summary>How many articles of other stories, digests and live blogs, tell of it in some of their posts.</summary>
    /// <value>Defaults to 0.</value>
    public int Guests { get; init; }
}
