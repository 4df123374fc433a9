namespace Hearsay.Claims;

/// <summary>In whose voice an article states something.</summary>
public enum Voice
{
    /// <summary>The article passes on what somebody said.</summary>
    Attributed,

    /// <summary>The outlet says it itself.</summary>
    Outlet,
}
