using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Knows the words of denying, from <c>denials.lexicon</c>.</summary>
internal static class DenialWords
{
    // Between a verb and its object: "flatly denied all of the charges".
    private const int ObjectReach = 4;
    private const int NameReach = 7;
    private const int NegationReach = 4;
    private const int WithheldReach = 6;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(DenialWords), "denials.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Deny = SectionOf("deny");
    private static readonly IReadOnlySet<string> TurnDown = SectionOf("turn down");
    private static readonly IReadOnlySet<string> Contest = SectionOf("contest");
    private static readonly IReadOnlySet<string> Call = SectionOf("call");
    private static readonly IReadOnlySet<string> TakeBack = SectionOf("take back");
    private static readonly IReadOnlySet<string> Wave = SectionOf("wave");
    private static readonly IReadOnlySet<string> Aside = SectionOf("aside");
    private static readonly IReadOnlySet<string> Said = SectionOf("said");
    private static readonly IReadOnlySet<string> Withheld = SectionOf("withheld");
    private static readonly IReadOnlySet<string> Wrong = SectionOf("wrong");
    private static readonly IReadOnlySet<string> Accuse = SectionOf("accuse");
    private static readonly IReadOnlySet<string> Accusation = SectionOf("accusation");
    private static readonly IReadOnlySet<string> Sign = SectionOf("sign");
    private static readonly IReadOnlySet<string> Least = SectionOf("least");
    private static readonly IReadOnlySet<string> Foolish = SectionOf("foolish");
    private static readonly IReadOnlySet<string> Alleged = SectionOf("alleged");
    private static readonly IReadOnlySet<string> Shameful = SectionOf("shameful");
    private static readonly IReadOnlySet<string> Utter = SectionOf("utter");
    private static readonly IReadOnlySet<string> Truth = SectionOf("truth");
    private static readonly IReadOnlySet<string> Untrue = SectionOf("untrue");
    private static readonly IReadOnlySet<string> Speaking = SectionOf("speaks for a body");
    private static readonly PhraseSet Objections = PhraseSet.Of(Lexicon["objection"]);
    private static readonly PhraseSet Replies = PhraseSet.Of(Lexicon["reply"]);
    private static readonly PhraseSet NoPart = PhraseSet.Of(Lexicon["no part"]);

    /// <summary>Whether a word is a noun for what was said: <c>claim</c>, <c>report</c>.</summary>
    public static bool IsSaid(Token token) => token.Upos == PartOfSpeech.Noun && Said.Contains(token.Lemma);

    /// <summary>Whether a word stands for what was said, or says that it is not so.</summary>
    public static bool IsOfDenial(Token token) => IsBack(token) || Said.Contains(token.Lemma) || IsUntrue(token);

    /// <summary>Whether a word stands for what was said before: <c>it</c>, <c>that</c>.</summary>
    public static bool IsBack(Token token) => token.Form.ToLowerInvariant() is "it" or "this" or "that" or "them" or "these" or "those";

    /// <summary>Whether a word says that a thing is not true.</summary>
    public static bool IsUntrue(Token token) => Untrue.Contains(token.Lemma) || Untrue.Contains(token.Form);

    /// <summary>Whether a noun names what would show that a thing is so: who finds <c>no sign of</c> it denies it.</summary>
    public static bool IsSign(Token token) => token.Upos == PartOfSpeech.Noun && Sign.Contains(token.Lemma);

    /// <summary>The same of a noun's lemma.</summary>
    public static bool IsSign(string noun) => Sign.Contains(noun);

    /// <summary>Whether a noun names an accusation.</summary>
    public static bool IsAccusation(string noun) => Accusation.Contains(noun) || Wrong.Contains(noun);

    /// <summary>Whether a feature only says how little is denied: <c>a single</c> ballot.</summary>
    public static bool IsLeast(string feature) => Least.Contains(feature);

    /// <summary>Whether some words say no more than that a thing is not so: <c>a lie</c>, <c>complete nonsense</c>.</summary>
    public static bool AreBareDenial(IReadOnlyList<Token> tokens) =>
        tokens.Any(IsUntrue) && tokens.All(token => token.IsMark() || IsUntrue(token) || Utter.Contains(token.Form));

    /// <summary>Whether a short sentence is one of denying what was said: <c>Marl denied it</c>.</summary>
    public static bool IsShortDenial(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count)
        .Any(at => tokens[at].Upos == PartOfSpeech.Verb && Deny.Contains(tokens[at].Lemma) && ObjectOf(tokens, at) is not null);

    /// <summary>Whether a verb denies whatever its object is.</summary>
    public static bool DeniesAnything(Token verb) => Deny.Contains(verb.Lemma);

    /// <summary>Whether the verb at a place says that something is not so.</summary>
    public static bool Denies(IReadOnlyList<Token> tokens, int at) => IsDenying(tokens[at]) && !IsNegated(tokens, at);

    /// <summary>Whether the verb at a place denies what it points back to: <c>rejected the claim</c>, <c>called that a lie</c>.</summary>
    public static bool DeniesBack(IReadOnlyList<Token> tokens, int at)
    {
        var verb = tokens[at];
        if (verb.Upos != PartOfSpeech.Verb || IsNegated(tokens, at) || IsWeighed(tokens, at)) return false;
        if (ObjectOf(tokens, at) is not { } told) return false;

        var (isSaid, isUntrue) = (Said.Contains(tokens[told].Lemma), HasUntrue(tokens, told + 1, NameReach));
        return (Deny.Contains(verb.Lemma) && !HasComplement(tokens, told))
            || (Contest.Contains(verb.Lemma) && IsBack(tokens[told]) && EndsBehind(tokens, told))
            || (TurnDown.Contains(verb.Lemma) && ((isSaid && !HasComplement(tokens, told)) || isUntrue))
            || (Wave.Contains(verb.Lemma) && isSaid && !HasComplement(tokens, told)
                && tokens.Skip(at + 1).Take(told - at + 1).Any(token => Aside.Contains(token.Form)))
            || (Call.Contains(verb.Lemma) && (isUntrue || (isSaid && IsFoolish(tokens.Skip(told + 1).Take(NameReach)))
                || (Alleged.Contains(tokens[told].Lemma)
                    && tokens.Skip(told + 1).Take(NameReach).Any(token => Shameful.Contains(token.Lemma)))));
    }

    /// <summary>Whether the verb at a place turns down what it points back to, and says no more: <c>rejects that</c>. What is turned
    /// down may have been offered.</summary>
    private static bool TurnsDownBack(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Upos == PartOfSpeech.Verb && TurnDown.Contains(tokens[at].Lemma) && !IsNegated(tokens, at) && !IsWeighed(tokens, at)
        && ObjectOf(tokens, at) is { } told && IsBack(tokens[told]) && EndsBehind(tokens, told);

    /// <summary>Whether the verb at a place contradicts what was said, and no more: <c>begs to differ</c>, <c>denied that</c>.</summary>
    public static bool ContradictsAt(IReadOnlyList<Token> tokens, int at) =>
        (Objections.LengthAt(tokens, at) is > 0 and var length && !IsNegated(tokens, at)
            && (at + length >= tokens.Count || tokens[at + length].IsMark() || tokens[at + length].Upos == PartOfSpeech.Cconj))
        || TurnsDownBack(tokens, at)
        || (DeniesBack(tokens, at) && ObjectOf(tokens, at) is { } told && EndsBehind(tokens, told));

    /// <summary>Whether some words open a reply that denies, and stop there: <c>not so,</c>.</summary>
    public static bool OpensReply(IReadOnlyList<Token> words) => words.Count > 0 && Replies.LengthAt(words, 0) == words.Count;

    /// <summary>Whether some words say that somebody had no part in a thing: <c>Marl had nothing to do with the raid</c>.</summary>
    public static bool TellsNoPart(IReadOnlyList<Token> tokens) =>
        NoPart.Find(tokens).Any(found => found.First > 0 && tokens[found.First - 1].Upos is PartOfSpeech.Propn or PartOfSpeech.Pron);

    /// <summary>Whether a noun names whoever speaks for the body that was named before: <c>director</c>, <c>lawyer</c>.</summary>
    public static bool SpeaksForBody(Token token) => Speaking.Contains(token.Lemma);

    /// <summary>Whether somebody is said to deny what was said: <c>this is disputed by the owners</c>, <c>the claim was rejected</c>.</summary>
    public static bool AreDeniedBack(IReadOnlyList<Token> tokens)
    {
        var subject = tokens.TakeWhile(token => token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj && !IsBack(token)).Count();
        if (subject >= tokens.Count || !(IsBack(tokens[subject]) || IsSaid(tokens[subject]))) return false;

        var verb = subject + 1 + tokens.Skip(subject + 1).TakeWhile(token => token.Upos is PartOfSpeech.Aux or PartOfSpeech.Adv).Count();
        return verb < tokens.Count && tokens[verb].Xpos == "VBN" && tokens[verb - 1].Upos is PartOfSpeech.Aux or PartOfSpeech.Adv
            && tokens.Take(verb).Any(token => token.Lemma == "be") && !IsNegated(tokens, verb)
            && (Deny.Contains(tokens[verb].Lemma) || Contest.Contains(tokens[verb].Lemma)
                || (TurnDown.Contains(tokens[verb].Lemma) && IsSaid(tokens[subject])))
            && (verb + 1 >= tokens.Count || tokens[verb + 1].IsMark() || tokens[verb + 1].Is("by") || tokens[verb + 1].Is("as"));
    }

    /// <summary>Whether what a verb of denying denies is no statement but something asked for: <c>denied the motion</c>.</summary>
    public static bool WithholdsAt(IReadOnlyList<Token> tokens, int verb) => tokens.Skip(verb + 1).Take(WithheldReach)
        .TakeWhile(token => !token.IsMark() && !token.Is("that") && !token.Is("of"))
        .Any(token => Withheld.Contains(token.Lemma));

    /// <summary>The noun, where a verb's object is a wrong in general: <c>denies any wrongdoing</c>.</summary>
    public static string? WrongAt(IReadOnlyList<Token> tokens, int verb)
    {
        for (var at = verb + 1; at < tokens.Count && at <= verb + ObjectReach; at++)
        {
            // "Involvement in the theft" says what in.
            if (Wrong.Contains(tokens[at].Lemma)) return EndsBehind(tokens, at) ? tokens[at].Lemma : null;
            if (tokens[at].Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Pron)) return null;
        }

        return null;
    }

    /// <summary>Where the words begin that call a thing untrue: <c>are without foundation</c>; else nothing.</summary>
    public static int? UntrueFrom(IReadOnlyList<Token> tokens, int from)
    {
        for (var at = tokens.Count - 2; at >= from; at--)
        {
            if (tokens[at].Lemma != "be") continue;

            var rest = tokens.Skip(at + 1).Take(NameReach).ToList();
            var isUntrue = HasUntrue(tokens, at + 1, NameReach) && !IsNegated(tokens, at + NegationReach);
            if (isUntrue || LacksTruth(rest) || rest.TakeWhile(IsOfVerb).Any(token => token.Xpos == "VBN" && IsDenying(token))) return at;
        }

        return null;
    }

    /// <summary>Whether there is <c>no truth</c>, <c>not a word of truth</c>, <c>no foundation</c>.</summary>
    public static bool LacksTruth(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count)
        .Any(at => Truth.Contains(tokens[at].Lemma) && tokens.Take(at).TakeLast(NegationReach).Any(Modality.IsNegation));

    /// <summary>Whether a word that says that a thing is not true stands within some words.</summary>
    public static bool HasUntrue(IReadOnlyList<Token> tokens, int from, int reach) =>
        // "It is false to say that …" says itself what is false.
        Enumerable.Range(from, Math.Max(0, Math.Min(reach, tokens.Count - from)))
            .Any(at => IsUntrue(tokens[at]) && !(at + 1 < tokens.Count && tokens[at + 1].Form is "to" or "that"));

    /// <summary>Whether what stands at a place is negated: <c>could neither confirm nor deny</c>.</summary>
    public static bool IsNegated(IReadOnlyList<Token> tokens, int before) =>
        Enumerable.Range(Math.Max(0, before - NegationReach), Math.Min(NegationReach, before))
            .Any(at => at < tokens.Count && tokens[at].Form is "not" or "n't" or "n’t" or "never" or "neither");

    /// <summary>Whether a statement, or what tells who says it, accuses somebody: <c>charged</c>, <c>on suspicion of</c>.</summary>
    public static bool Accuses(Statement statement)
    {
        var cue = AttributionOf(statement)?.Cue.SelectMany(part => statement.Article.WordsAndMarksIn(part)) ?? [];
        return statement.Assertion.Force == Force.Blames
            || statement.Article.WordsAndMarksIn(statement.Span).Concat(cue).Any(token => Accuse.Contains(token.Lemma));
    }

    /// <summary>Whether the source of a statement is named by a word.</summary>
    public static bool IsSaidBy(Statement statement, string owner) =>
        AttributionOf(statement) is { } attribution
        && attribution.Source.SelectMany(part => statement.Article.WordsAndMarksIn(part)).Any(token => token.Lemma == owner);

    /// <summary>Whose word a noun for what was said names: <c>officials</c> in <c>the officials' account</c>.</summary>
    public static string? OwnerOf(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var owned = tokens.Skip(at + 1).Take(ObjectReach).TakeWhile(token => token.Upos is PartOfSpeech.Adj or PartOfSpeech.Noun);
            if (IsPossessive(tokens[at]) && owned.Any(IsSaid)) return tokens[at - 1].Lemma;
        }

        return null;
    }

    private static Attribution? AttributionOf(Statement statement) =>
        statement.Assertion.Attribution is { } id ? statement.Article.Attributions.First(attribution => attribution.Id == id) : null;

    private static IReadOnlySet<string> SectionOf(string name) => Lexicon[name].ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsDenying(Token verb) =>
        Deny.Contains(verb.Lemma) || TurnDown.Contains(verb.Lemma) || TakeBack.Contains(verb.Lemma);

    // "It is hard to deny that": nobody does. "To confirm or deny it": neither.
    private static bool IsWeighed(IReadOnlyList<Token> tokens, int verb)
    {
        var before = tokens.Take(verb).ToList();
        return before.TakeLast(NegationReach).Any(token => token.Lemma == "confirm")
            || (verb > 1 && tokens[verb - 1].Is("to") && before.Exists(token => token.Is("it")) && before.Exists(token => token.Lemma == "be"));
    }

    private static bool IsFoolish(IEnumerable<Token> tokens) => tokens.Any(token => Foolish.Contains(token.Lemma));

    private static bool IsOfVerb(Token token) => token.Upos is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Verb;

    // "The coastguard disputes this".
    private static bool EndsBehind(IReadOnlyList<Token> tokens, int at) => at + 1 >= tokens.Count || tokens[at + 1].IsMark()
        || tokens[at + 1].Upos is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv;

    private static int? ObjectOf(IReadOnlyList<Token> tokens, int verb)
    {
        for (var at = verb + 1; at < tokens.Count && at <= verb + ObjectReach; at++)
        {
            // "These charges", "the officials' account": the noun comes.
            if (tokens[at].Form is "this" or "these" or "those" && IsBeforeNoun(tokens, at)) continue;
            if (IsPossessive(tokens[at]) || (at + 1 < tokens.Count && IsPossessive(tokens[at + 1]))) continue;
            if (IsBack(tokens[at]) && !OpensClause(tokens, at)) return at;
            if (IsSaid(tokens[at])) return at;
            if (!IsBeforeObject(tokens[at])) return null;
        }

        return null;
    }

    private static bool IsBeforeObject(Token token) =>
        token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Num;

    private static bool IsBeforeNoun(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Upos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num;

    // "denied that she knew", and not "dismissed that as a fable", "called that a lie".
    private static bool OpensClause(IReadOnlyList<Token> tokens, int at) => tokens[at].Is("that") && at + 1 < tokens.Count
        && !tokens[at + 1].IsMark() && !tokens[at + 1].Is("as") && tokens[at + 1].Upos is not (PartOfSpeech.Adp or PartOfSpeech.Det);

    // "the report of the inspectorate that …": it says what it is.
    private static bool HasComplement(IReadOnlyList<Token> tokens, int noun) => noun + 1 < tokens.Count
        && (tokens[noun + 1].Form is "of" or "that" or "about" or "by" or "from" || tokens[noun + 1].Upos == PartOfSpeech.Propn);

    /// <summary>Whether a word marks an owner: <c>'s</c>.</summary>
    public static bool IsPossessive(Token token) => token.Xpos == "POS" || token.Form is "'s" or "’s";
}
