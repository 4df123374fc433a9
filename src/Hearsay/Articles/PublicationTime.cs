using NodaTime;
using NodaTime.Text;

namespace Hearsay.Articles;

/// <summary>When an article was published: a day, and the instant where it is known.</summary>
/// <param name="Day">The day at the place of publication.</param>
/// <param name="Instant">The instant with its offset, where the source gave a time of day.</param>
public readonly record struct PublicationTime(LocalDate Day, OffsetDateTime? Instant = null) : IComparable<PublicationTime>
{
    /// <summary>An instant and the day it fell on in its own offset.</summary>
    public static PublicationTime At(OffsetDateTime instant) => new(instant.Date, instant);

    /// <summary>Orders by instant, a bare day counting as its first moment in UTC, so that the order is total on any machine.</summary>
    public int CompareTo(PublicationTime other) => SortKey.CompareTo(other.SortKey);

    private Instant SortKey => Instant?.ToInstant() ?? Day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    /// <summary>ISO 8601: <c>2022-09-29</c>, or <c>2022-09-29T15:00:00+03:00</c> where the instant is known.</summary>
    public override string ToString() =>
        Instant is { } instant ? OffsetDateTimePattern.ExtendedIso.Format(instant) : LocalDatePattern.Iso.Format(Day);
}
