namespace Hearsay.Annotations.Mentions;

/// <summary>What stands before and behind a name.</summary>
internal sealed partial class EvidenceReader
{
    private Evidence Before(NameCandidate name)
    {
        var before = name.First - 1;
        if (name.FollowsRole) return Person(70);
        if (!text.SameSentence(name.First, before)) return default;

        var form = text.Tokens[before].Form;
        var evidence = default(Evidence);
        if (text.IsLower(before) && text.Is(before, WordKind.Role) && !IsVerbRatherThanRole(before)) evidence += Person(45);
        if (text.Is(before, WordKind.Reaching)) evidence += Location(18);
        if (text.IsForm(before, "the") && IsPlacePreposition(before - 1)) evidence += new Evidence(-20, 0, 24, 0);
        if (text.IsForm(before, "the") && !IsBeforeNoun(name))
        {
            evidence += name.Length > 1 ? new Evidence(-20, 15, 0, 0) : new Evidence(-35, 12, 0, 4);
            if (text.Tokens[name.End - 1].Form is [.., 's'] && name.Known == KnownKind.None) evidence += Organization(8);
        }

        if (form is "a" or "an") evidence += new Evidence(-25, 5, 0, 8);
        if (text.Is(before, WordKind.PlaceBefore)) evidence += Location(35);
        if (text.Is(before, WordKind.PlacePreposition)) evidence += new Evidence(-8, 0, 26, 0);
        if (form is "at" or "from") evidence += Location(12);
        if (form is "to") evidence += Location(4);
        if (form is "by" or "with") evidence += Person(4);
        if (form is "of" && text.Is(before - 1, WordKind.PlaceNoun)) evidence += Location(35);
        if (form is "of" && text.Is(before - 1, WordKind.Role)) evidence += Location(15);
        if (text.IsLower(before) && form is "said" or "says" or "told" or "tells" or "asked" or "added") evidence += Person(15);
        if (form is "reported" or "via") evidence += Organization(10);
        return evidence;
    }

    private bool IsPlacePreposition(int token) =>
        token >= 0 && (text.Is(token, WordKind.PlacePreposition) || text.Tokens[token].Form is "at" or "At" or "In");

    /// <summary>The Harrow regime: the article is the regime's.</summary>
    private bool IsBeforeNoun(NameCandidate name) =>
        text.SameSentence(name.First, name.End)
        && text.IsLower(name.End)
        && !text.Is(name.End, WordKind.Speech)
        && !NameWords.IsFunctionWord(text.Tokens[name.End].Form)
        && !IsAuxiliary(text.Tokens[name.End].Form);

    private static bool IsAuxiliary(string form) =>
        form is "is" or "was" or "has" or "had" or "have" or "will" or "would" or "could" or "are" or "were" or "can" or "may" or "did" or "does";

    /// <summary>Leading Orme, but "would lead Orme": words that are a role only as nouns.</summary>
    private bool IsVerbRatherThanRole(int token) => text.Tokens[token].Form is "head" or "chief" or "father" or "mother" or "coach" or "pilot" or "deputy" or "opposition"
        && text.SameSentence(token, token - 1) && text.Tokens[token - 1].Form is "to" or "will" or "would";

    private Evidence After(NameCandidate name)
    {
        var after = name.End;
        if (!text.SameSentence(name.First, after)) return default;

        var form = text.Tokens[after].Form;
        if (IsDatelineAgency(name)) return Organization(60);
        if (form is ",") return AfterComma(name, after + 1);
        if (text.IsPossessive(after)) return AfterPossessive(after + 1);
        if (text.IsHyphen(after)) return text.IsLower(after + 1) ? Location(15) : default;
        if (form is "(") return AfterBracket(name, after + 1);
        if (form is "who") return Person(25);
        if (form is "and" && text.IsForm(after + 1, "its")) return Organization(20) + Location(8);

        var hasArticle = text.SameSentence(name.First, name.First - 1) && text.IsForm(name.First - 1, "the");
        if (text.IsLower(after) && text.Is(after, WordKind.Speech)) return hasArticle ? Organization(20) : Person(18);
        if (!text.IsLower(after)) return default;

        if (text.Is(after, WordKind.PowerNoun) && name.Known == KnownKind.None && !IsAdjective(name)) return Location(18);
        if (text.Is(after, WordKind.PlaceNoun) && name.Known != KnownKind.People) return Location(34);
        if (text.Is(after, WordKind.OrganisationNoun)) return Organization(name.Known == KnownKind.None ? 24 : 6);
        if (form is "state" or "news" or "television" && (text.Is(after + 1, WordKind.OrganisationNoun) || text.Is(after + 2, WordKind.OrganisationNoun))) return Organization(30);
        if (text.Is(after, WordKind.Role)) return IsAdjective(name) ? Miscellaneous(30) : Organization(10) + Location(6);

        return IsAdjective(name) ? Miscellaneous(25) : default;
    }

    /// <summary>KESH, May 3 (Meridian) — the agency that sent it.</summary>
    private bool IsDatelineAgency(NameCandidate name) =>
        text.IsForm(name.End, ")")
        && text.SameSentence(name.First, name.End + 1)
        && text.Tokens[name.End + 1].Form is "—" or "–" or "-" or "--"
        && name.First > 0 && text.IsForm(name.First - 1, "(")
        && name.First - text.Article.Sentences[text.SentenceOf[name.First]].FirstToken <= LongestDateline;

    /// <summary>Valdrian troops: an adjective made of a place's name.</summary>
    private bool IsAdjective(NameCandidate name) =>
        name.Length == 1
        && text.Tokens[name.First].Form is [_, _, _, .., 'a', 'n'] or [_, _, _, .., 'e', 's', 'e'] or [_, _, _, .., 'i', 's', 'h'] or [_, _, _, .., 'i', 'c']
        && !NameWords.IsFirstName(text.Tokens[name.First].Form)
        && !text.Is(name.End, WordKind.Speech)
        && !NameWords.IsFunctionWord(text.Tokens[name.End].Form)
        && !IsAuxiliary(text.Tokens[name.End].Form);

    private Evidence AfterComma(NameCandidate name, int next)
    {
        if (!text.SameSentence(name.First, next)) return default;

        var form = text.Tokens[next].Form;
        if (form is "who" or "whose") return Person(25);
        if (form is "which") return new Evidence(-20, 12, 12, 0);
        if (char.IsAsciiDigit(form[0])) return form.Length == 2 && text.IsForm(next + 1, ",") ? Person(40) : default;
        if (text.IsCapital(next) && KnownNames.KindOf(form) == KnownKind.Place && name.Length <= 2) return Location(20);

        var hasArticle = form is "the" or "a" or "an" or "one";
        for (var i = next; i < next + FurthestApposition && text.SameSentence(name.First, i); i++)
        {
            if (text.Tokens[i].Form is "," or "and" or "(" or ";" || text.Is(i, WordKind.Speech)) break;
            if (text.IsPossessive(i)) hasArticle = true;
            if (!hasArticle && !text.Is(i, WordKind.Role | WordKind.RoleModifier)) break;
            if (!text.IsCapital(i) || i == next)
            {
                if (text.Is(i, WordKind.Role)) return Person(30);
                if (text.Is(i, WordKind.PlaceNoun) && hasArticle) return Location(30);
                if (text.Is(i, WordKind.OrganisationNoun) && hasArticle) return Organization(30);
            }
        }

        return default;
    }

    private Evidence AfterPossessive(int next)
    {
        for (var i = next; i < next + 3 && text.SameSentence(next - 1, i); i++)
        {
            switch (text.Tokens[i].Lemma)
            {
                case "spokesman" or "spokeswoman" or "adviser" or "aide" or "lawyer" or "wife" or "husband" or "mother" or "father" or "son"
                    or "daughter" or "brother" or "sister" or "family" or "remark" or "comment" or "announcement" or "statement":
                    return Person(16);
                case "government" or "parliament" or "president" or "minister" or "premier" or "ambassador" or "army" or "military" or "economy"
                    or "capital" or "territory" or "border" or "population" or "sovereignty" or "invasion" or "ministry" or "coast" or "airport"
                    or "foreign" or "defense" or "defence" or "interior" or "neighbor" or "neighbour":
                    return Location(20);
            }
        }

        return default;
    }

    /// <summary>A person's party, a company's ticker, an agency's dateline.</summary>
    private Evidence AfterBracket(NameCandidate name, int next) =>
        text.SameSentence(name.First, next) && name.Length > 1 && IsAcronym(text.Tokens[next].Form) ? Organization(12) : default;
}
