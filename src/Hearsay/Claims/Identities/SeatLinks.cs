using Hearsay.Annotations;

namespace Hearsay.Claims.Identities;

/// <summary>Links a capital or a seat of power that speaks to its country: <c>Moscow said</c> may be <c>Russia said</c>.</summary>
/// <remarks>They stay two, since the town is not the state; but what both say is not told by two.</remarks>
internal static class SeatLinks
{
    /// <summary>Notes the doubt for every seat that is a speaker, where its country is an actor too.</summary>
    public static void Add(IReadOnlyList<AnnotatedArticle> articles, ActorGroups groups)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        var seats = new List<(int Index, string Country)>();
        var index = 0;
        foreach (var article in articles)
        {
            var speakers = article.Attributions.Select(attribution => attribution.Speaker).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var actor in article.Actors)
            {
                if (CountryNames.OfName(actor.Name) is { } country) countries.TryAdd(country, index);
                if (speakers.Contains(actor.Id) && CountryNames.OfSeat(actor.Name) is { } seatOf) seats.Add((index, seatOf));
                index++;
            }
        }

        foreach (var (seat, country) in seats)
        {
            if (countries.TryGetValue(country, out var found)) groups.Doubt(found, seat);
        }
    }
}
