using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Annotations.Times;

/// <summary>What the rules of <c>times.grammar</c> mean, by the names the grammar calls them.</summary>
internal static partial class TimeMeanings
{
    // Vague units count as X: "months" is PXM.
    private const string Some = "X";

    private static readonly FrozenDictionary<string, TimeMeaning> ByName = new Dictionary<string, TimeMeaning>(StringComparer.Ordinal)
    {
        ["none"] = static (in _, _, _) => null,
        ["ref"] = static (in _, _, argument) => argument,

        ["day"] = Day,
        ["slash"] = Day,
        ["day-part"] = static (in slots, context, _) => Day(slots, context, "") is { } day ? day + Part(slots) : null,
        ["day-of-month"] = DayOfMonth,
        ["nth-weekday"] = NthWeekday,
        ["nth-week"] = NthWeek,
        ["week-of"] = static (in slots, context, _) => Day(slots, context, "") is { } day && DayRange.FromTimexValue(day) is { } days ? WeekOf(days.First) : null,
        ["holiday"] = Holiday,
        ["month"] = Month,
        ["month-of-year"] = MonthOfYear,
        ["year"] = static (in slots, _, _) => Year(slots[TimeSlot.Year].Number),
        ["decade"] = static (in slots, _, _) => Number(slots[TimeSlot.Decade].Number, 3),
        ["century"] = static (in slots, _, _) => slots[TimeSlot.Nth].Number is > 1 and < 40 and var nth ? Number(nth - 1, 2) : null,
        ["this-century"] = static (in _, context, _) => context.Published is { } day ? Number(day.Year / 100, 2) : "XX",
        ["quarter"] = Quarter,
        ["quarter-of-year"] = static (in slots, context, _) => QuarterOf(context.Published?.Year + slots[TimeSlot.Which].Number, slots[TimeSlot.Nth].Number),
        ["latest-quarter"] = LatestQuarter,
        ["year-ago-quarter"] = YearAgoQuarter,
        ["year-ago"] = static (in slots, context, _) => SameQuarterAYearAgo(slots, context) ?? Year(context.Published?.Year - 1),
        ["half"] = Half,
        ["season"] = Season,
        ["this-year"] = static (in _, context, _) => Year(context.Published?.Year),
        ["year-end"] = static (in _, context, _) => context.Published is { } day ? $"{Year(day.Year)}-12-31" : "XXXX-12-31",

        ["weekday"] = Weekday,
        ["previous-weekday"] = PreviousWeekday,
        ["following-weekday"] = FollowingWeekday,
        ["weekday-of-week"] = WeekdayOfWeek,
        ["each-weekday"] = static (in slots, _, _) => $"XXXX-WXX-{slots[TimeSlot.Weekday].Number}{Part(slots)}",
        ["days"] = Days,
        ["tonight"] = static (in _, context, _) => $"{Written(context.Published)}TNI",
        ["last-night"] = static (in _, context, _) => $"{Written(context.Published?.PlusDays(-1))}TNI",
        ["calendar"] = Calendar,
        ["weekend"] = Weekend,
        ["weekend-week"] = static (in _, context, _) => WeekOf(context.Published?.PlusDays(-7)),

        ["ago"] = static (in slots, context, _) => Shifted(context.Published, slots, -slots[TimeSlot.Count].Number),
        ["ago-one"] = static (in slots, context, _) => SameQuarterAYearAgo(slots, context) ?? Shifted(context.Published, slots, -1),
        ["ahead"] = static (in slots, context, _) => Shifted(context.Published, slots, slots[TimeSlot.Count].Number),
        ["ahead-one"] = static (in slots, context, _) => Shifted(context.Published, slots, 1),
        ["offset"] = static (in slots, context, argument) => Written(Moved(context.Published, slots, slots[TimeSlot.Count].Number)?.PlusDays(int.Parse(argument, CultureInfo.InvariantCulture))),
        ["offset-back"] = static (in slots, context, argument) => Written(Moved(context.Published, slots, -slots[TimeSlot.Count].Number)?.PlusDays(int.Parse(argument, CultureInfo.InvariantCulture))),
        ["earlier"] = static (in slots, context, _) => Shifted(Then(context), slots, -slots[TimeSlot.Count].Number),
        ["earlier-one"] = EarlierOne,
        ["later"] = static (in slots, context, _) => Shifted(Then(context), slots, slots[TimeSlot.Count].Number),
        ["later-one"] = static (in slots, context, _) => Shifted(Then(context), slots, 1),
        ["later-one-day"] = static (in slots, context, _) => Written(Then(context)?.PlusDays(1)) + Part(slots),
        ["earlier-one-day"] = static (in slots, context, _) => Written(Then(context)?.PlusDays(-1)) + Part(slots),
        ["same-day"] = static (in slots, context, _) => Written(Then(context)) + Part(slots),
        ["following"] = static (in slots, context, _) => Neighbour(slots, context, 1),
        ["preceding"] = static (in slots, context, _) => Neighbour(slots, context, -1),
        ["same"] = static (in slots, context, _) => Neighbour(slots, context, 0),

        ["length"] = static (in slots, _, _) => Length(slots[TimeSlot.Count].Symbol ?? Some, slots),
        ["length-one"] = static (in slots, _, _) => Length("1", slots),
        ["length-one-year"] = static (in _, _, _) => "P1Y",
        ["length-some"] = static (in slots, _, _) => Length(Some, slots),
        ["length-half"] = LengthHalf,
        ["length-one-and-half"] = static (in slots, _, _) => Length("1.5", slots),
        ["length-and-half"] = static (in slots, _, _) => Length($"{slots[TimeSlot.Count].Symbol}.5", slots),
        ["fortnight"] = static (in _, _, _) => "P2W",
        ["each-other"] = static (in slots, _, _) => Length("2", slots),
        ["each-part"] = static (in slots, _, _) => $"XXXX-XX-XX{Part(slots)}",
        ["each"] = static (in slots, _, _) => Length("1", slots),
        ["each-length"] = static (in slots, _, _) => Length(slots[TimeSlot.Count].Symbol ?? Some, slots),
        ["often"] = static (in slots, _, _) => slots[TimeSlot.Often].Symbol,

        ["clock"] = Clock,
        ["clock-each"] = ClockEach,
        ["week-number"] = static (in slots, context, _) => slots[TimeSlot.Count].Number is >= 1 and <= 53 and var week ? $"{Year(context.Published?.Year)}-W{Number(week, 2)}" : null,
        ["noon"] = static (in slots, context, _) => $"{ClockDay(slots, context, 0)}T12:00",
        ["midnight"] = static (in slots, context, _) => $"{ClockDay(slots, context, 0)}T24:00",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The meaning of that name.</summary>
    /// <exception cref="FormatException">The grammar asks for one that does not exist.</exception>
    public static TimeMeaning Named(string name) =>
        ByName.TryGetValue(name, out var meaning) ? meaning : throw new FormatException($"times.grammar asks for a meaning '{name}', which does not exist.");
}
