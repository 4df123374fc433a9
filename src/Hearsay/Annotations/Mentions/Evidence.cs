namespace Hearsay.Annotations.Mentions;

/// <summary>How much speaks for each kind of name, in tenths; sums of several places where one name stands.</summary>
internal readonly record struct Evidence(int Person, int Organization, int Location, int Miscellaneous)
{
    public static Evidence operator +(Evidence one, Evidence other) => new(
        one.Person + other.Person,
        one.Organization + other.Organization,
        one.Location + other.Location,
        one.Miscellaneous + other.Miscellaneous);

    /// <summary>For each kind the stronger of two.</summary>
    public static Evidence Stronger(Evidence one, Evidence other) => new(
        Math.Max(one.Person, other.Person),
        Math.Max(one.Organization, other.Organization),
        Math.Max(one.Location, other.Location),
        Math.Max(one.Miscellaneous, other.Miscellaneous));

    /// <summary>Evidence for one kind only.</summary>
    public static Evidence For(MentionType type, int weight) => type switch
    {
        MentionType.Person => new Evidence(weight, 0, 0, 0),
        MentionType.Organization => new Evidence(0, weight, 0, 0),
        MentionType.Location => new Evidence(0, 0, weight, 0),
        _ => new Evidence(0, 0, 0, weight),
    };

    /// <summary>The strength of the best kind.</summary>
    public int Best => Math.Max(Math.Max(Person, Organization), Math.Max(Location, Miscellaneous));

    /// <summary>How far the best kind leads the next.</summary>
    public int Lead
    {
        get
        {
            var (best, next) = (0, 0);
            foreach (var weight in (ReadOnlySpan<int>)[Person, Organization, Location, Miscellaneous])
            {
                if (weight >= best) (best, next) = (weight, best);
                else if (weight > next) next = weight;
            }

            return best - next;
        }
    }

    /// <summary>The kind for which most speaks; among equals the one that is named more often in the news.</summary>
    public MentionType Type =>
        Person == Best ? MentionType.Person
        : Location == Best ? MentionType.Location
        : Organization == Best ? MentionType.Organization
        : MentionType.Miscellaneous;
}
