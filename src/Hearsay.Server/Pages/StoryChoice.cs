using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Server.Views;
using Hearsay.Stories;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Server.Pages;

/// <summary>What a visitor narrowed the list of stories to, as typed.</summary>
public sealed record StoryChoice(string? Words, string? Outlet, string? Actor, string? Place, string? From, string? To, string? Standing)
{
    // Longer ones are no names.
    private const int Longest = 500;

    /// <summary>Reads the parameters <c>q</c>, <c>outlet</c>, <c>actor</c>, <c>place</c>, <c>from</c>, <c>to</c>, <c>standing</c>.</summary>
    public static StoryChoice Of(IQueryCollection query)
    {
        return new StoryChoice(Read("q"), Read("outlet"), Read("actor"), Read("place"), Day("from"), Day("to"), Standings(Read("standing")));

        string? Read(string name) => TypedText.Clean(query[name]) is { Length: <= Longest } value ? value : null;

        string? Day(string name) => Read(name) is { } day && LocalDatePattern.Iso.Parse(day).Success ? day : null;

        static string? Standings(string? word) => Enum.GetValues<Standing>().Any(standing => standing.Word() == word) ? word : null;
    }

    /// <summary>Whether nothing narrows.</summary>
    public bool IsEmpty => this == new StoryChoice(null, null, null, null, null, null, null);

    /// <summary>What the stories' ledgers are asked.</summary>
    internal StoryNeed ToNeed() =>
        new(Standing is null ? null : Enum.GetValues<Standing>().First(standing => standing.Word() == Standing), Actor, Place);

    /// <summary>What the archive is asked.</summary>
    public StoryFilter ToFilter() => new()
    {
        Words = Words,
        Outlet = Outlet,
        From = ToDay(From),
        To = ToDay(To),
    };

    private static LocalDate? ToDay(string? day) => day is null ? null : LocalDatePattern.Iso.Parse(day).Value;
}
