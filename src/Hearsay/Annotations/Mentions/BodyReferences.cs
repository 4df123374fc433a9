namespace Hearsay.Annotations.Mentions;

/// <summary>Finds the body or place that <c>it</c>, <c>its</c> or a common noun stands for: <c>the company</c>, <c>the town</c>.</summary>
internal sealed class BodyReferences(MarkedText text)
{
    private const int FurthestNoun = 4;
    private const int MostPlaces = 24;
    private const int LongestLead = 12;

    private static readonly string[] Public = ["ministry", "department", "commission", "committee", "court", "parliament", "police", "army", "government", "council", "party", "union", "university", "senate", "congress", "assembly", "tribunal", "navy", "office", "league", "federation", "institute", "foundation", "association", "school", "hospital", "academy", "movement"];

    // What a noun is asked of by: a word of the name that says so, or no word that says otherwise.
    private static readonly Dictionary<string, string[]> NamesOfNouns = new(StringComparer.Ordinal)
    {
        ["newspaper"] = ["ledger", "times", "post", "herald", "tribune", "gazette", "courier", "journal", "telegraph", "chronicle", "observer", "mail", "guardian", "globe", "press", "news", "monitor", "bugle", "mirror", "sun", "star", "examiner", "lantern", "record"],
        ["paper"] = ["ledger", "times", "post", "herald", "tribune", "gazette", "courier", "journal", "telegraph", "chronicle", "observer", "mail", "guardian", "globe", "mirror", "sun", "star", "examiner"],
        ["broadcaster"] = ["media", "tv", "television", "radio", "channel", "broadcasting", "news", "network", "bbc"],
        ["airline"] = ["airlines", "airways", "air", "aviation", "jet"],
        ["carrier"] = ["airlines", "airways", "air", "aviation"],
        ["club"] = ["united", "city", "fc", "rovers", "athletic", "club", "real", "inter", "dynamo", "wanderers"],
        ["bank"] = ["bank", "banque", "banco", "bancorp"],
        ["group"] = ["watch", "group", "front", "network", "alliance", "movement", "action", "rights", "brigade", "forum"],
        ["lender"] = ["bank"],
    };

    private readonly List<Place> recent = [];

    private readonly record struct Place(ActorDraft Actor, int First, int End, bool IsSubject, bool Leads);

    /// <summary>Takes in a name of the article's own prose.</summary>
    public void Meet(NamedSpan name, ActorDraft actor, bool isSubject)
    {
        // A body that is only part of somebody's office, or owns what the sentence is about, is not spoken of.
        var acts = actor.Type != MentionType.Person && isSubject && text.IsVerb(name.End);
        recent.Add(new Place(actor, name.First, name.End, acts, acts && Leads(name.First)));
        if (recent.Count > 2 * MostPlaces) recent.RemoveRange(0, MostPlaces);
    }

    /// <summary>Takes in words that were found to stand for a body.</summary>
    public void MeetReference(int first, int end, ActorDraft actor) => recent.Add(new Place(actor, first, end, text.IsVerb(end), text.IsVerb(end) && Leads(first)));

    /// <summary>Whom <c>it</c> or <c>its</c> stands for; <see langword="null"/> where that is not sure.</summary>
    public ActorDraft? OwnerOf(int token)
    {
        var isPossessive = text.Tokens[token].Form is "its" or "Its";
        if (!isPossessive && IsIdle(token)) return null;

        var opens = text.Opens(token) || !text.SameSentence(token, token - 1);
        return opens ? OfSentenceBefore(token, isPossessive) : OfSameSentence(token) ?? (isPossessive && text.Is(token + 1, WordKind.Role) ? OfSentenceBefore(token, isPossessive) : null);
    }

    /// <summary>Whom a noun with its article stands for: the only body of the last sentences that the noun may be said of.</summary>
    public ActorDraft? NamedBy(string noun, int token)
    {
        var candidates = new List<ActorDraft>();
        var sentence = text.SentenceOf[token];
        for (var i = recent.Count - 1; i >= 0 && text.SentenceOf[recent[i].First] >= sentence - FurthestNoun; i--)
        {
            if (MayBe(noun, recent[i].Actor) && !candidates.Contains(recent[i].Actor)) candidates.Add(recent[i].Actor);
        }

        if (candidates.Count < 2) return candidates.Count == 1 ? candidates[0] : null;

        // Of several, the one whose name says it.
        var named = candidates.Where(actor => IsSaidByName(noun, actor)).ToList();
        if (named.Count == 1) return named[0];

        return recent.LastOrDefault(place => place.Leads && text.SentenceOf[place.First] == sentence - 1).Actor is { } lead && candidates.Contains(lead) ? lead : null;
    }

    private static bool MayBe(string noun, ActorDraft actor)
    {
        if (noun is "town" or "city" or "village") return actor.Type == MentionType.Location && actor.Nouns.Contains(noun);
        if (actor.Type != MentionType.Organization) return false;
        if (IsSaidByName(noun, actor)) return true;

        return noun is "company" or "firm" or "group" or "maker" or "retailer" or "manufacturer" or "operator" or "producer" or "organisation" or "organization"
            && (noun is "group" or "organisation" or "organization" || !actor.Words.Any(word => Public.Contains(word, StringComparer.OrdinalIgnoreCase)))
            && !actor.Words.Any(IsOutletWord)
            && KnownNames.KindOf(actor.Name) is not KnownKind.Seat
            && !actor.Nouns.Overlaps(Public);
    }

    private static bool IsOutletWord(string word) =>
        NamesOfNouns["newspaper"].Contains(word, StringComparer.OrdinalIgnoreCase) || NamesOfNouns["broadcaster"].Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsSaidByName(string noun, ActorDraft actor) =>
        actor.Nouns.Contains(noun)
        || actor.Words.Any(word => word.Equals(noun, StringComparison.OrdinalIgnoreCase))
        || (NamesOfNouns.TryGetValue(noun, out var words) && actor.Words.Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase)));

    /// <summary>It rained; it is clear that: the word stands for nothing.</summary>
    private bool IsIdle(int token)
    {
        if (!text.SameSentence(token, token + 1)) return true;

        // Norvane said it would
        if (text.SameSentence(token, token - 1) && text.Is(token - 1, WordKind.Speech)) return !text.IsVerb(token + 1);

        return text.Tokens[token + 1].Form is "is" or "was" or "'s" or "’s" or "seems" or "seemed" or "appears" or "appeared" or "took" or "takes" or "rained" or "snowed" or "be" or "would" or "may" or "might" or "turned" or "happened" or "became" or "remains" or "remained"
            || !text.IsVerb(token + 1);
    }

    private ActorDraft? OfSameSentence(int token)
    {
        ActorDraft? lead = null;
        for (var i = recent.Count - 1; i >= 0 && text.SameSentence(recent[i].First, token); i--)
        {
            if (recent[i].Actor.Type == MentionType.Person) continue;

            // Norvane said it had
            if (recent[i].IsSubject && token - recent[i].End <= 3 && text.Is(recent[i].End, WordKind.Speech)) return recent[i].Actor;
            if (recent[i].Leads) lead = recent[i].Actor;
        }

        var isPossessive = text.Tokens[token].Form is "its";
        var isClause = text.Tokens[token - 1].Form is "since" or "after" or "when" or "as" or "because" or "until" or "before" or "while" or "if" or "that" or "once" or "said" or "what" or "where";
        return isPossessive || isClause ? lead : null;
    }

    private ActorDraft? OfSentenceBefore(int token, bool isPossessive)
    {
        var before = text.SentenceOf[token] - 1;
        var speaks = isPossessive || text.Is(token + 1, WordKind.Speech);
        var isAlone = speaks || recent.Where(place => text.SentenceOf[place.First] == before && place.Actor.Type == MentionType.Organization).Select(place => place.Actor).Distinct().Count() < 2;
        ActorDraft? last = null;
        for (var i = recent.Count - 1; i >= 0 && text.SentenceOf[recent[i].First] >= before; i--)
        {
            if (text.SentenceOf[recent[i].First] != before || recent[i].Actor.Type == MentionType.Person) continue;
            if (recent[i].Leads && isAlone) return recent[i].Actor;
            if (recent[i].IsSubject) last ??= recent[i].Actor;
        }

        return speaks ? last : null;
    }

    /// <summary>Whether the words open their sentence, after a determiner or a phrase that ends in a comma.</summary>
    private bool Leads(int first)
    {
        var before = first - 1;
        if (text.SameSentence(first, before) && text.IsForm(before, "the")) before--;
        if (!text.SameSentence(first, before)) return true;
        if (!text.IsForm(before, ",")) return false;

        for (var i = before - 1; i > before - LongestLead && text.SameSentence(first, i); i--)
        {
            if (!text.SameSentence(first, i - 1)) return NameWords.IsFunctionWord(text.Tokens[i].Form) && text.Tokens[i].Form is not ("The" or "A" or "An" or "He" or "She" or "It" or "They");
        }

        return false;
    }
}
