using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;

namespace Hearsay.Briefings.Sections;

/// <summary>A text's words of content, to see whether another says the same.</summary>
/// <param name="Words">Its words and numbers.</param>
/// <param name="Polarity">Whether it is affirmed.</param>
internal sealed record TextLikeness(SortedSet<string> Words, Polarity Polarity)
{
    private const double SameShare = 0.75;
    private const int FewestWords = 3;

    /// <summary>Takes a text apart.</summary>
    public static TextLikeness Of(string text, Polarity polarity) => new(StoryWords.Of(text), polarity);

    /// <summary>Whether the two share most of their words; figures that differ make another statement of the same words, and so does a no.</summary>
    public bool IsSameAs(TextLikeness other)
    {
        var fewest = Math.Min(Words.Count, other.Words.Count);
        if (fewest < FewestWords || Polarity != other.Polarity) return false;
        if (!Numbers().SequenceEqual(other.Numbers(), StringComparer.Ordinal)) return false;

        return Words.Count(other.Words.Contains) >= SameShare * fewest;
    }

    /// <summary>Notes a text said of some days; whether nothing noted before says the same of the same days.</summary>
    public bool AddIfNew(List<(TextLikeness Text, DayRange? Days)> said, DayRange? days)
    {
        if (said.Exists(other => other.Days == days && IsSameAs(other.Text))) return false;

        said.Add((this, days));
        return true;
    }

    private IEnumerable<string> Numbers() => Words.Where(word => char.IsDigit(word[0]));
}
