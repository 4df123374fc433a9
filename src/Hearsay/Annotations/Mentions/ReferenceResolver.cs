namespace Hearsay.Annotations.Mentions;

/// <summary>Finds the actor that a pronoun, an office or a common noun stands for; says nothing where two would fit as well.</summary>
internal sealed class ReferenceResolver(MarkedText text, IReadOnlyList<NamedSpan> names, ActorDraft[] actors)
{
    private const int FurthestSentence = 3;
    private const int MostModifiers = 4;
    private const int MostPlaces = 60;
    private const int MostRoles = 12;
    private const int MostWordsBefore = 12;

    private readonly ActorDraft stranger = new(MentionType.Person);
    private readonly List<Reference> references = [];
    private readonly List<Place> recent = [];
    private readonly Dictionary<ActorDraft, string[]> offices = [];
    private readonly Dictionary<string, ActorDraft> lastByOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> lastByNoun = new(StringComparer.Ordinal);

    private readonly record struct Place(ActorDraft Actor, int Token, int Sentence, bool IsSubject);

    /// <summary>The references of the article's own prose, in order.</summary>
    public List<Reference> Resolve()
    {
        var name = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            // A reference may hold names: the Kesh spokesman.
            while (name < names.Count && names[name].First < i) Meet(names[name], actors[name++]);
            if (name < names.Count && names[name].First == i)
            {
                Meet(names[name], actors[name]);
                i = names[name++].End - 1;
                continue;
            }

            var form = text.Tokens[i].Form;
            if (IsBlockStart(i)) isQuoted = false;
            if (form is "“") isQuoted = true;
            else if (form is "”") isQuoted = false;
            else if (form is "\"") isQuoted = !isQuoted;

            if (!text.IsOwnProse(i)) continue;
            if (PronounGender(form) is var gender and not Gender.Unknown)
            {
                if (!isQuoted) ResolvePronoun(i, gender, name);
            }
            else if (form is "a" or "an" or "A" or "An")
            {
                MeetStranger(i);
            }
            else if (text.IsForm(i, "the") && ResolveNoun(i, name) is var end and > 0)
            {
                i = end - 1;
            }
        }

        return references;
    }

    private bool IsBlockStart(int token) =>
        token == 0 || (text.SentenceOf[token] != text.SentenceOf[token - 1]
            && text.Article.Sentences[text.SentenceOf[token]].Block != text.Article.Sentences[text.SentenceOf[token - 1]].Block);

    private static Gender PronounGender(string form) => form switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => Gender.Male,
        "she" or "She" or "her" or "Her" or "herself" or "hers" => Gender.Female,
        _ => Gender.Unknown,
    };

    private void Meet(NamedSpan name, ActorDraft actor)
    {
        if (!text.IsOwnProse(name.First)) return;
        if (actor.Type == MentionType.Person)
        {
            if (!offices.TryGetValue(actor, out var held)) offices[actor] = held = [.. actor.Roles.Take(MostRoles).Select(OfficeOf).Distinct(StringComparer.Ordinal)];
            foreach (var office in held) lastByOffice[office] = actor;
            AddPlace(actor, name.First, IsSubject(name.First, name.End));
        }
        else
        {
            foreach (var noun in actor.Nouns) lastByNoun[noun] = actor;
        }
    }

    private void AddPlace(ActorDraft actor, int token, bool isSubject) =>
        recent.Add(new Place(actor, token, text.SentenceOf[token], isSubject));

    /// <summary>Whether the words do what the sentence says: they say it, or nobody stands before them and no preposition leads to them.</summary>
    private bool IsSubject(int first, int end)
    {
        if (text.SameSentence(first, end) && text.Is(end, WordKind.Speech)) return true;
        if (text.SameSentence(first, first - 1) && text.Tokens[first - 1].Form is "said" or "says" or "added") return true;
        if (text.IsPossessive(end)) return false;

        var before = first - 1;
        while (before > first - MostWordsBefore && text.SameSentence(first, before) && (text.Is(before, WordKind.Role | WordKind.RoleModifier | WordKind.Title) || text.IsCapital(before))) before--;
        return !text.SameSentence(first, before) || text.Tokens[before].Form is "," or "“" or "\"" or "that" or "but" or "and" or "while" or "as" or "the" or "when";
    }

    /// <summary>A mayor, an official: somebody without a name, to whom a pronoun may go as well.</summary>
    private void MeetStranger(int article)
    {
        for (var i = article + 1; i <= article + MostModifiers && text.SameSentence(article, i); i++)
        {
            if (text.Is(i, WordKind.Role | WordKind.PersonNoun) && !text.IsCapital(i + 1) && !text.IsForm(i + 1, ","))
            {
                AddPlace(stranger, i, IsSubject(article, i + 1));
                return;
            }

            if (NameWords.IsFunctionWord(text.Tokens[i].Form) || text.IsForm(i, ",")) return;
        }
    }

    private void ResolvePronoun(int token, Gender gender, int nextName)
    {
        if (IsGlossed(token, nextName))
        {
            references.Add(new Reference(text.Tokens[token].Span, actors[nextName].Id, ReferenceKind.Pronoun));
            return;
        }

        var sentence = text.SentenceOf[token];
        var scores = new Dictionary<ActorDraft, int>();
        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - MostPlaces) && recent[i].Sentence >= sentence - FurthestSentence; i--)
        {
            var place = recent[i];
            if (!place.Actor.MayBe(gender)) continue;

            var isWho = i == recent.Count - 1 && place.Sentence == sentence && HasWhoBetween(place.Token, token);
            var score = (isWho ? 12 : 0) + 20 - (6 * (sentence - place.Sentence)) + (place.IsSubject ? 5 : 0) + (place.Actor.Gender == gender ? 4 : 0);
            if (scores.GetValueOrDefault(place.Actor) < score) scores[place.Actor] = score;
        }

        var best = scores.Count == 0 ? default : scores.MaxBy(scored => scored.Value);
        if (best.Key is null || best.Key == stranger || scores.Count(scored => scored.Value == best.Value) > 1) return;

        best.Key.Learn(gender);
        references.Add(new Reference(text.Tokens[token].Span, best.Key.Id, ReferenceKind.Pronoun));
        AddPlace(best.Key, token, isSubject: text.Tokens[token].Form is "he" or "He" or "she" or "She");
    }

    /// <summary>His (Mr Orme's) hopes: the article says itself whom it means.</summary>
    private bool IsGlossed(int pronoun, int nextName) =>
        nextName < names.Count
        && text.IsForm(pronoun + 1, "(")
        && names[nextName].First <= pronoun + 3
        && actors[nextName].Type == MentionType.Person;

    private bool HasWhoBetween(int from, int to)
    {
        for (var i = to - 1; i > from && i > to - MostWordsBefore; i--)
        {
            if (text.Tokens[i].Form is "who") return true;
        }

        return false;
    }

    /// <summary>The spokesman, the Kesh foreign minister, the agency.</summary>
    /// <returns>Where the reference ends; 0 where there is none.</returns>
    private int ResolveNoun(int article, int nextNameIndex)
    {
        var nextName = nextNameIndex < names.Count ? names[nextNameIndex].First : int.MaxValue;
        for (var i = article + 1; i <= article + MostModifiers && text.SameSentence(article, i); i++)
        {
            if (!char.IsLetter(text.Tokens[i].Form[0]) && !text.IsHyphen(i)) return 0;
            if (i == nextName && text.Is(i, WordKind.OrganisationHead | WordKind.PlaceHead)) return 0;
            if (IsHeadOfPhrase(i, nextName)) return ResolveHead(article, i, nextNameIndex);
            if (NameWords.IsFunctionWord(text.Tokens[i].Form) || text.Is(i, WordKind.Speech)) return 0;
        }

        return 0;
    }

    private bool IsHeadOfPhrase(int i, int nextName) =>
        text.Is(i, WordKind.Role | WordKind.OrganisationHead | WordKind.OrganisationNoun | WordKind.PlaceNoun)
        && text.Tokens[i].Form[^1] is not 's'
        && nextName != i + 1
        && !text.IsCapital(i + 1)
        && !text.IsHyphen(i + 1)
        && !text.Is(i + 1, WordKind.Role | WordKind.OrganisationHead | WordKind.OrganisationNoun)
        && !(text.SameSentence(i, i + 1) && text.Tokens[i + 1].Form is "of" or "for");

    private int ResolveHead(int article, int head, int nextName)
    {
        // The spokeswoman, Irena Voss, said
        if (nextName < names.Count && names[nextName].First == head + 2 && text.IsForm(head + 1, ",") && actors[nextName].Type == MentionType.Person)
        {
            return 0;
        }

        var noun = text.Tokens[head].Form.ToLowerInvariant();
        var (actor, kind) = text.Is(head, WordKind.Role) && lastByOffice.TryGetValue(PersonWords.OfficeOf(noun), out var holder) && Agrees(article, head, holder)
            ? (holder, ReferenceKind.Role)
            : lastByNoun.TryGetValue(noun, out var named) && head == article + 1
                ? (named, ReferenceKind.Nominal)
                : (null, ReferenceKind.Nominal);
        if (actor is null) return 0;

        references.Add(new Reference(text.SpanOf(article, head + 1), actor.Id, kind));
        if (kind == ReferenceKind.Role) AddPlace(actor, head, IsSubject(article, head + 1));
        return head + 1;
    }

    /// <summary>Whether what stands before the office is not against the holder: the Kesh president is not Valdria's.</summary>
    private bool Agrees(int article, int head, ActorDraft holder)
    {
        if (!holder.MayBe(PersonWords.GenderOf(text.Tokens[head].Form))) return false;

        for (var i = article + 1; i < head; i++)
        {
            var form = text.Tokens[i].Form;
            if (text.Is(i, WordKind.RoleModifier) && form is "former" or "acting" or "then") continue;
            if (!text.IsCapital(i) && !text.Is(i, WordKind.RoleModifier)) continue;
            if (!holder.Roles.Take(MostRoles).Any(role => role.Contains(form, StringComparison.OrdinalIgnoreCase))) return false;
        }

        return true;
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
}
