namespace Hearsay.Annotations.Times;

/// <summary>The TIMEX3 kinds.</summary>
public enum TimeType
{
    /// <summary>A day, month, year or other stretch of the calendar.</summary>
    Date,

    /// <summary>A time of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}
