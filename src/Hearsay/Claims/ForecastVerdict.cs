namespace Hearsay.Claims;

/// <summary>How a forecast turned out.</summary>
public enum ForecastVerdict
{
    /// <summary>It came about.</summary>
    BorneOut,

    /// <summary>It did not.</summary>
    Missed,

    /// <summary>It is due after the newest article, or no article tells yet.</summary>
    Pending,

    /// <summary>The texts do not settle it.</summary>
    Unclear,
}
