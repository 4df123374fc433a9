namespace Hearsay.Annotations.Mentions;

/// <summary>An actor while an article is being read.</summary>
internal sealed class ActorDraft(MentionType type)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<string> roles = [];

    public MentionType Type { get; } = type;

    /// <summary>The fullest name so far, in words.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<string> Roles => roles;

    public Gender Gender { get; private set; }

    /// <summary>Common nouns the article has used beside the name, and the last word of the name itself: <c>region</c>, <c>company</c>.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>How many names of the article name it so far.</summary>
    public int Uses { get; set; }

    /// <summary>How many of them are a single word.</summary>
    public int BareUses { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Takes a name in. The fullest one the article's own prose uses becomes the actor's.</summary>
    public void AddName(string name, bool mayBeFullest)
    {
        if (seen.Add(name)) names.Add(name);

        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (Name.Length == 0 || (mayBeFullest && IsFuller(name, words)))
        {
            Name = name;
            Words = words;
        }
    }

    public void AddRole(string role)
    {
        if (seen.Add($"role: {role}")) roles.Add(role);
    }

    public void Learn(Gender gender)
    {
        if (Gender == Gender.Unknown) Gender = gender;
    }

    /// <summary>Whether somebody of this gender may be the actor.</summary>
    public bool MayBe(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || gender == Gender;

    /// <summary>The actor as it stands when the article has been read.</summary>
    public Actor ToActor() => new(Id, Name, Type, [.. names.Where(name => name != Name)], roles);

    private bool IsFuller(string name, string[] words)
    {
        // Outside a headline in capitals; the long form of an acronym.
        if (IsCapitals(Name) && !IsCapitals(name) && (Type != MentionType.Person || words.Length >= Words.Count)) return true;

        return Type == MentionType.Person && words.Length > Words.Count;
    }

    private static bool IsCapitals(string name) => !name.Any(char.IsLower);
}
