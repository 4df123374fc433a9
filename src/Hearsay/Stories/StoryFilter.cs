using NodaTime;

namespace Hearsay.Stories;

/// <summary>Which of an archive's stories are wanted. What is left out does not narrow.</summary>
public sealed record StoryFilter
{
    /// <summary>All of them.</summary>
    public static StoryFilter All { get; } = new();

    /// <summary>Words that one of its articles must hold, as <see cref="ILedgerStore.SearchAsync"/> takes them.</summary>
    public string? Words { get; init; }

    /// <summary>An outlet, by its exact name, that one of its articles must be of.</summary>
    public string? Outlet { get; init; }

    /// <summary>Names of actors or places; for each, one of its articles must hold it, word after word.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Ids; stories with others are left out.</summary>
    /// <value><see langword="null"/>: all of them.</value>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>The first day; stories that ended before are left out.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day; stories that began after are left out.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Whether nothing narrows.</summary>
    public bool IsEmpty => Words is null && Outlet is null && Names.Count == 0 && Only is null && From is null && To is null;
}
