namespace Hearsay.Annotations.Mentions;

/// <summary>Makes one name of the words that a short form in brackets stands for: <c>Harrow People’s Republic (HPR)</c>.</summary>
/// <remarks>
/// The letters in the brackets say where the name before them begins, after Schwartz and Hearst, <em>A Simple Algorithm for Identifying
/// Abbreviation Definitions in Biomedical Text</em> (2003), here for capitals only: each letter opens a word, and small words (<c>of the</c>) may be passed over.
/// </remarks>
internal sealed class LongFormFinder(MarkedText text)
{
    private const int FewestLetters = 2;
    private const int MostLetters = 8;
    private const int LongestSmallWord = 3;

    /// <summary>The names in order of place, those that are part of a long form replaced by it.</summary>
    public List<NamedSpan> Join(List<NamedSpan> names)
    {
        List<NamedSpan>? joined = null;
        foreach (var name in names)
        {
            if (LongFormOf(name) is not { } first) continue;

            var longForm = new NamedSpan(first, name.First - 1, TypeOf(name), name.Strength);
            if (names.Contains(longForm)) continue;

            joined ??= [.. names];
            joined.RemoveAll(other => other.First < longForm.End && other.End > longForm.First);
            joined.Add(longForm);
        }

        joined?.Sort((one, other) => one.First.CompareTo(other.First));
        return joined ?? names;
    }

    /// <summary>The first word of the long form before a short one in brackets.</summary>
    private int? LongFormOf(NamedSpan name)
    {
        if (name.End != name.First + 1 || name.Type == MentionType.Person || !text.IsForm(name.First - 1, "(") || !text.IsForm(name.End, ")")) return null;

        var letters = text.Tokens[name.First].Form;
        if (letters.Length is < FewestLetters or > MostLetters || !letters.All(char.IsAsciiLetterUpper)) return null;

        var word = name.First - 2;
        for (var letter = letters.Length - 1; letter >= 0; word--)
        {
            if (!text.SameSentence(word, name.First)) return null;
            if (text.IsPossessive(word)) continue;
            if (text.IsCapital(word))
            {
                if (text.Tokens[word].Form[0] != letters[letter--]) return null;
                if (letter < 0) return word;
            }
            else if (!text.IsLower(word) || text.Tokens[word].Form.Length > LongestSmallWord || word == name.First - 2)
            {
                return null;
            }
        }

        return null;
    }

    private MentionType TypeOf(NamedSpan shortForm)
    {
        var last = shortForm.First - 2;
        return text.Is(last, WordKind.PlaceHead) ? MentionType.Location : text.Is(last, WordKind.OrganisationHead) ? MentionType.Organization : shortForm.Type;
    }
}
