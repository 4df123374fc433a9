using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Knows in what other words the outcome of a foretold event is told: a ruling that was due by <c>convicted</c>, a closure by <c>shut</c>. Kinds stand in <c>outcomes.lexicon</c>.</summary>
internal static class OutcomeWords
{
    // How far behind the word of the future what is foretold stands.
    private const int Reach = 6;

    // "has been", "had not yet been": the verb follows its auxiliaries this soon.
    private const int AuxiliaryReach = 4;

    private static readonly IReadOnlyList<EventKind> Kinds = Read();

    private static readonly IReadOnlyList<EventKind> Coming =
        [.. Kinds.Where(kind => kind.IsArrival)];

    /// <summary>The kinds of event that a statement foretells, by the words behind its word of the future; none where no list knows them.</summary>
    public static IReadOnlyList<EventKind> Foretold(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        var first = Modality.ForetoldAt(tokens);
        for (var index = Math.Max(first, 0); index < Math.Min(tokens.Count, Math.Max(first, 0) + Reach); index++)
        {
            var longest = Kinds.Max(kind => kind.Foretold.LengthAt(tokens, index));
            if (longest > 0) return [.. Kinds.Where(kind => kind.Foretold.LengthAt(tokens, index) == longest)];

            // "Will spoil the deal" foretells no deal; "will strike a deal" and "will try to agree" do.
            var isVerb = tokens[index].Upos == PartOfSpeech.Verb && !Modality.IsAuxiliary(tokens[index]) && !Modality.IsLight(tokens[index]);
            if (isVerb && index + 1 < tokens.Count && !tokens[index + 1].Is("to")) return [];
        }

        return IsAwaited(tokens) ? Coming : [];
    }

    // "The barge is expected on Friday": what is awaited is to come, if its noun names no event of its own.
    private static bool IsAwaited(IReadOnlyList<Token> tokens)
    {
        var word = tokens.Index().FirstOrDefault(pair => pair.Item.Form is "expected" or "due", (-1, default)).Index;
        return word > 1 && word + 1 < tokens.Count && (tokens[word - 1].Lemma == "be" || tokens[word - 2].Lemma == "be")
            && tokens[word + 1].Form is "on" or "in" or "at" or "by" or "from" or "back" or "home" or "here" or "there" or "before"
                or "within";
    }

    /// <summary>The main verb of a statement, the kinds of event that it tells to have come about, those that it tells not to have, and whether it tells
    /// that something goes on as it was: <c>is still minister</c>.</summary>
    public static (string? Verb, IReadOnlyList<EventKind> Told, IReadOnlyList<EventKind> NotIf, bool IsNoChange) Tell(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        var verb = MainVerb(tokens);
        if (IsOfRelative(tokens, verb))
        {
            tokens = article.WordsAndMarksIn(span);
            verb = BehindRelative(tokens, MainVerb(tokens));
        }

        if (verb < 0) return (null, [], [], false);

        var thing = Modality.IsLight(tokens[verb]) ? ObjectOf(tokens, verb) : -1;
        return (
            Predicates.ClassOf(tokens[thing < 0 ? verb : thing]),
            [.. Kinds.Where(kind => Tells(kind, tokens, verb)
                || (thing > 0 && kind.Foretold.LengthAt(tokens, thing) > 0)
                || JoinedTo(tokens, verb).Any(joined => kind.Told.LengthAt(tokens, joined) > 0)
                || (kind.IsBegun && HasBeenSince(article, tokens, verb)))],
            [.. Kinds.Where(kind => kind.NotIf.LengthAt(tokens, verb) > 0)],
            tokens.Any(token => token.Is("still")) || IsStaying(tokens, verb));
    }

    private static bool Tells(EventKind kind, IReadOnlyList<Token> tokens, int verb) =>
        kind.Told.LengthAt(tokens, verb) > 0 || kind.Foretold.LengthAt(tokens, verb) > 0 || kind.Told.StandsApartAt(tokens, verb);

    // "Met on Tuesday and left the date as it was": verbs of one form that "and" joins tell of one course of events.
    private static IEnumerable<int> JoinedTo(IReadOnlyList<Token> tokens, int verb)
    {
        if (tokens[verb].Xpos is not ("VBD" or "VBN" or "VBZ" or "VBP")) yield break;

        for (var at = verb + 1; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].Is("and")) continue;

            var next = at + 1;
            while (next + 1 < tokens.Count && tokens[next].Upos == PartOfSpeech.Adv) next++;
            var isVerb = tokens[next].Upos == PartOfSpeech.Verb && !Modality.IsAuxiliary(tokens[next]);
            if (isVerb && tokens[next].Xpos == tokens[verb].Xpos) yield return next;
        }
    }

    /// <summary>The kinds of event that a word of saying tells of: <c>charged</c> in <c>she charged the manager with theft</c>.</summary>
    public static IReadOnlyList<EventKind> ToldBy(IReadOnlyList<Token> cue, int verb) =>
        [.. Kinds.Where(kind => kind.Told.LengthAt(cue, verb) > 0 || kind.Foretold.LengthAt(cue, verb) > 0)];

    // "The payments that the firm had promised have not arrived".
    private static bool IsOfRelative(IReadOnlyList<Token> tokens, int verb) =>
        verb > 1 && tokens.Take(verb).Skip(1).Any(token => token.Xpos is "WDT" or "WP" or "WP$" || token.Is("that"));

    private static int BehindRelative(IReadOnlyList<Token> tokens, int verb) =>
        MainVerb(tokens, verb + 1) is >= 0 and var main ? main : verb;

    // "Lodged the appeal", "held a first hearing": what comes about is in the noun.
    private static int ObjectOf(IReadOnlyList<Token> tokens, int verb)
    {
        var at = verb + 1;
        while (at < tokens.Count && tokens[at].Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron or PartOfSpeech.Num) at++;
        while (at + 1 < tokens.Count && tokens[at].Upos == PartOfSpeech.Noun && tokens[at + 1].Upos == PartOfSpeech.Noun) at++;
        return at < tokens.Count && tokens[at].Upos == PartOfSpeech.Noun ? at : -1;
    }

    // "The trains have been running since Friday", "the north has had water since Tuesday night".
    private static bool HasBeenSince(AnnotatedArticle article, IReadOnlyList<Token> tokens, int verb) =>
        tokens.Take(verb + 1).Any(token => token.Form is "has" or "have" or "'s" or "’s" or "'ve" or "’ve")
        && !tokens.Any(Modality.IsNegation)
        && Enumerable.Range(0, Math.Max(0, tokens.Count - 1))
            .Any(at => tokens[at].Is("since") && article.Times.Any(time => time.Span.Contains(tokens[at + 1].Span)));

    // The first finite verb, or what stands behind its auxiliaries.
    private static int MainVerb(IReadOnlyList<Token> tokens, int from = 0)
    {
        var finite = tokens.Index().Skip(from).FirstOrDefault(pair => pair.Item.Xpos is "VBD" or "VBZ" or "VBP", (-1, default)).Index;
        if (finite < 0) return finite;
        if (!Modality.IsAuxiliary(tokens[finite])) return IsStaying(tokens, finite + 1) ? finite + 1 : finite;

        var behind = tokens.Index().Skip(finite + 1).Take(AuxiliaryReach)
            .FirstOrDefault(pair => pair.Item.Upos == PartOfSpeech.Verb || pair.Item.Xpos is "VBN" or "JJ", (-1, default)).Index;
        return behind < 0 ? finite : behind;
    }

    // "The border remains closed": what it is said to be is in the word behind the verb.
    private static bool IsStaying(IReadOnlyList<Token> tokens, int state) =>
        state > 0 && state < tokens.Count && tokens[state].Xpos is "VBN" or "JJ" or "VBD"
        && tokens[state - 1].Lemma is "remain" or "stay" or "keep";

    private static List<EventKind> Read()
    {
        var lines = LexiconFile.ReadSections(typeof(OutcomeWords), "outcomes.lexicon")
            .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);
        var names = lines.Select(section => section.Key).Where(name => !name.Contains(':', StringComparison.Ordinal)).ToList();
        return [.. names.Select(name => new EventKind(
            PhraseSet.Of(lines[name]),
            PhraseSet.Of(lines[name + ": told by"]),
            PhraseSet.Of(lines[name + ": not if"]),
            IsLasting: lines["kinds: lasting"].Contains(name, StringComparer.Ordinal),
            IsOfOffice: lines["kinds: of office"].Contains(name, StringComparer.Ordinal),
            IsBegun: lines["kinds: begun"].Contains(name, StringComparer.Ordinal),
            IsArrival: lines["kinds: arrival"].Contains(name, StringComparer.Ordinal)))];
    }
}
