namespace Hearsay.Annotations.Mentions;

/// <summary>Who holds which office, as far as an article has said.</summary>
internal sealed class OfficeHolders(MarkedText text)
{
    private const int MostRoles = 12;
    private const int MostHolders = 12;

    private readonly Dictionary<ActorDraft, string[]> offices = [];
    private readonly Dictionary<string, List<ActorDraft>> holders = new(StringComparer.Ordinal);

    /// <summary>Notes that a person was named, so that he is the latest holder of his offices.</summary>
    public void Meet(ActorDraft person)
    {
        if (!offices.TryGetValue(person, out var held)) offices[person] = held = [.. person.Roles.Take(MostRoles).Select(OfficeOf).Distinct(StringComparer.Ordinal)];
        foreach (var office in held)
        {
            if (!holders.TryGetValue(office, out var list)) holders[office] = list = [];
            list.Remove(person);
            list.Add(person);
            if (list.Count > MostHolders) list.RemoveAt(0);
        }
    }

    /// <summary>The latest holder of the office that the words say nothing against.</summary>
    /// <param name="article">The token of the article: <c>the</c>.</param>
    /// <param name="head">The token of the office.</param>
    public ActorDraft? HolderOf(int article, int head)
    {
        if (!holders.TryGetValue(PersonWords.OfficeOf(text.Tokens[head].Form), out var list)) return null;

        ActorDraft? deputy = null;
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (!Agrees(article, head, list[i])) continue;
            if (!IsHigher(article, head, list[i])) return list[i];

            // The prime minister is rather the prime minister than his deputy.
            deputy ??= list[i];
        }

        return deputy;
    }

    /// <summary>The office in a role: <c>spokesman</c> of <c>ministry spokesman</c>, <c>head</c> of <c>deputy head of the commission</c>.</summary>
    private static string OfficeOf(string role)
    {
        var words = role.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var office = "";
        foreach (var word in words)
        {
            var isOffice = (NameWords.KindOf(word) & WordKind.Role) != 0;
            if (isOffice) office = word;
            else if (office.Length > 0 && word is "of" or "for" or "to" or "in" or "at") break;
        }

        return PersonWords.OfficeOf(office);
    }

    /// <summary>Whether what stands before the office is not against the holder: the Kesh president is not Valdria's.</summary>
    private bool Agrees(int article, int head, ActorDraft holder)
    {
        if (!holder.MayBe(PersonWords.GenderOf(text.Tokens[head].Form))) return false;

        for (var i = article + 1; i < head; i++)
        {
            var form = text.Tokens[i].Form;
            if (text.Is(i, WordKind.RoleModifier) && form is "former" or "acting" or "then") continue;
            if (text.IsHyphen(i) || text.IsPossessive(i)) continue;
            if (!text.IsCapital(i) && !text.Is(i, WordKind.RoleModifier | WordKind.OrganisationHead | WordKind.OrganisationNoun)) continue;
            if (!holder.Roles.Take(MostRoles).Any(role => role.Contains(form, StringComparison.OrdinalIgnoreCase))) return false;
        }

        return true;
    }

    /// <summary>Whether every such office of the holder is a deputy's, which the words do not say.</summary>
    private bool IsHigher(int article, int head, ActorDraft holder)
    {
        for (var i = article + 1; i < head; i++)
        {
            if (text.Tokens[i].Form.ToLowerInvariant() is "deputy" or "vice" or "former") return false;
        }

        var office = PersonWords.OfficeOf(text.Tokens[head].Form);
        return holder.Roles.Take(MostRoles)
            .Where(role => OfficeOf(role) == office)
            .All(role => role.StartsWith("deputy", StringComparison.OrdinalIgnoreCase) || role.StartsWith("vice", StringComparison.OrdinalIgnoreCase));
    }
}
