using System.Globalization;

namespace Hearsay.Briefings.Sections;

/// <summary>Puts a row together from labels, names, quotations and citations.</summary>
internal sealed class RowBuilder
{
    private readonly List<BriefPart> parts = [];

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => parts.Count == 0;

    /// <summary>Adds a fixed term.</summary>
    public RowBuilder Say(string? label) => Add(label is null ? null : LabelPart.Of(label));

    /// <summary>Adds a count of something: <c>1 outlet</c>, <c>7 outlets</c>.</summary>
    public RowBuilder Count(int count, string one, string many) =>
        Say($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}");

    /// <summary>Adds a name.</summary>
    public RowBuilder Name(string? name) => Add(name is null ? null : LabelPart.Named(name));

    /// <summary>Adds a part, where there is one.</summary>
    public RowBuilder Add(BriefPart? part)
    {
        if (part is not null) parts.Add(part);
        return this;
    }

    /// <summary>Adds parts.</summary>
    public RowBuilder AddAll(IEnumerable<BriefPart> more)
    {
        parts.AddRange(more);
        return this;
    }

    /// <summary>Sets what follows off from what stands there; nothing where nothing does.</summary>
    public RowBuilder Then(string separator = "·") => IsEmpty ? this : Say(separator);

    /// <summary>The row, as the main one.</summary>
    public BriefRow Main() => new([.. parts]);

    /// <summary>The row, as one that explains the one above.</summary>
    public BriefRow Detail() => new([.. parts], isDetail: true);

    /// <summary>The row, as one that counts what is left out.</summary>
    public BriefRow Rest() => new([.. parts], isDetail: true, isRest: true);

    /// <summary>What was put together.</summary>
    public IReadOnlyList<BriefPart> Parts() => [.. parts];
}
