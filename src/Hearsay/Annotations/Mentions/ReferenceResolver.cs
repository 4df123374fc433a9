namespace Hearsay.Annotations.Mentions;

/// <summary>Finds the actor that a pronoun, an office or a common noun stands for; says nothing where two would fit as well.</summary>
internal sealed class ReferenceResolver(MarkedText text, IReadOnlyList<NamedSpan> names, ActorDraft[] actors)
{
    private const int FurthestSentence = 3;
    private const int MostModifiers = 4;
    private const int MostPlaces = 60;
    private const int LongestLead = 14;
    private const int LongestQuote = 80;
    private const int MostWordsBefore = 12;

    private readonly ActorDraft[] strangers = [.. Enum.GetValues<Gender>().Select(StrangerOf)];
    private readonly List<Reference> references = [];
    private readonly List<Place> recent = [];
    private readonly OfficeHolders holders = new(text);
    private readonly BodyReferences bodies = new(text);
    private readonly Dictionary<string, ActorDraft> lastByNoun = new(StringComparer.Ordinal);

    private readonly record struct Place(ActorDraft Actor, int Token, int Sentence, bool IsSubject, bool IsFirst);

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
                if (isQuoted) ResolveQuoted(i, gender, name);
                else ResolvePronoun(i, gender, name);
            }
            else if (!isQuoted && form is "it" or "It" or "its" or "Its")
            {
                ResolveIt(i, name);
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
        var isSubject = IsSubject(name.First, name.End);
        bodies.Meet(name, actor, isSubject);
        if (actor.Type == MentionType.Person)
        {
            holders.Meet(actor);
            AddPlace(actor, name.First, isSubject);
        }
        else
        {
            foreach (var noun in actor.Nouns) lastByNoun[noun] = actor;
        }
    }

    private void AddPlace(ActorDraft actor, int token, bool isSubject) =>
        recent.Add(new Place(actor, token, text.SentenceOf[token], isSubject, IsFirst: isSubject && !HasSubjectBefore(token)));

    private bool HasSubjectBefore(int token)
    {
        // Orlan Vex and Aru Tarn are first together.
        if (text.IsForm(token - 1, "and") && recent.Count > 0 && recent[^1].IsFirst && recent[^1].Sentence == text.SentenceOf[token]) return false;

        for (var i = recent.Count - 1; i >= 0 && recent[i].Sentence == text.SentenceOf[token]; i--)
        {
            if (recent[i].IsSubject) return true;
        }

        return false;
    }

    /// <summary>Whether the words do what the sentence says: they say it, or nobody stands before them and no preposition leads to them.</summary>
    private bool IsSubject(int first, int end)
    {
        if (text.SameSentence(first, end) && text.Is(end, WordKind.Speech)) return true;
        if (text.SameSentence(first, first - 1) && text.Tokens[first - 1].Form is "said" or "says" or "added") return true;
        if (text.IsPossessive(end)) return false;

        var before = first - 1;
        if (text.IsVerb(end) && !(text.SameSentence(first, before) && text.Tokens[before].Form is "by" or "of" or "with" or "for" or "to" or "from" or "against" or "in")) return true;

        while (before > first - MostWordsBefore && text.SameSentence(first, before) && (text.Is(before, WordKind.Role | WordKind.RoleModifier | WordKind.Title) || text.IsCapital(before))) before--;
        return !text.SameSentence(first, before) || text.Tokens[before].Form is "," or "“" or "\"" or "that" or "but" or "and" or "while" or "as" or "the" or "when";
    }

    private static ActorDraft StrangerOf(Gender gender)
    {
        var stranger = new ActorDraft(MentionType.Person);
        stranger.Learn(gender);
        return stranger;
    }

    private ActorDraft StrangerAt(int noun) => strangers[(int)PersonWords.GenderOf(text.Tokens[noun].Form)];

    /// <summary>A mayor, an official: somebody without a name, to whom a pronoun may go as well.</summary>
    private void MeetStranger(int article)
    {
        for (var i = article + 1; i <= article + MostModifiers && text.SameSentence(article, i); i++)
        {
            if (text.Is(i, WordKind.Role | WordKind.PersonNoun) && !text.IsCapital(i + 1) && !text.IsForm(i + 1, ","))
            {
                AddPlace(StrangerAt(i), i, IsSubject(article, i + 1));
                return;
            }

            if (NameWords.IsFunctionWord(text.Tokens[i].Form) || text.IsForm(i, ",")) return;
        }
    }

    private void ResolvePronoun(int token, Gender gender, int nextName)
    {
        if (IsGlossed(token, nextName) || LooksAhead(token, gender, nextName))
        {
            Refer(token, actors[nextName], gender);
            return;
        }

        if (Best(token, gender, except: null) is { } best) Refer(token, best, gender);
    }

    private void Refer(int token, ActorDraft actor, Gender gender)
    {
        actor.Learn(gender);
        references.Add(new Reference(text.Tokens[token].Span, actor.Id, ReferenceKind.Pronoun));
        AddPlace(actor, token, isSubject: text.Tokens[token].Form is "he" or "He" or "she" or "She");
    }

    /// <summary>The person whom the pronoun stands for rather than any other; <see langword="null"/> where two fit as well, or a stranger better.</summary>
    private ActorDraft? Best(int token, Gender gender, ActorDraft? except)
    {
        var sentence = text.SentenceOf[token];
        var scores = new Dictionary<ActorDraft, int>();
        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - MostPlaces) && recent[i].Sentence >= sentence - FurthestSentence; i--)
        {
            var place = recent[i];
            if (!place.Actor.MayBe(gender) || place.Actor == except) continue;

            var isWho = i == recent.Count - 1 && place.Sentence == sentence && HasWhoBetween(place.Token, token);
            var score = (isWho ? 12 : 0) + 20 - (6 * (sentence - place.Sentence)) + (place.IsSubject ? 5 : 0) + (place.IsFirst ? 2 : 0) + (place.Actor.Gender == gender ? 3 : 0);
            if (scores.GetValueOrDefault(place.Actor) < score) scores[place.Actor] = score;
        }

        var best = scores.Count == 0 ? default : scores.MaxBy(scored => scored.Value);
        return best.Key is null || strangers.Contains(best.Key) || scores.Count(scored => scored.Value == best.Value) > 1 ? null : best.Key;
    }

    /// <summary>In his speech, Arne Dahl called: the name comes right behind the phrase that opens the sentence.</summary>
    private bool LooksAhead(int token, Gender gender, int nextName)
    {
        if (nextName >= names.Count || actors[nextName].Type != MentionType.Person || !actors[nextName].MayBe(gender)) return false;

        var first = names[nextName].First;
        if (first - token > LongestLead || !text.SameSentence(token, first)) return false;

        var comma = first - 1;
        while (comma > token && !text.IsForm(comma, ",") && (text.Is(comma, WordKind.Role | WordKind.RoleModifier | WordKind.Title) || text.IsForm(comma, "the"))) comma--;
        if (!text.IsForm(comma, ",")) return false;

        // Only one phrase, and one that waits for its sentence.
        var start = token;
        while (start > 0 && text.SameSentence(token, start - 1)) start--;
        for (var i = start; i < comma; i++)
        {
            if (text.IsForm(i, ",") || text.Is(i, WordKind.Speech) && i > token + 2 && text.IsForm(i + 1, ",")) return false;
        }

        return token - start < LongestLead
            && text.Tokens[start].Form is "In" or "Before" or "After" or "Though" or "When" or "As" or "Despite" or "On" or "According" or "While" or "Although" or "Since" or "Until" or "Once"
                or "With" or "By" or "For" or "At" or "During" or "If" or "From" or "Because" or "Like" or "Throughout" or "Through" or "Unlike" or "Speaking" or "Asked" or "Given" or "Having";
    }

    private void ResolveIt(int token, int nextName)
    {
        var actor = bodies.OwnerOf(token);
        if (actor is null && nextName < names.Count && actors[nextName].Type == MentionType.Organization && IsLead(token, names[nextName].First)) actor = actors[nextName];
        if (actor is null) return;

        references.Add(new Reference(text.Tokens[token].Span, actor.Id, ReferenceKind.Pronoun));
        bodies.MeetReference(token, token + 1, actor);
    }

    /// <summary>As its shares fell, Amber Oil stopped</summary>
    private bool IsLead(int token, int name) =>
        text.SameSentence(token, name) && text.IsForm(name - 1, ",") && name - token < LongestLead
        && (!text.SameSentence(token, token - 1) || (!text.SameSentence(token, token - 2) && text.Tokens[token - 1].Form is "As" or "In" or "After" or "Before" or "With" or "Despite" or "On" or "When" or "While"));

    /// <summary>“He never paid us,” Wanda Pryce said: whoever the speaker is, he does not speak of himself.</summary>
    private void ResolveQuoted(int token, Gender gender, int nextName)
    {
        if (SpeakerOfQuote(token, nextName) is not { } speaker) return;
        if (SpokenOf(token, nextName, speaker, gender) is { } told || (Best(token, gender, speaker) is { } best && (told = best) is not null))
        {
            references.Add(new Reference(text.Tokens[token].Span, told.Id, ReferenceKind.Pronoun));
        }
    }

    private int EndOfQuote(int token)
    {
        var end = token;
        while (end < text.Tokens.Count && end < token + LongestQuote && text.Tokens[end].Form is not ("”" or "\"")) end++;
        return end;
    }

    /// <summary>The person named right behind the quotation, or right before it, beside a word of saying.</summary>
    private ActorDraft? SpeakerOfQuote(int token, int nextName)
    {
        var end = EndOfQuote(token);
        for (var i = nextName; i < names.Count && names[i].First < end + MostWordsBefore; i++)
        {
            var (first, stop) = (names[i].First, names[i].End);
            if (first <= end || actors[i].Type != MentionType.Person || !text.SameSentence(end, first)) continue;
            if (text.Is(end + 1, WordKind.Speech) || text.Is(stop, WordKind.Speech) || (text.IsForm(stop, ",") && text.Is(stop + 1, WordKind.Speech))) return actors[i];

            // her father, Kurt Brandl, said; the priest, Stefan Erb
            break;
        }

        var start = token;
        while (start > 0 && start > token - LongestQuote && text.Tokens[start].Form is not ("“" or "\"")) start--;
        var place = recent.FindLast(place => place.Token < start && place.Token > start - MostWordsBefore && place.IsSubject);
        return place.Actor is { } named && !strangers.Contains(named) && HasSpeechBetween(place.Token, start) ? named : null;
    }

    private bool HasSpeechBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Is(i, WordKind.Speech)) return true;
        }

        return false;
    }

    /// <summary>Said of Ted Boyle; said about the mayor, Ilka Toth.</summary>
    private ActorDraft? SpokenOf(int token, int nextName, ActorDraft speaker, Gender gender)
    {
        var end = EndOfQuote(token);
        for (var i = nextName; i < names.Count && names[i].First < end + MostWordsBefore; i++)
        {
            if (names[i].First <= end || actors[i] == speaker || actors[i].Type != MentionType.Person || !actors[i].MayBe(gender) || !text.SameSentence(end, names[i].First)) continue;

            for (var k = names[i].First - 1; k > end && k > names[i].First - 5; k--)
            {
                if (text.Tokens[k].Form is "of" or "about" && (text.Is(k - 1, WordKind.Speech) || text.IsCapital(k - 1))) return actors[i];
            }
        }

        return null;
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
        && !(text.Is(i + 1, WordKind.RoleModifier) && text.Is(i + 2, WordKind.Role))
        && !(text.SameSentence(i, i + 1) && text.Tokens[i + 1].Form is "of" or "for");

    private bool IsNamedBehind(int head, int name) =>
        text.IsForm(head + 1, ",") && (name == head + 2 || (name == head + 3 && text.Is(head + 2, WordKind.Title | WordKind.Role)));

    private int ResolveHead(int article, int head, int nextName)
    {
        // The spokeswoman, Irena Voss, said
        if (nextName < names.Count && IsNamedBehind(head, names[nextName].First) && actors[nextName].Type == MentionType.Person) return 0;

        var noun = text.Tokens[head].Form.ToLowerInvariant();
        var isOffice = text.Is(head, WordKind.Role);
        var (actor, kind) = isOffice && holders.HolderOf(article, head) is { } holder
            ? (holder, ReferenceKind.Role)
            : head == article + 1 && (lastByNoun.TryGetValue(noun, out var named) || (named = bodies.NamedBy(noun, head)) is not null)
                ? (named, ReferenceKind.Nominal)
                : (null, ReferenceKind.Nominal);
        if (actor is null && isOffice) AddPlace(StrangerAt(head), head, IsSubject(article, head + 1));
        if (actor is null) return 0;

        references.Add(new Reference(text.SpanOf(article, head + 1), actor.Id, kind));
        if (kind == ReferenceKind.Role) AddPlace(actor, head, IsSubject(article, head + 1));
        else bodies.MeetReference(article, head + 1, actor);
        return head + 1;
    }
}
