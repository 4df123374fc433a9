using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Reads the office written beside a person's name: <c>ministry spokesman X</c>; <c>X, the head of the coast's commission,</c>.</summary>
internal sealed class RoleReader(MarkedText text)
{
    private const int Longest = 25;
    private const int FurthestRole = 8;
    private const int MostUnknownBeforeRole = 2;

    /// <summary>The offices on either side of a name, in the order they are written, without their article.</summary>
    public IEnumerable<TextSpan> RolesOf(int first, int end)
    {
        if (Before(first, end) is { } before) yield return before;
        if (After(end) is { } after) yield return after;
    }

    private TextSpan? Before(int first, int nameEnd)
    {
        var end = first;
        while (end > 0 && text.SameSentence(first, end - 1) && text.Is(end - 1, WordKind.Title) && !text.Is(end - 1, WordKind.Role)) end--;

        var isParted = end > 0 && text.SameSentence(first, end - 1) && text.IsForm(end - 1, ",");
        if (isParted)
        {
            // A senior official, Ilse Maren, said
            var isClosed = text.SameSentence(first, nameEnd) && (text.IsForm(nameEnd, ",") || text.Is(nameEnd, WordKind.Speech));
            if (!isClosed) return null;
            end--;
        }

        var start = StartOfPhrase(end, first, out var hasArticle);
        if (isParted && !hasArticle) return null;
        start = hasArticle ? BehindLastPreposition(start, end) : StartOfKnownWords(end, start);
        if (start >= end || !EndsAsRole(start, end)) return null;

        return text.SpanOf(start, end);
    }

    private int StartOfPhrase(int end, int name, out bool hasArticle)
    {
        hasArticle = false;
        var start = end;
        for (var k = end - 1; k >= 0 && k > end - Longest && text.SameSentence(name, k); k--)
        {
            var form = text.Tokens[k].Form;
            if (IsDeterminer(form))
            {
                if (IsPreposition(k - 1)) continue;

                hasArticle = true;
                return k + 1;
            }

            if (text.IsPossessive(k))
            {
                hasArticle = true;
                continue;
            }

            var isWord = char.IsLetterOrDigit(form[0]) && !(text.Is(k, WordKind.Speech) && !text.Is(k, WordKind.Role) && text.IsLower(k));
            if (!isWord && !text.IsHyphen(k)) break;
            if (NameWords.IsFunctionWord(form) && !IsPreposition(k) && !text.IsHyphen(k + 1)) break;

            start = k;
        }

        return start;
    }

    private static bool IsDeterminer(string form) =>
        form is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "The" or "A" or "An" or "Its" or "His" or "Her" or "Their" or "Our";

    /// <summary>On a plate to the Kesh strongman X: an office that ends before the name begins behind the last preposition.</summary>
    private int BehindLastPreposition(int start, int end)
    {
        for (var k = end - 1; text.Is(end - 1, WordKind.Role) && k > start; k--)
        {
            if (!IsPreposition(k)) continue;

            start = k + 1;
            if (IsDeterminer(text.Tokens[start].Form)) start++;
            return start;
        }

        return start;
    }

    private bool IsPreposition(int token) => token >= 0 && text.Tokens[token].Form is "of" or "for" or "in" or "to" or "at";

    /// <summary>Without an article to begin it, an office is only as long as its words are known or have capitals.</summary>
    private int StartOfKnownWords(int end, int limit)
    {
        var start = end;
        while (start > limit && IsKnownWord(start - 1)) start--;
        while (start < end && (text.IsHyphen(start) || IsPreposition(start))) start++;

        return start;
    }

    private bool IsKnownWord(int token) =>
        (text.IsCapital(token) && !NameWords.IsFunctionWord(text.Tokens[token].Form) && !(text.Opens(token) && CommonWords.Contains(text.Tokens[token].Form)
            && !text.Is(token, WordKind.Role | WordKind.RoleModifier)))
        || text.IsHyphen(token)
        || text.IsHyphen(token - 1)
        || text.IsHyphen(token + 1)
        || text.Is(token, WordKind.Role | WordKind.RoleModifier | WordKind.OrganisationHead | WordKind.OrganisationNoun | WordKind.PlaceNoun)
        || (text.Tokens[token].Form is "of" && text.Is(token - 1, WordKind.Role) && text.IsCapital(token - 1));

    private bool EndsAsRole(int start, int end)
    {
        if (text.Is(end - 1, WordKind.Role)) return true;

        // the deputy head of the Harrow regional administration Ilse Maren
        var isNoun = text.IsCapital(end - 1) || text.Is(end - 1, WordKind.OrganisationHead | WordKind.OrganisationNoun | WordKind.PlaceNoun | WordKind.RoleModifier);
        for (var k = start; isNoun && k + 1 < end; k++)
        {
            if (text.Is(k, WordKind.Role) && IsPreposition(k + 1)) return true;
        }

        return false;
    }

    private TextSpan? After(int nameEnd)
    {
        var start = nameEnd;
        if (!text.SameSentence(nameEnd - 1, start)) return null;
        if (text.IsForm(start, "("))
        {
            while (start < nameEnd + 6 && text.SameSentence(nameEnd - 1, start) && !text.IsForm(start, ")")) start++;
            start++;
        }

        if (!text.SameSentence(nameEnd - 1, start) || !text.IsForm(start, ",")) return null;

        start++;
        if (text.SameSentence(nameEnd - 1, start + 1) && char.IsAsciiDigit(text.Tokens[start].Form[0]) && text.IsForm(start + 1, ",")) start += 2;
        if (!text.SameSentence(nameEnd - 1, start)) return null;

        var hasBeen = text.Tokens[start].Form is "who";
        if (hasBeen && !SkipsToOffice(nameEnd - 1, ref start)) return null;

        var hasArticle = text.Tokens[start].Form is "the" or "a" or "an" or "its" or "his" or "her" or "their";
        if (hasArticle) start++;

        var end = EndOfPhrase(nameEnd - 1, start);
        return HasRoleInFront(start, end, hasArticle) && (!hasBeen || HasDates(start, end)) ? text.SpanOf(start, end) : null;
    }

    /// <summary>Tom Maren, who was governor from 2010 to 2014: what he was counts with its dates only, lest he seem to be it still.</summary>
    private bool SkipsToOffice(int name, ref int start)
    {
        start++;
        while (text.SameSentence(name, start) && text.Tokens[start].Form is "is" or "was" or "has" or "had" or "been" or "served" or "as" or "became") start++;
        return text.SameSentence(name, start);
    }

    private bool HasDates(int start, int end)
    {
        for (var k = start + 1; k + 1 < end; k++)
        {
            if (text.Tokens[k].Form is "since" or "from" or "until" or "till" or "in" && char.IsAsciiDigit(text.Tokens[k + 1].Form[0])) return true;
        }

        return false;
    }

    private int EndOfPhrase(int name, int start)
    {
        var end = start;
        while (end < start + Longest && text.SameSentence(name, end))
        {
            var form = text.Tokens[end].Form;
            var isWord = char.IsLetterOrDigit(form[0]) || text.IsHyphen(end) || text.IsPossessive(end);
            if (!isWord || form is "who" or "which" or "that" or "whose" or "is" or "was" or "has" or "had" or "have" or "will" or "would" or "were" or "are") break;
            if (text.IsLower(end) && text.Is(end, WordKind.Speech) && !text.Is(end, WordKind.Role)) break;

            end++;
        }

        return end;
    }

    private bool HasRoleInFront(int start, int end, bool hasArticle)
    {
        var unknown = 0;
        for (var k = start; k < end && k < start + FurthestRole; k++)
        {
            if (text.Is(k, WordKind.Role)) return k + 1 >= end || !text.IsCapital(k + 1) || text.Is(k + 1, WordKind.Role | WordKind.RoleModifier);
            if (k == start && text.Tokens[k].Form is "then" or "once" or "now") continue;
            if (IsPreposition(k) || (NameWords.IsFunctionWord(text.Tokens[k].Form) && !text.IsHyphen(k + 1))) return false;
            if (text.IsPossessive(k)) hasArticle = true;
            if (text.IsLower(k) && !text.Is(k, WordKind.RoleModifier | WordKind.OrganisationHead) && ++unknown > MostUnknownBeforeRole && !hasArticle) return false;
        }

        return false;
    }
}
