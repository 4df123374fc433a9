namespace Hearsay.Annotations.Mentions;

/// <summary>By what shorter names an article may call what it also names in full.</summary>
internal static class NameShortener
{
    private const int MostWords = 12;

    /// <summary><c>State Department</c> of <c>US State Department</c>; <c>Taipei</c> of <c>Taipei City</c>; <c>Moldova</c> of <c>Republic of Moldova</c>.</summary>
    /// <remarks>A region is not shortened to the name of its town, nor a town to its country's: the Tula Oblast and Tula are two, as are Mexico City and Mexico.</remarks>
    public static IEnumerable<string> ShortFormsOf(string surface, MentionType type)
    {
        var words = surface.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords) yield break;

        if (type == MentionType.Location && words[^1] is "City" && string.Join(' ', words[..^1]) is var town && KnownNames.KindOf(town) != KnownKind.Place) yield return town;
        if (type is MentionType.Location or MentionType.Organization && words.Length > 2 && words[1] is "of" && words[0] is "Republic" or "State" or "Kingdom" or "City" or "Town" or "County" or "Commonwealth" or "Province")
        {
            yield return string.Join(' ', words[2] is "the" ? words[3..] : words[2..]);
        }

        if (type is not MentionType.Organization) yield break;

        // The country before it, and what it is for behind it.
        if (words.Length > 2 && KnownNames.KindOf(words[0]) is KnownKind.People or KnownKind.Place) yield return string.Join(' ', words[1..]);
        var link = Array.FindIndex(words, word => word is "of" or "for");
        if (link > 1) yield return string.Join(' ', words[..link]);
    }
}
