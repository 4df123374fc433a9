namespace Hearsay.Briefings;

/// <summary>Words of our own: a fixed term, a number, a day, a name. Never a sentence.</summary>
public sealed record LabelPart : BriefPart
{
    /// <summary>The most characters a label has; a longer name is cut.</summary>
    public const int Longest = 80;

    private LabelPart(string text) => Text = text;

    /// <inheritdoc/>
    public override string Text { get; }

    /// <summary>A fixed term with its numbers and days.</summary>
    /// <exception cref="ArgumentException">The words are too many for a label, or end like a sentence.</exception>
    internal static LabelPart Of(string words)
    {
        if (words.Length is 0 or > Longest || words[^1] is '.' or '!' or '?')
        {
            throw new ArgumentException($"'{words}' is no label: it has 1 to {Longest} characters and no full stop. What a source says is quoted from it.", nameof(words));
        }

        return new LabelPart(words);
    }

    /// <summary>A name, an address or a reason that the ledger gives; cut where it is long.</summary>
    internal static LabelPart Named(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length <= Longest) return new LabelPart(trimmed.Length > 0 ? trimmed : "–");

        var end = Longest - 1;
        if (char.IsHighSurrogate(trimmed[end - 1])) end--;
        return new LabelPart($"{trimmed[..end]}…");
    }
}
