using Hearsay.Annotations.Mentions.Spellings;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Says which names of an article name the same actor.</summary>
internal sealed class ActorBook(MarkedText text)
{
    private const int MostNamesakes = 50;
    private const int MostInList = 10;
    private const int MuchMore = 3;
    private const int LongestAcronym = 6;

    private readonly Dictionary<string, List<ActorDraft>> personsBySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> personsByGivenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> formsByCapitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> longForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> longFormsAhead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> lastByOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> habitual = new(StringComparer.Ordinal);
    private readonly RoleReader roles = new(text);

    /// <summary>The actor of each name.</summary>
    /// <param name="names">In order of place.</param>
    public ActorDraft[] Resolve(IReadOnlyList<NamedSpan> names)
    {
        var actors = new ActorDraft[names.Count];

        foreach (var name in names)
        {
            Remember(Surface(name));
            if (name.Type != MentionType.Person) RememberInitials(Surface(name));
        }

        // Links and headers come last, so that they join actors of the text rather than name them.
        foreach (var isOwnProse in new[] { true, false })
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (text.IsOwnProse(names[i].First) == isOwnProse) actors[i] = Resolve(names, actors, i, isOwnProse);
            }
        }

        for (var i = 1; i < names.Count; i++) ShareNouns(names, actors, i);

        Number(actors);
        return actors;
    }

    private static void Number(ActorDraft[] actors)
    {
        var next = 1;
        foreach (var actor in actors)
        {
            if (actor.Id.Length == 0) actor.Id = $"a{next++}";
        }
    }

    private ActorDraft Resolve(IReadOnlyList<NamedSpan> names, ActorDraft[] actors, int index, bool isOwnProse)
    {
        var name = names[index];
        var surface = Surface(name);
        var unshouted = Unshouted(surface);
        var actor = name.Type == MentionType.Person ? Person(name, unshouted) : BracketOwner(names, actors, index) ?? Other(name, unshouted);

        actor.Uses++;
        actor.AddName(surface, mayBeFullest: isOwnProse && surface == unshouted);
        Learn(actor, name);
        return actor;
    }

    /// <summary>The name as written, line ends as spaces.</summary>
    private string Surface(NamedSpan name)
    {
        var surface = text.SpanOf(name.First, name.End).Of(text.Text);
        return surface.AsSpan().ContainsAny("\n\r\t\u00a0") ? string.Join(' ', surface.Split(['\n', '\r', '\t', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)) : surface;
    }

    private void Remember(string surface)
    {
        if (!IsShouted(surface)) formsByCapitals.TryAdd(surface.ToUpperInvariant(), surface);
        if (surface.LastIndexOf(' ') is var space and > 0) formsByCapitals.TryAdd(surface[(space + 1)..].ToUpperInvariant(), surface[(space + 1)..]);
    }

    /// <summary>The name as the article writes it outside headlines in capitals.</summary>
    private string Unshouted(string surface) =>
        IsShouted(surface) ? formsByCapitals.GetValueOrDefault(surface) ?? KnownNames.Unshouted(surface) ?? surface : surface;

    private static bool IsShouted(string surface) => surface.Length > 1 && !surface.Any(char.IsLower);

    private ActorDraft Person(NamedSpan name, string surface)
    {
        var words = Words(surface);
        while (words.Length > 1 && (NameWords.KindOf(words[0]) & WordKind.Title) != 0) words = words[1..];
        var gender = GenderBeside(name, words);
        if (IsOffice(words) && lastByOffice.TryGetValue(PersonWords.OfficeOf(words[^1]), out var holder)) return holder;

        var person = Namesake(words, gender) ?? (words.Length == 1 ? GivenNameOwner(words[0], gender) : SingleNamed(words, gender));
        if (person is null)
        {
            person = new ActorDraft(MentionType.Person);
            if (words.Length == 1 && gender == Gender.Unknown) gender = NameWords.GenderOf(words[0]);
            ListOf(personsBySurname, Folded(words[^1])).Add(person);
        }

        if (words.Length > 1 && person.Words.Count < 2)
        {
            ListOf(personsByGivenName, Folded(words[0])).Add(person);
            if (person.Words.Count == 1 && Folded(person.Words[0]) != Folded(words[^1])) ListOf(personsBySurname, Folded(words[^1])).Add(person);
        }

        if (words.Length == 1) person.BareUses++;
        person.Learn(gender);
        return person;
    }

    /// <summary>Speaker, Prime Minister: an office that stands as a name.</summary>
    private static bool IsOffice(string[] words) => words.All(word => (NameWords.KindOf(word) & (WordKind.Role | WordKind.RoleModifier | WordKind.Title)) != 0) && (NameWords.KindOf(words[^1]) & WordKind.Role) != 0;

    /// <summary>The nearest earlier person who may be called by this name.</summary>
    private ActorDraft? Namesake(string[] words, Gender gender)
    {
        var namesakes = ListOf(personsBySurname, Folded(words[^1]));

        // The nearest comes last in the list.
        ActorDraft? nearest = null;
        for (var i = namesakes.Count - 1; i >= Math.Max(0, namesakes.Count - MostNamesakes); i--)
        {
            var namesake = namesakes[i];
            if (!namesake.MayBe(gender) || !AreCompatible(words, namesake.Words)) continue;

            // Whoever the article is about goes by the surname, and not the brother it names once.
            if (nearest is null) nearest = namesake;
            else if (words.Length == 1 && nearest.BareUses == 0 && namesake.BareUses > 1 && namesake.Uses > MuchMore * nearest.Uses) nearest = namesake;
            if (words.Length > 1) break;
        }

        if (nearest is null) return FamilyNameFirst(words);

        namesakes.Remove(nearest);
        namesakes.Add(nearest);
        return nearest;
    }

    /// <summary>Higuchi Ichiyo, where Ichiyo Higuchi was named before.</summary>
    private ActorDraft? FamilyNameFirst(string[] words) => words.Length != 2 ? null
        : ListOf(personsBySurname, Folded(words[0])).FirstOrDefault(person => person.Words.Count == 2 && Folded(person.Words[0]) == Folded(words[1]));

    /// <summary>Ilse, where one Ilse Maren was named before.</summary>
    private ActorDraft? GivenNameOwner(string given, Gender gender) =>
        ListOf(personsByGivenName, Folded(given)) is [var owner] && owner.MayBe(gender) ? owner : null;

    /// <summary>Ilse Maren, where one Ilse was named before.</summary>
    private ActorDraft? SingleNamed(string[] words, Gender gender) =>
        NameWords.IsFirstName(words[0]) && ListOf(personsBySurname, Folded(words[0])) is [{ Words.Count: 1 } single] && single.MayBe(gender) ? single : null;

    private static List<ActorDraft> ListOf(Dictionary<string, List<ActorDraft>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];

        return list;
    }

    /// <summary>The word without case and marks.</summary>
    private static string Folded(string word) => System.Text.Ascii.IsValid(word) ? word.ToLowerInvariant() : string.Concat(Spelling.Words(word));

    private bool AreForms(string one, string other) => Folded(one) == Folded(other) || GivenNames.AreForms(Habitual(one), Habitual(other));

    private string Habitual(string word)
    {
        if (!habitual.TryGetValue(word, out var form)) habitual[word] = form = Spelling.Habitual(string.Concat(Spelling.Words(word)));
        return form;
    }

    /// <summary>Whether two names with one surname may be one person's: one is part of the other, or stands as an initial for it.</summary>
    private bool AreCompatible(string[] one, IReadOnlyList<string> other)
    {
        if (one.Length == 1 || other.Count == 1) return true;

        var (first, second) = (one[0], other[0]);
        return first == second
            || (first.Length == 2 && first[1] == '.' && first[0] == second[0])
            || (second.Length == 2 && second[1] == '.' && first[0] == second[0])
            || (one.Length < other.Count && other.Skip(1).Contains(first))
            || (other.Count < one.Length && one.Skip(1).Contains(second))
            || AreForms(first, second);
    }

    /// <summary>The long form right before a short one in brackets: <c>Kesh Coast Union (KCU)</c>.</summary>
    private ActorDraft? BracketOwner(IReadOnlyList<NamedSpan> names, ActorDraft[] actors, int index)
    {
        if (index == 0 || actors[index - 1] is null) return null;

        var (before, name) = (names[index - 1], names[index]);
        var isBracket = before.End + 1 == name.First && text.IsForm(before.End, "(") && text.IsForm(name.End, ")");
        if (!isBracket || before.Type == MentionType.Person || !IsInitials(Surface(name), actors[index - 1].Words)) return null;

        others[KnownNames.CanonicalOf(Surface(name))] = actors[index - 1];
        return actors[index - 1];
    }

    private ActorDraft Other(NamedSpan name, string surface)
    {
        var key = Key(name, surface);
        if (others.TryGetValue(key, out var actor)) return actor;

        actor = longForms.TryGetValue(surface, out var longForm) && MayBeShortFor(surface, name.Type, longForm) ? longForm
            : ShortNamed(name, surface) ?? new ActorDraft(name.Type);
        others[key] = actor;
        if (longFormsAhead.TryGetValue(surface.Replace(".", "", StringComparison.Ordinal), out var ahead) && ahead is not null) others.TryAdd(Key(name, ahead), actor);
        RegisterShortForms(actor, surface);
        return actor;
    }

    /// <summary>What was named by the short form before: New York, of New York City; the State Department, of the US State Department.</summary>
    private ActorDraft? ShortNamed(NamedSpan name, string surface)
    {
        foreach (var shorter in NameShortener.ShortFormsOf(surface, name.Type))
        {
            if (others.TryGetValue(Key(name, shorter), out var actor) && actor.Type == name.Type) return actor;
        }

        return null;
    }

    private static bool MayBeShortFor(string surface, MentionType type, ActorDraft longForm) =>
        longForm.Type == type || (!surface.Any(char.IsLower) && longForm.Type is MentionType.Location or MentionType.Organization && type != MentionType.Miscellaneous);

    private static string Key(NamedSpan name, string surface)
    {
        if (name.Type == MentionType.Miscellaneous && surface is [.. var singular, 's'] && KnownNames.KindOf(singular) == KnownKind.People) return singular;
        if (KnownNames.CanonicalOf(surface) is var known && known != surface) return known;

        // U.S. Congress, United States Congress
        var space = surface.IndexOf(' ', StringComparison.Ordinal);
        if (space is > 1 and < 6 && KnownNames.CanonicalOf(surface[..space]) is var full && full.Length > space) surface = full + surface[space..];

        // L.A. is LA; a longer name is the same in any case and with any marks.
        if (surface.Length <= LongestAcronym && !surface.Any(char.IsLower)) return surface.Replace(".", "", StringComparison.Ordinal);
        return surface.Length <= LongestAcronym ? surface : string.Join(' ', Spelling.Words(surface)) is { Length: > 0 } folded ? folded : surface;
    }

    /// <summary>What single word may stand for a longer name later: <c>KCU</c>, <c>Assembly</c>, <c>Orme</c> of <c>Orme Group</c>.</summary>
    private void RegisterShortForms(ActorDraft actor, string surface)
    {
        var words = Words(surface);
        if (words.Length < 2) return;

        foreach (var shorter in NameShortener.ShortFormsOf(surface, actor.Type)) longForms.TryAdd(shorter, actor);

        foreach (var counted in new[] { words, [.. words.Where(word => char.IsUpper(word[0]))] })
        {
            if (counted.Length is > 1 and <= 8) longForms[string.Concat(counted.Select(word => char.ToUpperInvariant(word[0])))] = actor;
        }

        var wanted = actor.Type switch
        {
            MentionType.Organization => WordKind.OrganisationHead,
            MentionType.Location => WordKind.PlaceHead,
            _ => WordKind.EventHead,
        };
        var heads = words.Where((word, index) => (NameWords.KindOf(word) & wanted) != 0 && (index == words.Length - 1 || words[index + 1] is "of" or "for" || actor.Type == MentionType.Location)).ToList();
        foreach (var head in heads) longForms[head] = actor;
        if (actor.Type != MentionType.Organization) return;

        longForms.TryAdd(words[^1], actor);
        if (words[1] is "of" && (NameWords.KindOf(words[0]) & WordKind.BeforeOf) != 0) longForms.TryAdd(words[0], actor);
        if (heads.Contains(words[^1]) && KnownNames.KindOf(words[0]) == KnownKind.None) longForms.TryAdd(words[0], actor);
    }

    /// <summary>The long form of an acronym may come later in the article, where only one has these initials.</summary>
    private void RememberInitials(string surface)
    {
        var words = Words(surface);
        if (words.Length is < 3 or > 8) return;

        var initials = string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        if (initials.Length < 3) return;

        longFormsAhead[initials] = longFormsAhead.TryGetValue(initials, out var other) && other != surface ? null : surface;
    }

    private static bool IsInitials(string letters, IReadOnlyList<string> words)
    {
        var initials = letters.Where(char.IsLetter).ToArray();
        return Matches(words.Where(word => char.IsUpper(word[0]))) || Matches(words);

        bool Matches(IEnumerable<string> of) => of.Select(word => char.ToUpperInvariant(word[0])).SequenceEqual(initials.Select(char.ToUpperInvariant));
    }

    private static string[] Words(string surface) => surface.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Gender GenderBeside(NamedSpan name, string[] words)
    {
        var before = name.First - 1;
        if (text.SameSentence(name.First, before) && PersonWords.GenderOf(text.Tokens[before].Form) is var told and not Gender.Unknown) return told;

        // A bare Maren may be a surname, whatever given name it also is.
        return words.Length > 1 ? NameWords.GenderOf(words[0].Split('-')[0]) : Gender.Unknown;
    }

    private void Learn(ActorDraft actor, NamedSpan name)
    {
        if (actor.Type == MentionType.Person)
        {
            foreach (var role in roles.RolesOf(name.First, name.End))
            {
                lastByOffice[PersonWords.OfficeOf(OfficeIn(role))] = actor;
                actor.AddRole(string.Join(' ', role.Of(text.Text).Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)));
                var (first, end) = text.Article.TokensIn(role);
                for (var i = first; i < end && text.Tokens[i].Form is not ("of" or "for" or "to" or "in" or "at"); i++)
                {
                    if (text.Is(i, WordKind.Role)) actor.Learn(PersonWords.GenderOf(text.Tokens[i].Form));
                }
            }

            return;
        }

        for (var i = name.First; i < name.End; i++)
        {
            if (text.Is(i, WordKind.OrganisationHead | WordKind.PlaceHead)) actor.Nouns.Add(text.Tokens[i].Form.ToLowerInvariant());
        }

        // The town of Sellmouth
        if (text.SameSentence(name.First, name.First - 2) && text.IsForm(name.First - 1, "of") && text.Is(name.First - 2, WordKind.OrganisationNoun | WordKind.PlaceNoun)) actor.Nouns.Add(text.Tokens[name.First - 2].Lemma);

        // Delta Hydro, the company that runs the dam
        var apposition = name.End + 1;
        if (text.IsForm(name.End, ",") && text.SameSentence(name.First, apposition) && text.Tokens[apposition].Form is "the" or "a" or "an")
        {
            for (var i = apposition + 1; i < apposition + 4 && text.SameSentence(name.First, i) && text.IsLower(i); i++)
            {
                if (!text.Is(i, WordKind.OrganisationNoun | WordKind.PlaceNoun)) continue;

                actor.Nouns.Add(text.Tokens[i].Form);
                break;
            }
        }

        for (var i = name.End; i < name.End + 3 && text.SameSentence(name.First, i) && char.IsLower(text.Tokens[i].Form[0]); i++)
        {
            if (text.Is(i, WordKind.OrganisationNoun | WordKind.PlaceNoun)) actor.Nouns.Add(text.Tokens[i].Form);
        }
    }

    /// <summary>The word that names the office: <c>spokesman</c> of <c>Kremlin spokesman</c>.</summary>
    private string OfficeIn(TextSpan role)
    {
        var (first, end) = text.Article.TokensIn(role);
        var office = "";
        for (var i = first; i < end && text.Tokens[i].Form is not ("of" or "for" or "to" or "in" or "at"); i++)
        {
            if (text.Is(i, WordKind.Role)) office = text.Tokens[i].Form;
        }

        return office;
    }

    /// <summary>The Tarn and Harrow regions: both are regions.</summary>
    private void ShareNouns(IReadOnlyList<NamedSpan> names, ActorDraft[] actors, int last)
    {
        var after = names[last].End;
        if (!text.SameSentence(names[last].First, after) || !text.IsLower(after) || text.Tokens[after].Form[^1] != 's') return;
        if (!text.Is(after, WordKind.OrganisationNoun | WordKind.PlaceNoun)) return;

        var noun = text.Tokens[after].Lemma;
        actors[last].Nouns.Add(noun);
        for (var i = last - 1; i >= Math.Max(0, last - MostInList) && text.IsListMark(names[i].End, names[i + 1].First); i--) actors[i].Nouns.Add(noun);
    }
}
