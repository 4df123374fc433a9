using System.Text;

namespace Hearsay.Decisions;

/// <summary>What an analyst decided about something the machine found. Kept apart from it, never changed, undone only by another decision.</summary>
public sealed record Decision
{
    /// <summary>What is done.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>What it is done to.</summary>
    public required DecisionSubject Subject { get; init; }

    /// <summary>What is merged; for a split, the part taken out and then what is left; else the one thing it is about.</summary>
    public IReadOnlyList<DecisionTarget> Targets { get; init; } = [];

    /// <summary>What takes the place of what was found; of corrections only.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Why, in the analyst's words.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the decision that no longer holds; of undoings only.</summary>
    public string? Undoes { get; init; }

    /// <summary>Who decided, when, from where.</summary>
    public required Signature Signed { get; init; }

    /// <summary>Made from everything in it.</summary>
    public string Id => ContentId.Of("decision", Encoding.UTF8.GetString(DecisionJson.Write(this)));

    /// <summary>The articles it rests on.</summary>
    public IEnumerable<string> Articles => Targets.SelectMany(target => target.Evidence).Select(citation => citation.Article).Distinct(StringComparer.Ordinal);
}
