namespace Hearsay.Annotations.Times;

/// <summary>What a pattern of <c>times.grammar</c> can take from the words it matches; the classes of <c>times.lexicon</c> bear these names.</summary>
internal enum TimeSlot
{
    Month,
    Day,
    Year,
    Weekday,
    Season,
    Part,
    Unit,
    Which,
    Mod,
    Count,
    Meridiem,
    Zone,
    Holiday,
    Each,
    Often,
    Nth,
    Hour,
    Minute,
    Decade,
    Second,
    To,
    LastDay,
    LastHour,
    LastMinute,
    LastYear,
}
