using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Where an article uses a term that judges what it names: <c>penny-pinching builders</c>, <c>the Duke's poodle</c>.</summary>
internal static class LoadedTerms
{
    private const int ModifierReach = 4;
    private const int LongestThrownIn = 6;

    /// <summary>The first and last word of a term that judges, and the noun it is about, where one begins at an index or is a figure there;
    /// <see langword="null"/> where none does.</summary>
    public static (int First, int Last, int Noun)? At(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index)
    {
        if (IsInName(article, tokens, index)) return null;
        if (IsFigure(article, tokens, index)) return (FirstOfPhrase(tokens, index), index, index);
        if (IsThrownIn(article, tokens, index)) return (index, index, index);

        var length = LengthAt(tokens, index);
        var isBeforeName = length == 0 && IsBeforeName(article, tokens, index);
        if (isBeforeName) length = 1;
        var last = index + length - 1;
        if (last < index) return null;

        var noun = NounBefore(article, tokens, last) ?? (tokens[last].IsNounOrName() || last > index + 1 && tokens[index].IsNounOrName()
            ? last : null);
        if (noun is not { } named || IsExclaimed(tokens, index, named)) return null;

        // A verb of judging colours what it is done to only as a participle before its noun: "the disgraced minister".
        if (length == 1 && named == last
            && tokens[index].Upos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn)) return null;
        if (!isBeforeName && tokens[index].Upos == PartOfSpeech.Verb && tokens[index].Xpos is not ("VBN" or "VBG")) return null;

        return (index, LastOfTerm(article, tokens, index, named), named);
    }

    private static bool IsBeforeName(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        index + 1 < tokens.Count && LoadedWords.Default.JudgesWhoIsNamed(tokens[index])
        && (article.Mentions.Any(mention => mention.Type == MentionType.Person && mention.Span.Contains(tokens[index + 1].Span))
            || article.References.Any(reference => reference.Kind == ReferenceKind.Role && reference.Span.Contains(tokens[index + 1].Span)
                && reference.Span.Contains(tokens[index].Span)) || IsOffice(tokens, index + 1));

    // "wobbly prime minister", though it is not told who that is.
    private static bool IsOffice(IReadOnlyList<Token> tokens, int index) => tokens[index].Lemma.ToLowerInvariant() is "minister"
        or "president"
        or "premier" or "chancellor" or "governor" or "mayor" or "senator" or "mp" or "councillor" or "lawmaker" || index + 1 < tokens.Count
        && tokens[index].Lemma.ToLowerInvariant() is "prime" or "vice" or "foreign" or "interior" or "finance" or "energy" or "defence"
            or "defense"
        && tokens[index + 1].Lemma.ToLowerInvariant() is "minister" or "president" or "secretary" or "premier";

    // An adverb judges as its adjective does: "shamelessly inflated tickets".
    private static int LengthAt(IReadOnlyList<Token> tokens, int index)
    {
        if (LoadedWords.Default.LengthAt(tokens, index) is > 0 and var length) return length;

        return index + 1 < tokens.Count && tokens[index].Upos == PartOfSpeech.Adv
            && LoadedWords.Default.IsAdverbOfJudgement(tokens[index].Form)
            && (tokens[index + 1].Upos == PartOfSpeech.Adj || tokens[index + 1].Xpos == "VBN") ? 1 : 0;
    }

    // A name belongs to the term as a whole, and so does the closing mark of what it opened: "rusty 'cradle'".
    private static int LastOfTerm(AnnotatedArticle article, IReadOnlyList<Token> tokens, int first, int noun)
    {
        var last = tokens.EndOfCompound(noun);
        while (last + 1 < tokens.Count && article.Mentions.Any(mention => mention.Span.Start <= tokens[last].Span.Start
            && mention.Span.End >= tokens[last + 1].Span.End && tokens[last + 1].IsNounOrName())) last++;
        return last + 1 < tokens.Count && tokens[last + 1].IsQuotationMark()
            && Enumerable.Range(first + 1, last - first).Any(index => tokens[index].IsQuotationMark()) ? last + 1 : last;
    }

    private static bool IsFigure(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index)
    {
        if (!tokens[index].IsNounOrName()) return false;

        var isLord = LoadedWords.Default.IsLord(tokens[index]) && index > 0 && tokens[index - 1].Upos == PartOfSpeech.Noun
            && char.IsLower(tokens[index].Form[0]);
        return isLord || (LoadedWords.Default.IsFigure(tokens[index]) && StandsForSomebody(article, tokens, index));
    }

    // "Rubbish, said the mayor": what was said before is called so.
    private static bool IsThrownIn(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        tokens[index].IsNounOrName() && StanceLexicon.False.Contains(tokens[index].Form)
        && tokens.Take(index).All(token => token.IsMark() || token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj)
        && (ThrownIn.VerbBehind(tokens, 0, index) >= 0 || article.Attributions.Any(told => told.Source.Count > 0
            && told.Content.Any(content => content.Contains(tokens[index].Span) && article.WordsIn(content) <= LongestThrownIn
                && !article.HasVerb(content))));

    // "Poppycock, says the mayor", "Cover-up? Not at all": names nothing, unless a name is in it ("Plucky little Ilse, 6, …") or the
    // words are a name for what was told ("Blood money, sobs his widow").
    private static bool IsExclaimed(IReadOnlyList<Token> tokens, int first, int last) =>
        !(last > first && (tokens[last].Upos == PartOfSpeech.Propn || ThrownIn.VerbBehind(tokens, 0, last) >= 0))
        && tokens.Take(first).All(token => token.IsMark()) && last + 1 < tokens.Count && tokens[last + 1].Form is "," or "?";

    // "Miller's brutal" is no brutal Miller; but what opens a sentence is often taken for a name: "Plucky Harrow".
    private static bool IsInName(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        char.IsUpper(tokens[index].Form[0]) && (index > 0 || IsPossessive(tokens, 1))
        && tokens[index].Form.Any(char.IsLower) && article.Mentions.Any(mention => mention.Span.Overlaps(tokens[index].Span));

    /// <summary>The noun that a judging term leads to; the name of whoever is meant belongs to it only where nothing else names
    /// them.</summary>
    private static int? NounBefore(AnnotatedArticle article, IReadOnlyList<Token> tokens, int last)
    {
        var named = tokens.LastNoun(last + 1, crossesParticiples: tokens[last].Upos != PartOfSpeech.Noun);
        var noun = named;
        while (noun is { } at && (at - 1 > last || tokens[last].Upos == PartOfSpeech.Noun) && IsOtherName(at))
        {
            noun = at - 1 > last ? at - 1 : null;
        }

        // "Brave little Mia": only adjectives stand before the name, so the name is all there is.
        return noun is { } found && tokens[found].Upos == PartOfSpeech.Adj && !tokens[found].Is("chief") ? named : noun;

        // "Hotshot financier Tom Pell"; "a fairy tale Harrow's mayor told"
        bool IsOtherName(int at) => article.Mentions.Any(mention => mention.Span.Overlaps(tokens[at].Span)
            && (mention.Type == MentionType.Person || IsPossessive(tokens, at + 1)));
    }

    /// <summary>Whether a noun that means something else by itself stands for somebody: <c>copper baron Tom Pell</c>,
    /// <c>the Duke's poodle</c>, <c>Ilse Maren, the angel of Harrow</c>.</summary>
    private static bool StandsForSomebody(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index)
    {
        var noun = tokens[index];
        if (char.IsUpper(noun.Form[0]) && index > 0) return false;

        var isBeforeName = index + 1 < tokens.Count && article.Mentions.Any(mention => mention.Type == MentionType.Person
            && mention.Span.Start == tokens[index + 1].Span.Start);
        if (isBeforeName) return true;

        var before = FirstOfPhrase(tokens, index) - 1;
        var isOwned = before >= 1 && IsPossessive(tokens, before);
        var owner = isOwned ? before - 1 : before - 2;
        var isBehindComma = before >= 2 && tokens[before].Form.ToLowerInvariant() is "the" or "a" or "an" && tokens[before - 1].Is(",");
        return (isOwned || isBehindComma) && owner >= 0 && article.Mentions.Any(mention => mention.Type == MentionType.Person
            && mention.Span.Overlaps(tokens[owner].Span))
            && (isBehindComma || index == tokens.Count - 1 || !tokens[index + 1].IsNounOrName());
    }

    private static bool IsPossessive(IReadOnlyList<Token> tokens, int index) =>
        index >= 0 && index < tokens.Count && tokens[index].Form is "'s" or "’s" or "'" or "’";

    // What stands before a noun in its phrase: "greedy grain" of "greedy grain barons".
    private static int FirstOfPhrase(IReadOnlyList<Token> tokens, int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < ModifierReach && (tokens[first - 1].IsNounOrName() || tokens[first - 1].Upos == PartOfSpeech.Adj
            || tokens[first - 1].Is("-"))) first--;
        return tokens[first].Is("-") ? first + 1 : first;
    }
}
