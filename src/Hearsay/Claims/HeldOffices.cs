namespace Hearsay.Claims;

/// <summary>The offices of one actor, to be asked for again and again.</summary>
/// <param name="roles">The offices: <c>deputy harbour minister</c>.</param>
internal sealed class HeldOffices(IReadOnlyList<string> roles)
{
    private readonly HashSet<string> whole = new(roles, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> words = new(roles.SelectMany(role => role.Split(' ')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an office is called just so.</summary>
    public bool Has(string office) => whole.Contains(office);

    /// <summary>Whether an office has a word in it.</summary>
    public bool HasWord(string word) => words.Contains(word);
}
