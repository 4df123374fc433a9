using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Spellings;

namespace Hearsay.Claims.Identities;

/// <summary>Decides whether two people's names name one person, and by what.</summary>
internal static class PersonJudge
{
    private const double FurthestWord = 0.24;
    private const double FurthestName = 0.15;
    private const int ShortestLoose = 4;

    private readonly record struct Likeness(double Distance, bool IsForm, bool IsInitial)
    {
        public static readonly Likeness None = new(double.PositiveInfinity, IsForm: false, IsInitial: false);

        public bool Holds => Distance < double.PositiveInfinity;
    }

    /// <summary>Judges two names that both have more than one word.</summary>
    public static (Identity Identity, string Why) Judge(PersonName one, RoleSet roles, PersonName other, RoleSet otherRoles)
    {
        if (one.Generation != other.Generation && one.Generation.Length > 0 && other.Generation.Length > 0) return (Identity.Different, "");

        var (identity, why) = Compare(one, other, roles.AgreesWith(otherRoles));
        if (identity == Identity.Same && one.Generation != other.Generation && !roles.AgreesWith(otherRoles)) return (Identity.MayBe, why);
        if (identity == Identity.Same && roles.IsAgainst(otherRoles)) return (Identity.MayBe, why);

        return (identity, why);
    }

    /// <summary>Whether a single word may be the family name of a fuller name, or two single words one name.</summary>
    public static bool IsSurname(PersonName bare, PersonName full) =>
        bare.Last == full.Last || (LikenessOf(bare.Words[0], full.Last, bare.Plain[0], full.Plain[^1], isGiven: false) is { Holds: true, IsInitial: false } near && near.Distance <= 0.1 * bare.Last.Length);

    private static (Identity, string) Compare(PersonName one, PersonName other, bool agree)
    {
        if (one.Joined == other.Joined) return (Identity.Same, "spelling");
        if (one.Words.Length == other.Words.Length && IsRotated(one.Words, other.Words)) return (Identity.Same, "order of names");
        if (one.Words.Length + other.Words.Length == 5 && Spelling.Chinese(one.Plain) == Spelling.Chinese(other.Plain)) return (Identity.Same, "spelling");

        var (shorter, longer) = one.Words.Length <= other.Words.Length ? (one, other) : (other, one);
        if (shorter.Words.AsSpan().SequenceEqual(longer.Words.AsSpan(0, shorter.Words.Length)) && !longer.Words.Skip(shorter.Words.Length).Any(word => word.Length == 1))
        {
            // Mariano Rajoy Brey is Mariano Rajoy where his article calls him Rajoy; Anna Orme-Brandt may be another than Anna Orme.
            return (agree || longer.Calls.Contains(shorter.Last, StringComparer.Ordinal) ? Identity.Same : Identity.MayBe, "fuller name");
        }

        var last = LikenessOf(one.Last, other.Last, one.Plain[^1], other.Plain[^1], isGiven: false);
        var first = LikenessOf(one.Words[0], other.Words[0], one.Plain[0], other.Plain[0], isGiven: true);
        if (!last.Holds || last.IsInitial || !first.Holds) return IsPartOfDouble(one, other) ? (Identity.MayBe, "part of the name") : (Identity.Different, "");
        if (!MiddlesAgree(one, other, out var middle)) return (Identity.Different, "");

        var letters = Math.Min(one.Joined.Length, other.Joined.Length);
        if (last.Distance + (first.IsForm ? 0 : first.Distance) + middle > FurthestName * letters) return (Identity.MayBe, "spelling");
        if (first.IsInitial && !agree && !HasMatchingInitials(one, other)) return (Identity.MayBe, "initial");
        if (first.IsForm) return (Identity.Same, "form of the given name");
        if (first.IsInitial) return (Identity.Same, agree ? "initial and office" : "initials");

        return (Identity.Same, one.Words.Length == other.Words.Length ? "spelling" : "fuller name");
    }

    private static bool HasMatchingInitials(PersonName one, PersonName other) => one.Words.Length > 2 && other.Words.Length > 2;

    /// <summary>The family name may stand first: Abe Shinzo.</summary>
    private static bool IsRotated(string[] one, string[] other) =>
        (one[0] == other[^1] && one.AsSpan(1).SequenceEqual(other.AsSpan(0, other.Length - 1)))
        || (other[0] == one[^1] && other.AsSpan(1).SequenceEqual(one.AsSpan(0, one.Length - 1)));

    private static Likeness LikenessOf(string one, string other, string plain, string otherPlain, bool isGiven)
    {
        if (one == other) return new Likeness(0, IsForm: false, IsInitial: false);
        if (isGiven && GivenNames.AreForms(one, other)) return new Likeness(0, IsForm: true, IsInitial: false);
        if (one.Length == 1 || other.Length == 1) return plain[0] == otherPlain[0] ? new Likeness(0, IsForm: false, IsInitial: true) : Likeness.None;
        if (Math.Min(one.Length, other.Length) < ShortestLoose) return Likeness.None;
        if (isGiven && GenderOf(plain) is var gender && GenderOf(otherPlain) is var otherGender && gender != otherGender && gender != Gender.Unknown && otherGender != Gender.Unknown) return Likeness.None;

        var distance = Spelling.Distance(one, other);
        return distance <= FurthestWord * Math.Min(one.Length, other.Length) ? new Likeness(distance, IsForm: false, IsInitial: false) : Likeness.None;
    }

    private static Gender GenderOf(string plain) => NameWords.GenderOf(char.ToUpperInvariant(plain[0]) + plain[1..]);

    /// <summary>What stands between the first and the last word: some of it may be left out, or stand as initials, but none may say otherwise.</summary>
    private static bool MiddlesAgree(PersonName one, PersonName other, out double distance)
    {
        distance = 0;
        var (middle, otherMiddle) = (one.Words[1..^1], other.Words[1..^1]);
        if (middle.Length == 0 || otherMiddle.Length == 0) return true;
        if (middle.Length != otherMiddle.Length) return false;

        for (var i = 0; i < middle.Length; i++)
        {
            var likeness = LikenessOf(middle[i], otherMiddle[i], one.Plain[i + 1], other.Plain[i + 1], isGiven: true);
            if (!likeness.Holds) return false;
            distance += likeness.Distance;
        }

        return true;
    }

    /// <summary>Anna Orme and Anna Orme-Brandt.</summary>
    private static bool IsPartOfDouble(PersonName one, PersonName other) =>
        GivenNames.AreForms(one.Words[0], other.Words[0]) && (one.Words.Skip(1).Contains(other.Last, StringComparer.Ordinal) || other.Words.Skip(1).Contains(one.Last, StringComparer.Ordinal));
}
