namespace Hearsay.Claims;

/// <summary>What knowledge can come from.</summary>
public enum OriginKind
{
    /// <summary>A person or body that said it.</summary>
    Speaker,

    /// <summary>A report, a poll, a photograph.</summary>
    Document,

    /// <summary>An agency or outlet that is quoted as the source.</summary>
    Agency,

    /// <summary>An outlet that says it saw or found it out itself.</summary>
    OwnReporting,
}
