using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>What somebody is to do, or what is to be done to a thing: <c>the army to return to barracks</c>, <c>the plant be
/// closed</c>.</content>
internal sealed partial class TargetReader
{
    /// <summary>What somebody is to do: the words from him, or from the verb, to what is to be done.</summary>
    /// <param name="verb">The verb of what is to be done.</param>
    /// <param name="who">The word of who is to do it; -1 where nobody is named.</param>
    public StandTarget? Deed(int verb, int who)
    {
        var made = tree.Child(verb, "obj") is >= 0 and var done ? done : tree.Child(verb, "nsubj:pass");
        if (StanceLexicon.Leaving.LengthAt(article.Tokens, verb) > 0)
        {
            if (who < 0) who = PersonBefore(verb);
            return who >= 0 && Person(who) is { } leaver ? Leaving(leaver, who, verb) : null;
        }

        if (StanceLexicon.MakingLeave.Contains(article.Tokens[verb].Lemma) && made >= 0
            && Person(made) is { } ousted) return Leaving(ousted, verb, made);

        // "recommended that they accept": what was offered or moved last.
        if (made < 0 && article.Tokens[verb].Lemma is "accept" or "reject" or "approve" or "refuse")
        {
            return LastThing(verb, isWanted: word => StanceLexicon.Motions.Contains(word.Lemma)
                || word.Lemma is "offer" or "bid" or "deal" or "agreement" or "contract");
        }

        if (made < 0 && article.Tokens[verb].Xpos == "VBN" && who >= 0 && who < verb) made = who;
        var isGiven = who >= 0 && who < verb && made > verb && article.Tokens[verb].Lemma is "have" or "get";
        if (StanceLexicon.IsStance(article.Tokens[verb]) || IsNoDeed(verb, who, made) && !isGiven) return null;
        if (isGiven) return Told(who, PhraseEnd(made), article.Tokens[verb].Lemma + " " + article.Tokens[made].Lemma);
        if (made < 0 || who >= 0 && IsOneself(made)) return who >= 0 && who < verb ? Doing(who, verb)
            : article.Tokens[verb].Xpos == "VBG" && tree.Child(verb, "obl") is > 0 and var beside && beside > verb
                && article.Tokens[beside].Upos == PartOfSpeech.Noun && !article.Times.Any(time =>
                    time.Span.Overlaps(article.Tokens[beside].Span))
                ? Told(verb, PhraseEnd(beside), article.Tokens[verb].Lemma + " " + article.Tokens[beside].Lemma) : null;
        if (StanceLexicon.Ending.Contains(article.Tokens[verb].Lemma) && Thing(made, verb) is { } ended
            && (IsMatter(ended, -1) || StanceLexicon.Events.Contains(ended.Thing))) return ended;
        if (who >= 0 && who < verb && article.Quantities.Any(quantity => quantity.Span.Contains(article.Tokens[made].Span)))
            return Told(who, PhraseEnd(made), article.Tokens[verb].Lemma + " " + article.Tokens[made].Lemma);
        if (Thing(made, verb) is not { } thing || thing.Thing == Somebody && article.Tokens[made].Upos == PartOfSpeech.Pron) return null;
        return new StandTarget(WordsOfDeed(verb, made, thing), article.Tokens[verb].Lemma + " " + thing.Thing, thing.Marks, thing.Whom);
    }

    // From the verb to what it is done to, or from that to the verb behind it.
    private TextSpan WordsOfDeed(int verb, int made, StandTarget thing)
    {
        // "to scrap it": what the pronoun stands for was named before.
        var isBehind = made < verb + WordsAfter && thing.Span.Start > article.Tokens[verb].Span.Start;
        var isBefore = made < verb && made > verb - WordsBefore && article.Tokens[verb].Xpos == "VBN"
            && thing.Span.End < article.Tokens[verb].Span.Start && article.Tokens[made].Upos != PartOfSpeech.Pron;
        return isBehind ? new TextSpan(article.Tokens[verb].Span.Start, thing.Span.End)
            : isBefore ? new TextSpan(thing.Span.Start, article.Tokens[verb].Span.End) : thing.Span;
    }

    // "declined to explain" is no stand, "demanded that she explain herself" is.
    private bool IsNoDeed(int verb, int who, int made) => made >= 0 && (who < 0 || !IsOneself(made)) || who < 0
        ? StanceLexicon.NoDeeds.Contains(article.Tokens[verb].Lemma) : StanceLexicon.EverydayDeeds.Contains(article.Tokens[verb].Lemma);

    // "demanded that she explain herself"
    private bool IsOneself(int node) => article.Tokens[node].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase)
        || article.Tokens[node].Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    // What somebody is to do that is done to nothing: "the army to return to barracks".
    private StandTarget? Doing(int who, int verb)
    {
        // "asked his members for a mandate to go on": the mandate is asked for.
        if (Enumerable.Range(who, verb - who).Any(token => article.Tokens[token].Is("for"))) return null;

        var last = verb;
        while (last + 1 < article.Tokens.Count && last - verb < WordsAfter && tree.IsKnown(last + 1) && tree.Holds(verb, last + 1)
            && !article.Tokens[last + 1].IsQuotationMark()
            && article.Tokens[last + 1].Form is not ("," or ";" or ":" or "." or "—" or "–")) last++;
        while (last > verb && article.Tokens[last].Upos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj
            or PartOfSpeech.Sconj) last--;
        var isShort = verb - who < WordsAfter && article.Tokens[who].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn;
        var first = isShort ? article.TokensIn(Phrase(who)).First : verb;
        return first <= last ? Told(first, last, article.Tokens[verb].Lemma + " " + article.Tokens[who].Lemma.ToLowerInvariant()) : null;
    }

    // "that Halvic step down", where the tree takes the verb for a noun.
    private int PersonBefore(int verb)
    {
        for (var token = verb - 1; token >= 0 && token >= verb - WordsBefore; token--)
        {
            if (Person(token) is not null) return token;
        }

        return -1;
    }

    /// <summary>The verb of <c>to resign</c> behind a noun and what is told beside it; -1 where there is none.</summary>
    public int ToVerbAfter(int node)
    {
        for (var token = node + 1; token + 1 < article.Tokens.Count && token < node + WordsAfter && tree.IsKnown(token); token++)
        {
            if (article.Tokens[token].Is("to") && article.Tokens[token + 1].Upos == PartOfSpeech.Verb) return token + 1;
            if (article.Tokens[token].Is("to") && article.Tokens[token + 1].Is("be") && token + 2 < article.Tokens.Count
                && article.Tokens[token + 2].Xpos is "VBN") return token + 2;
            if (IsToldBeside(token, node)) continue;
            if (article.Tokens[token].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux || article.Tokens[token].Form is "." or ";" or ":"
                || !tree.IsKnown(token)) return -1;
        }

        return -1;
    }

    // "officers who overthrew him": of a clause that is told of the noun.
    private bool IsToldBeside(int token, int node)
    {
        for (var step = 0; token > node && step < WordsAfter; step++, token = tree.Head(token))
        {
            if (tree.Is(token, "acl:relcl") && tree.Head(token) == node) return true;
        }

        return false;
    }
}
