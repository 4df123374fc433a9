using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Finds runs of capitals, and cuts them where one name ends and the next begins.</summary>
internal sealed class NameFinder(MarkedText text)
{
    private const int LongestRun = 40;
    private const int LongestDateline = 4;

    private readonly List<NameCandidate> found = [];

    /// <summary>The candidates of the whole article, in order.</summary>
    public List<NameCandidate> Find()
    {
        for (var i = 0; i < text.Article.Sentences.Count; i++)
        {
            var sentence = text.Article.Sentences[i];
            if (!text.ShoutedSentences[i]) FindIn(sentence.FirstToken, sentence.FirstToken + sentence.TokenCount);
        }

        return found;
    }

    private void FindIn(int first, int end)
    {
        var dateline = DatelineEnd(first, end);
        if (dateline > first) found.Add(new NameCandidate(first, dateline, KnownKind.Place, FollowsRole: false, IsWeak: false));

        for (var i = dateline; i < end;)
        {
            if (!StartsRun(i, end))
            {
                i++;
                continue;
            }

            var runEnd = RunEnd(i, end);
            CutRun(i, runEnd);
            i = runEnd;
        }
    }

    /// <summary>PORT KESH, May 3: words in capitals that open a sentence and are followed by a day, or by an agency in brackets.</summary>
    private int DatelineEnd(int first, int end)
    {
        var i = first;
        while (i < end && i < first + LongestDateline && text.IsCapital(i) && text.Tokens[i].Form.Length > 1 && !text.Tokens[i].Form.Any(char.IsLower)) i++;
        if (i == first || i + 1 >= end) return first;

        var isDated = text.IsForm(i, ",") && text.Is(i + 1, WordKind.Calendar);
        var isCredited = text.IsForm(i, "(") && i + 3 < end && text.IsForm(i + 2, ")") && text.Tokens[i + 3].Form is "—" or "–" or "-" or "--";
        return isDated || isCredited ? i : first;
    }

    private bool StartsRun(int token, int end)
    {
        if (!text.IsCapital(token) || IsPronounI(token)) return false;
        if (text.Is(token, WordKind.Calendar)) return IsNameInSpiteOfCalendar(token, end);

        return IsPartOfName(token) || NameWords.IsFirstName(text.Tokens[token].Form);
    }

    private bool IsPronounI(int token) => text.Tokens[token].Form == "I";

    /// <summary>April Orme, but not April 3 and not April in Harrow.</summary>
    private bool IsNameInSpiteOfCalendar(int token, int end) =>
        token + 1 < end
        && NameWords.IsFirstName(text.Tokens[token].Form)
        && text.IsCapital(token + 1)
        && !text.Is(token + 1, WordKind.Calendar);

    private int RunEnd(int first, int end)
    {
        var i = first + 1;
        end = Math.Min(end, first + LongestRun);
        while (i < end)
        {
            var next = ContinuesAt(first, i, end);
            if (next == i) break;

            i = next;
        }

        return i;
    }

    /// <summary>Where the run goes on behind the token at <paramref name="i"/>; <paramref name="i"/> where it stops before it.</summary>
    private int ContinuesAt(int first, int i, int end)
    {
        if (text.IsCapital(i)) return IsPartOfName(i) ? i + 1 : i;
        if (text.IsHyphen(i) && i + 1 < end && (text.IsCapital(i + 1) || IsHyphenTail(i + 1))) return i + 2;

        var form = text.Tokens[i].Form;
        if (form is "&" && i + 1 < end && text.IsCapital(i + 1)) return i + 2;
        if (text.Is(i, WordKind.Particle) && i + 1 < end && IsParticleInside(i, end, out var afterParticles)) return afterParticles;
        if (text.IsPossessive(i) && i + 1 < end) return ContinuesAfterPossessive(i);
        if (form is "of" or "for" && i + 1 < end) return ContinuesAfterOf(first, i, end);
        if (form is "and" && i + 1 < end && text.IsCapital(i + 1)) return IsInsideLongTitle(first, i) ? i + 2 : i;
        if (char.IsAsciiDigit(form[0]) && text.Is(i - 1, WordKind.Numbered) && text.IsCapital(i - 1)) return i + 1;

        return i;
    }

    private bool IsPartOfName(int i) => !text.Is(i, WordKind.Calendar) && !IsPronounI(i) && KnownNames.KindOf(text.Tokens[i].Form) != KnownKind.NoName;

    /// <summary>Names of two parts with a small second one: <c>Yiu-chung</c>; a participle (<c>-backed</c>) is none.</summary>
    private bool IsHyphenTail(int token) =>
        token - 3 >= 0 && text.IsCapital(token - 2) && text.Tokens[token].Form.Length <= 5
        && !CommonWords.Contains(text.Tokens[token].Form) && !NameWords.IsFunctionWord(text.Tokens[token].Form)
        && NameWords.KindOf(text.Tokens[token].Form) == WordKind.None && text.Tokens[token].Form.All(char.IsLetter)
        && text.IsCapital(token - 3);

    private bool IsParticleInside(int i, int end, out int after)
    {
        after = i;
        while (after < end && (text.Is(after, WordKind.Particle) || text.IsHyphen(after)) && after < i + 4) after++;
        if (after >= end || !text.IsCapital(after)) return false;

        after++;
        return true;
    }

    private int ContinuesAfterPossessive(int i)
    {
        var isInside = text.IsCapital(i + 1)
            && ((text.Is(i - 1, WordKind.PeoplePossession) && text.IsCapital(i - 1))
                || KnownNames.KindOf(text.SpanOf(i - 1, i + 1).In(text.Text)) != KnownKind.None);
        if (isInside) return i + 2;

        return KnownNames.KindOf(text.SpanOf(i - 1, i + 1).In(text.Text)) == KnownKind.Organisation ? i + 1 : i;
    }

    private int ContinuesAfterOf(int first, int i, int end)
    {
        var next = i + 1;
        if (next < end && text.IsForm(next, "the")) next++;
        if (next >= end || !text.IsCapital(next) || !IsPartOfName(next)) return i;

        // Secretary of State, Minister of Defence
        if (text.Is(i - 1, WordKind.Role) && text.IsCapital(i - 1)) return text.Is(next, WordKind.RoleModifier) && next == i + 1 ? next + 1 : i;

        for (var k = i - 1; k >= first && text.IsCapital(k); k--)
        {
            if (text.Is(k, WordKind.BeforeOf)) return next + 1;
        }

        return IsKnownAcross(i, next) ? next + 1 : i;
    }

    private bool IsKnownAcross(int of, int next) =>
        KnownNames.KindOf(text.SpanOf(of - 1, next + 1).In(text.Text)) != KnownKind.None;

    /// <summary>Whether an <c>and</c> stands inside: <c>Ministry of Health and Welfare</c>.</summary>
    private bool IsInsideLongTitle(int first, int and)
    {
        for (var k = first; k < and; k++)
        {
            if (text.Tokens[k].Form is "of" or "for" && k > first && text.Is(k - 1, WordKind.OrganisationHead)
                && text.Tokens[k - 1].Form is "Ministry" or "Department" or "Office" or "Commission" or "Committee" or "Bureau" or "Institute" or "School")
            {
                return true;
            }
        }

        var known = KnownNames.Longest(text.Text, text.Tokens, first, Math.Min(and + 2, text.Tokens.Count));
        return known.Length > and - first;
    }

    private void CutRun(int first, int end)
    {
        first = SkipOpening(first, end);
        if (first >= end) return;

        var role = LastRole(first, end, out var afterRole);
        if (role < 0)
        {
            CutNames(first, end, followsRole: FollowsTitle(first));
            return;
        }

        var roleStart = role;
        while (roleStart > first && text.Is(roleStart - 1, WordKind.RoleModifier | WordKind.Role | WordKind.Title) && !IsKnownNoTown(roleStart - 1)) roleStart--;

        if (roleStart > first) CutRun(first, text.IsHyphen(roleStart - 1) ? roleStart - 1 : roleStart);
        if (afterRole < end) CutNames(afterRole, end, followsRole: true);
    }

    private bool IsKnownNoTown(int token) =>
        KnownNames.KindOf(text.Tokens[token].Form) is KnownKind.Place or KnownKind.People or KnownKind.Organisation or KnownKind.Seat
        && !text.Is(token, WordKind.RoleModifier);

    private bool FollowsTitle(int first) => first > 0 && text.Is(first - 1, WordKind.Title) && text.IsCapital(first - 1);

    /// <summary>Passes over words that have their capital from the place they stand in.</summary>
    private int SkipOpening(int first, int end)
    {
        while (first < end && IsOpeningWord(first, end)) first++;
        while (first < end && !text.IsCapital(first) && !text.Is(first, WordKind.Particle)) first++;

        return first;
    }

    private bool IsOpeningWord(int token, int end)
    {
        var form = text.Tokens[token].Form;
        var known = KnownNames.Longest(text.Text, text.Tokens, token, end);
        if (known.Length > 1) return false;
        if (NameWords.IsFunctionWord(form)) return true;
        if (!text.Opens(token) || !CommonWords.ContainsInflected(form)) return false;
        if (token + 1 >= end) return false;
        if (NameWords.IsFirstName(form) && text.IsCapital(token + 1)) return false;

        // Supreme Court ruled; Prime Minister Orme: the word belongs to what follows.
        var next = token + 1;
        return !text.Is(token, WordKind.RoleModifier | WordKind.Role | WordKind.Title)
            && !(text.Is(next, WordKind.OrganisationHead | WordKind.PlaceHead) && text.IsCapital(next))
            && known.Kind == KnownKind.None;
    }

    /// <summary>The last role in a run that stands before a name or at its end; <paramref name="after"/> is where the name begins.</summary>
    private int LastRole(int first, int end, out int after)
    {
        after = end;
        if (text.Is(end - 1, WordKind.OrganisationHead | WordKind.EventHead) && !text.Is(end - 1, WordKind.Role) && !IsPerson(first, end)) return -1;

        for (var k = end - 1; k >= first; k--)
        {
            if (!text.Is(k, WordKind.Role | WordKind.Title) || !text.IsCapital(k)) continue;

            after = k + 1;
            if (after + 1 < end && text.Tokens[after].Form is "of" && text.Is(after + 1, WordKind.RoleModifier)) after += 2;
            if (after < end && text.IsHyphen(after)) after++;

            // Stephen King, Governor's Island: a role at the end behind a given name is a surname.
            if (after >= end && k > first && NameWords.IsFirstName(text.Tokens[k - 1].Form) && !text.Is(k - 1, WordKind.Role | WordKind.RoleModifier)) continue;
            if (after < end && text.Is(after, WordKind.OrganisationHead | WordKind.PlaceHead) && after + 1 == end) continue;
            if (after < end && text.Tokens[after].Form is "of" or "for") continue;

            return k;
        }

        return -1;
    }

    private bool IsPerson(int first, int end) =>
        end - first > 2 && text.Is(first, WordKind.Role | WordKind.Title) && NameWords.IsFirstName(text.Tokens[first + 1].Form);

    private void CutNames(int first, int end, bool followsRole)
    {
        while (first < end)
        {
            if (!text.IsCapital(first) && !text.Is(first, WordKind.Particle))
            {
                first++;
                continue;
            }

            var stop = NameEnd(first, end, followsRole);
            Add(first, stop, followsRole);
            followsRole = false;
            first = stop;
        }
    }

    /// <summary>Where the name that begins at <paramref name="first"/> ends: mostly at the end of the run.</summary>
    private int NameEnd(int first, int end, bool followsRole)
    {
        var form = text.Tokens[first].Form;
        if (end - first == 1 || followsRole) return end;

        var known = KnownNames.Longest(text.Text, text.Tokens, first, end);
        if (known.Length == end - first || known.Length == 0) return end;
        if (known.Kind == KnownKind.Town && known.Length == 1) return end;
        if (HasHead(first, end)) return end;
        if (known.Length == 1 && NameWords.IsFirstName(form)) return end;

        // Iran-Iraq, Moscow-Kesh
        var stop = first + known.Length;
        if (text.IsHyphen(stop) && known.Kind is KnownKind.Other or KnownKind.Organisation) return end;

        return stop;
    }

    private bool HasHead(int first, int end)
    {
        if (text.Is(end - 1, WordKind.OrganisationHead | WordKind.PlaceHead | WordKind.EventHead)) return true;

        for (var i = first + 1; i < end; i++)
        {
            if (text.Tokens[i].Form is "of" or "for" && text.Is(i - 1, WordKind.BeforeOf)) return true;
        }

        return false;
    }

    private void Add(int first, int end, bool followsRole)
    {
        while (end > first && (text.IsHyphen(end - 1) || text.Tokens[end - 1].Form is "of" or "for" or "and" or "&")) end--;
        if (end <= first) return;

        var form = text.Tokens[first].Form;
        var known = KnownNames.KindOf(text.SpanOf(first, end).In(text.Text));
        if (known == KnownKind.NoName && !NameWords.IsFirstName(form)) return;
        if (end - first == 1 && form.Length == 1) return;

        var isCommon = end - first == 1 && CommonWords.ContainsInflected(form);
        if (known == KnownKind.None && !followsRole && end - first == 1 && NameWords.IsFunctionWord(form)) return;

        var isWeak = isCommon && !followsRole && (text.Opens(first) || known is not (KnownKind.Place or KnownKind.People));
        found.Add(new NameCandidate(first, end, known, followsRole, isWeak));
    }
}
