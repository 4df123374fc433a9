using System.Globalization;

namespace Hearsay.Server.Pages;

/// <summary>What visitors type into a field, or somebody put into the address they followed.</summary>
internal static class TypedText
{
    /// <summary>Without white space around it and without invisible characters, which would turn its field's reading order round; <see langword="null"/> where nothing is left.</summary>
    public static string? Clean(string? typed)
    {
        var visible = new string([.. (typed ?? "").Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))]).Trim();
        return visible.Length > 0 ? visible : null;
    }
}
