namespace Hearsay.Annotations.Mentions;

/// <summary>What words beside a person's name, and pronouns, tell of the person.</summary>
internal static class PersonWords
{
    /// <summary>The gender that a title, an office or a pronoun tells; most tell none.</summary>
    public static Gender GenderOf(string word) => word.ToLowerInvariant() switch
    {
        "mr" or "mr." or "sir" or "lord" or "herr" or "monsieur" or "king" or "prince" or "duke" or "father" or "brother" or "son" or "husband" or "boy" or "man" or "uncle" or "grandfather" or "monk" or "priest" or "bishop" or "he" or "him" or "his" or "himself" => Gender.Male,
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "dame" or "lady" or "madame" or "mme" or "mme." or "frau" or "queen" or "princess"
            or "duchess" or "countess" or "actress" or "widow" or "mother" or "sister" or "daughter" or "wife" or "girl" or "aunt" or "grandmother" or "nun" or "waitress" or "she" or "her" or "hers" or "herself" => Gender.Female,
        [.., 'w', 'o', 'm', 'a', 'n'] => Gender.Female,
        "spokesman" or "chairman" or "congressman" or "businessman" or "councilman" or "alderman" => Gender.Male,
        _ => Gender.Unknown,
    };

    /// <summary>The word under which offices are compared: a spokeswoman is asked for as a spokesman is.</summary>
    public static string OfficeOf(string role) => role.ToLowerInvariant() switch
    {
        "spokeswoman" or "spokesperson" => "spokesman",
        "chairwoman" or "chairperson" or "chair" => "chairman",
        "secretary" => "minister",
        "premier" => "minister",
        "pm" => "minister",
        "congresswoman" or "congressman" or "lawmaker" or "mp" or "legislator" or "parliamentarian" or "senator" or "representative" => "lawmaker",
        "chief" => "head",
        var other => other,
    };
}
