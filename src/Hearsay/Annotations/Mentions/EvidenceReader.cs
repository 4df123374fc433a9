using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Weighs what a name is made of and what stands around it.</summary>
internal sealed partial class EvidenceReader(MarkedText text)
{
    private const int FurthestApposition = 8;
    private const int ForShow = 20;
    private const int LongestDateline = 10;

    /// <summary>Everything that speaks for one kind or another at this place.</summary>
    public Evidence Weigh(NameCandidate name)
    {
        var made = Made(name);
        var evidence = made + Before(name) + After(name);

        // Special Events, Great Service: capitals for show.
        return made.Best == 0 && name is { Known: KnownKind.None, FollowsRole: false } && IsCommonPhrase(name)
            ? evidence + new Evidence(-ForShow, -ForShow, -ForShow, -ForShow)
            : evidence;
    }

    private bool IsCommonPhrase(NameCandidate name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var form = text.Tokens[i].Form;
            if (char.IsLetter(form[0]) && !CommonWords.ContainsInflected(form)) return false;
        }

        return true;
    }

    private static Evidence Person(int weight) => new(weight, 0, 0, 0);

    private static Evidence Organization(int weight) => new(0, weight, 0, 0);

    private static Evidence Location(int weight) => new(0, 0, weight, 0);

    private static Evidence Miscellaneous(int weight) => new(0, 0, 0, weight);

    /// <summary>What the name itself shows.</summary>
    private Evidence Made(NameCandidate name)
    {
        var evidence = name.Known switch
        {
            KnownKind.Place => Location(60),
            KnownKind.Town => Location(35),
            KnownKind.People or KnownKind.Other => Miscellaneous(60),
            KnownKind.Organisation or KnownKind.Seat => Organization(60),
            _ => default,
        };
        if (name.Known is KnownKind.Place or KnownKind.People or KnownKind.Organisation or KnownKind.Seat) return evidence;

        evidence += OfHeads(name);
        var form = text.Tokens[name.First].Form;
        var isFirstName = NameWords.IsFirstName(form);
        if (isFirstName) evidence += Person(name.Length > 1 ? 40 : 20);
        if (name.Length == 1 && IsAcronym(form) && !CommonWords.Contains(form)) evidence += Organization(25);
        for (var i = name.First + 1; i < name.End; i++)
        {
            var part = text.Tokens[i].Form;
            if (part is [_, '.'] && i + 1 < name.End) evidence += Person(30);
            if (text.Is(i, WordKind.Particle) && !text.IsCapital(i) && i + 1 < name.End) evidence += Person(20);
            if (part is "&") evidence += Organization(30);
        }

        if (form is [_, '.'] && name.Length > 1) evidence += Person(30);
        return evidence;
    }

    /// <summary>What counts once, however often the name stands there: two or three unknown words are a person's name more often than not.</summary>
    public Evidence Unmarked(NameCandidate name)
    {
        if (name.Known != KnownKind.None || IsCommonPhrase(name) || Made(name).Best > 0) return default;
        if (name.Length is 2 or 3) return Person(15);
        if (name.Length > 3 || (text.Opens(name.First) && !IsSubject(name))) return default;

        return new Evidence(8, 0, LooksLikePlace(text.Tokens[name.First].Form) ? 14 : 7, 0);
    }

    /// <summary>A word that opens a sentence is a name where a verb follows it.</summary>
    private bool IsSubject(NameCandidate name) =>
        text.SameSentence(name.First, name.End)
        && (text.IsLower(name.End) || text.IsPossessive(name.End))
        && (!NameWords.IsFunctionWord(text.Tokens[name.End].Form));

    private static bool LooksLikePlace(string form) =>
        form.Length > 5
        && form is [.., 'i', 'a'] or [.., 's', 't', 'a', 'n'] or [.., 'l', 'a', 'n', 'd'] or [.., 'b', 'u', 'r', 'g'] or [.., 'v', 'i', 'l', 'l', 'e']
            or [.., 'g', 'r', 'a', 'd'] or [.., 'p', 'o', 'r', 't'] or [.., 's', 'h', 'i', 'r', 'e'] or [.., 'a', 'b', 'a', 'd'] or [.., 'h', 'o', 'l', 'm'];

    /// <summary>Harrow Commission, Bank of Kesh, River Tarn, Treaty of Orme.</summary>
    private Evidence OfHeads(NameCandidate name)
    {
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (text.Tokens[i].Form is not ("of" or "for")) continue;

            var before = i - 1;
            if (text.Is(before, WordKind.PlaceHead) && !text.Is(before, WordKind.OrganisationHead)) return Location(45);
            if (text.Is(before, WordKind.OrganisationHead)) return Organization(50);
            if (text.Is(before, WordKind.EventHead)) return Miscellaneous(45);
            if (text.Is(before, WordKind.BeforeOf)) return Organization(40);
        }

        var last = name.End - 1;
        if (name.Length == 1) return text.Is(last, WordKind.OrganisationHead) && text.IsCapital(last) ? Organization(10) : default;
        if (text.Is(last, WordKind.OrganisationHead) && text.IsCapital(last)) return Organization(45);
        if (text.Is(last, WordKind.PlaceHead)) return Location(45);
        if (text.Is(last, WordKind.EventHead)) return Miscellaneous(35);
        if (text.Is(name.First, WordKind.PlaceHead) && !text.Is(name.First, WordKind.OrganisationHead)) return Location(35);
        if (text.Is(name.First, WordKind.OrganisationFirst)) return Organization(40);
        if (text.Is(name.First, WordKind.Numbered) && char.IsAsciiDigit(text.Tokens[last].Form[0])) return Organization(40);

        return default;
    }

    private static bool IsAcronym(string form)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c)) letters++;
            else if (char.IsLower(c)) return false;
        }

        return letters is >= 2 and <= 6;
    }
}
