namespace Hearsay.Claims.Identities;

/// <summary>What one article says that somebody is.</summary>
internal sealed class RoleSet(IEnumerable<string> roles)
{
    private const int MostRoles = 12;

    private readonly List<Role> roles = [.. roles.Take(MostRoles).Select(Role.Of)];

    /// <summary>Whether some office of the one may be an office of the other.</summary>
    public bool AgreesWith(RoleSet other) => roles.Exists(role => other.roles.Exists(role.AgreesWith));

    /// <summary>Whether one person can hardly be both: of two countries, a boxer and a minister, a farmer and a nurse.</summary>
    public bool IsAgainst(RoleSet other)
    {
        var (countries, others) = (Countries(), other.Countries());
        if (countries.Count == 1 && others.Count == 1 && !countries.SetEquals(others)) return true;
        if (AgreesWith(other)) return false;

        var (fields, otherFields) = (Fields(), other.Fields());
        if (fields.Count != 1 || otherFields.Count != 1) return false;

        return !fields.SetEquals(otherFields) || fields.Contains("common");
    }

    private HashSet<string> Countries() => [.. roles.SelectMany(role => role.Countries)];

    private HashSet<string> Fields() => [.. roles.SelectMany(role => role.Fields)];
}
