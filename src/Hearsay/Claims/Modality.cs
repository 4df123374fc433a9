using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads how a clause stands to time and truth: future, supposition, negation. Words come from <c>modality.lexicon</c>.</summary>
internal static class Modality
{
    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(Modality), "modality.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly PhraseSet Future = PhraseSet.Of(Lexicon["future"]);
    private static readonly PhraseSet Conditional = PhraseSet.Of(Lexicon["conditional"]);
    private static readonly PhraseSet Postponed = PhraseSet.Of(Lexicon["postponed"]);
    private static readonly PhraseSet Idle = PhraseSet.Of(Lexicon["no negation"]);
    private static readonly PhraseSet Unrealised = PhraseSet.Of(Lexicon["unrealised"]);
    private static readonly IReadOnlySet<string> States = Lexicon["states"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly PhraseSet Until = PhraseSet.Of(Lexicon["until"]);
    private static readonly IReadOnlySet<string> Fixed = Lexicon["fixed"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Aims = Lexicon["aims"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Foreseeing = Lexicon["foreseeing"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Meaning = Lexicon["meaning"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Arranging = Lexicon["arranging"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Completing = Lexicon["completing"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> DeedsOfStand = Lexicon["deeds of stand"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Afterwards = Lexicon["afterwards"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> SaidNow = Lexicon["said now"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Light = Lexicon["light"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Negations = Lexicon["negation"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    // "Has since been", "was on Friday".
    private const int AuxiliaryReach = 4;

    private static readonly IReadOnlySet<string> Auxiliaries = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "'s", "'re", "'ve", "'ll",
    };

    /// <summary>Whether a token is an auxiliary or a form of <c>be</c>, <c>have</c>, <c>do</c>.</summary>
    public static bool IsAuxiliary(Token token) => Auxiliaries.Contains(token.Form);

    /// <summary>Whether the span speaks of what is still to come.</summary>
    public static bool IsFuture(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return FutureAt(tokens) is not null;
    }

    // The first words of the future that are not merely spelt like some.
    private static (int First, int Count)? FutureAt(IReadOnlyList<Token> tokens)
    {
        foreach (var found in Future.Find(tokens))
        {
            if (!IsNoun(tokens, found.First)) return found;
        }

        return null;
    }

    /// <summary>The class of the first word of content behind a word of the future, or behind <c>would</c>: <c>sign</c> in <c>will formally be signed</c>, <c>verdict</c> in <c>will give her verdict</c>; <see langword="null"/> where none stands near.</summary>
    public static string? ForetoldVerb(AnnotatedArticle article, TextSpan span)
    {
        const int Reach = 5;
        var tokens = article.WordsAndMarksIn(span);
        var (first, count) = FutureAt(tokens) ?? (0, 0);
        if (count == 0 && tokens.Index().FirstOrDefault(pair => IsReportedFuture(pair.Item)) is { Item.Form: not null } reported) (first, count) = (reported.Index, 1);
        return count == 0 ? null : tokens.Skip(first + count).Take(Reach).TakeWhile(token => !token.IsMark()).Where(token => StatementFeatures.IsContent(token) && !token.Form.EndsWith("ly", StringComparison.Ordinal) && !Light.Contains(token.Lemma)).Select(Predicates.ClassOf).FirstOrDefault();
    }

    /// <summary>Where what is foretold begins: behind the first word of the future, <c>would</c> or <c>to</c> before a verb; 0 where there is none.</summary>
    public static int ForetoldAt(IReadOnlyList<Token> tokens)
    {
        if (FutureAt(tokens) is { } future) return future.First + future.Count;

        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (IsReportedFuture(tokens[index]) || (tokens[index].Is("to") && tokens[index + 1].Xpos == "VB")) return index + 1;
        }

        return 0;
    }

    /// <summary>Whether what is foretold is foretold not to happen: <c>nobody will be sacked</c>, <c>will not match it</c>.</summary>
    public static bool IsForetoldNot(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        var end = Math.Min(tokens.Count, ForetoldAt(tokens) + 1);

        // "If nobody wins, there will be a run-off": what stands before the comma is the condition.
        var comma = tokens.Index().Take(end).LastOrDefault(pair => pair.Item.Form == ",").Index;
        return CountNegations(article, [.. tokens.Take(end).Skip(comma)]) % 2 == 1;
    }

    // "the popular will", "a will": no verb follows. "A plan to raise the age", "the strike planned for Thursday" tell of no one who plans.
    private static bool IsNoun(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Lemma is "plan" or "hope" or "aim" ? !IsVerb(tokens, index) : IsNounWill(tokens, index);

    private static bool IsVerb(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Xpos is "VBZ" or "VBP" or "VBD" || (tokens[index].Xpos is "VBN" or "VBG" && index > 0 && IsAuxiliary(tokens[index - 1]));

    private static bool IsNounWill(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Is("will") && (index + 1 >= tokens.Count || tokens[index + 1].IsMark() || tokens[index + 1].Is("of") || (index > 0 && (tokens[index - 1].Is("the") || tokens[index - 1].Is("a"))));

    /// <summary>Whether the span, as reported speech, speaks of what was still to come when it was said: <c>said it would open</c>.</summary>
    public static bool IsReportedFuture(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Enumerable.Range(0, tokens.Count).Any(at => IsReportedFuture(tokens[at]) && !Counterfactual.OpensAt(tokens, at));
    }

    /// <summary>Whether a clause's first finite verb is <c>would</c>, and nothing tells that it came so, or might
    /// have: <c>would later admit</c>, <c>would have cost more</c>.</summary>
    public static bool OpensWithWould(AnnotatedArticle article, TextSpan clause)
    {
        var tokens = article.WordsAndMarksIn(clause);
        var first = tokens.FirstOrDefault(token => token.Xpos is "MD" or "VBD" or "VBZ" or "VBP");
        var isWould = first.Form is not null && IsWould(first.Form);
        return isWould && !tokens.Any(token => Afterwards.Contains(token.Form) || token.Is("have"));
    }

    private static bool IsReportedFuture(Token token) => IsWould(token.Form);

    /// <summary>Whether a word puts its verb into the future.</summary>
    public static bool IsWill(string form) => form.ToLowerInvariant() is "will" or "'ll" or "’ll" or "wo" or "shall";

    /// <summary>Whether a word puts its verb into the future of what was said.</summary>
    public static bool IsWould(string form) => form.ToLowerInvariant() is "would" or "'d" or "’d";

    /// <summary>Whether a noun is what somebody is after: <c>the aim is to stop them</c> foretells nothing.</summary>
    public static bool IsAim(Token noun) => Aims.Contains(noun.Lemma);

    /// <summary>Whether the span is a mere supposition.</summary>
    public static bool IsConditional(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Conditional.Find(tokens).Any(found => !(tokens[found.First].Is("may") && tokens[found.First].Upos != PartOfSpeech.Aux)
            && !IsOfFuture(tokens, found));
    }

    // "Will have to be closed" supposes nothing.
    private static bool IsOfFuture(IReadOnlyList<Token> tokens, (int First, int Count) found) =>
        found.Count > 1 && found.First > 0 && (IsWill(tokens[found.First - 1].Form) || IsWould(tokens[found.First - 1].Form));

    /// <summary>Whether the span says what will be on a condition, and not what might: <c>if nobody wins, there will be a run-off</c>.</summary>
    public static bool IsOnCondition(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return (tokens.Any(token => IsWill(token.Form)) || IsToBe(tokens))
            && Conditional.Find(tokens).All(found => tokens[found.First].Is("if") || tokens[found.First].Is("unless")
                || OpensCondition(tokens, found.First));
    }

    // "The deal is to be completed by Friday, if …".
    private static bool IsToBe(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, Math.Max(0, tokens.Count - 2))
            .Any(at => tokens[at].Form is "is" or "are" && tokens[at + 1].Is("to") && tokens[at + 2].Xpos == "VB");

    // "Should they fail, …": the verb stands before its subject.
    private static bool OpensCondition(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("should") && (at == 0 || tokens[at - 1].IsMark())
        && at + 1 < tokens.Count && tokens[at + 1].Upos is PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun
            or PartOfSpeech.Adj;

    /// <summary>The same where no deadline is named: <c>should be able to land on Thursday</c>, and not <c>should be closed on
    /// Thursday</c>, which may be a demand.</summary>
    public static bool IsSurelyReckoned(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        return Conditional.Find(article.WordsAndMarksIn(span)).Count() == 1
            && Enumerable.Range(0, Math.Max(0, tokens.Count - 2))
                .Any(at => tokens[at].Is("should") && tokens[at + 1].Is("be") && Completing.Contains(tokens[at + 2].Form));
    }

    /// <summary>Whether the span reckons with something and supposes nothing: <c>should be ready</c>, <c>should be flying</c>.</summary>
    public static bool IsReckoned(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        return Conditional.Find(article.WordsAndMarksIn(span)).Count() == 1
            && Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(at => tokens[at].Is("should") && tokens[at + 1].Is("be")
                && (tokens[at + 2].Xpos is "JJ" or "VBG" or "RB" || Completing.Contains(tokens[at + 2].Form)));
    }

    /// <summary>Whether the span says how long something goes on, or before when it will not come: <c>closed until Friday at the
    /// earliest</c>.</summary>
    public static bool IsLasting(AnnotatedArticle article, TextSpan span) => Until.StandsIn(article.WordsAndMarksIn(span));

    /// <summary>Whether a span that looks ahead tells what will be, and not <c>whether</c> it will, nor what a rule says that <c>shall</c>
    /// be, nor what is done in saying so: <c>will not comment</c>.</summary>
    public static bool IsAnnounced(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return tokens.Count > 0 && tokens[0].Form.ToLowerInvariant() is not ("whether" or "if" or "to")
            && !tokens.Any(token => token.Is("shall"))
            && !tokens.Skip(ForetoldAt(tokens)).Take(AuxiliaryReach).Any(token => SaidNow.Contains(token.Lemma));
    }

    /// <summary>Whether a verb says little by itself: <c>hold</c> in <c>hold a vote</c>.</summary>
    public static bool IsLight(Token verb) => Light.Contains(verb.Lemma);

    /// <summary>Whether a verb tells how things are, or what words say, and so fixes no day: <c>remains</c>, <c>means</c>.</summary>
    public static bool IsState(Token verb) => States.Contains(verb.Lemma);

    /// <summary>Whether a verb in the passive fixes a day: <c>is set for Friday</c>.</summary>
    public static bool IsSetFor(Token verb) => Fixed.Contains(verb.Lemma);

    /// <summary>Whether a word says behind a form of <c>be</c> that something is to come: <c>expected</c>, <c>due</c>,
    /// <c>unlikely</c>.</summary>
    public static bool IsForeseeing(Token word) => Foreseeing.Contains(word.Form);

    /// <summary>Whether a word is a form of <c>be</c> in the present.</summary>
    public static bool IsPresentBe(Token word) =>
        word.Form.ToLowerInvariant() is "is" or "are" or "'s" or "’s" or "'re" or "’re" && word.Xpos != "POS";

    /// <summary>Whether a verb arranges something for a day: <c>call</c> a strike, <c>table</c> a motion.</summary>
    public static bool IsArranging(Token verb) => Arranging.Contains(verb.Lemma);

    /// <summary>Whether a verb tells what somebody is after: <c>aim</c>, <c>hope</c>.</summary>
    public static bool IsMeaning(Token verb) => Meaning.Contains(verb.Lemma);

    /// <summary>Whether a verb of taking a stand is a deed that is done some day: <c>will vote against it</c>.</summary>
    public static bool IsDeedOfStand(Token verb) => DeedsOfStand.Contains(verb.Lemma);

    /// <summary>Whether the span tells what was still to come at some time past, not what came: <c>was to be signed</c>.</summary>
    public static bool IsPastFuture(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(at => tokens[at].Form is "was" or "were" && tokens[at + 1].Is("to") && tokens[at + 2].Xpos == "VB");
    }

    /// <summary>Whether the span tells that something was put off or called off, or first of all that it was to have come.</summary>
    public static bool IsCalledOff(AnnotatedArticle article, TextSpan span) =>
        Postponed.StandsIn(article.WordsAndMarksIn(span)) || IsUnrealised(article, span);

    /// <summary>The class of the noun that is told to be put off or called off: <c>vote</c> in <c>the vote has been called
    /// off</c>.</summary>
    public static string? CalledOff(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        var verb = Postponed.Find(tokens).Select(found => found.First).FirstOrDefault(-1);
        if (verb < 2 || tokens[verb].Xpos != "VBN" || !tokens.Take(verb).TakeLast(AuxiliaryReach).Any(token => token.Lemma == "be")) return null;

        var run = tokens.TakeWhile(token => token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun
            or PartOfSpeech.Propn).ToList();
        return run.Count > 1 && run[^1].Upos == PartOfSpeech.Noun ? Predicates.ClassOf(run[^1]) : null;
    }

    /// <summary>Whether the span says, as reported, that something will not come as foretold: <c>would be put back to May</c>.</summary>
    public static bool IsToBePutOff(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Postponed.Find(tokens).Any(found => found.First > 1 && tokens[found.First].Xpos == "VBN"
            && tokens[found.First - 1].Is("be") && IsWould(tokens[found.First - 2].Form));
    }

    /// <summary>Whether the span tells first of all what was to have come.</summary>
    public static bool IsUnrealised(AnnotatedArticle article, TextSpan span) =>
        Unrealised.StandsIn(article.WordsAndMarksIn(article.MainClause(span)));

    /// <summary>Whether a word negates.</summary>
    public static bool IsNegation(Token token) => Negations.Contains(token.Form);

    /// <summary>Whether the span tells of what is past, although its cue looks ahead: <c>the troops that Norvale had promised landed on Monday</c>.</summary>
    public static bool IsTold(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return tokens.Any(token => token.Xpos == "VBD") && FutureAt(tokens) is null && !tokens.Any(IsReportedFuture)
            && !Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(at => tokens[at].Is("to") && tokens[at + 1].Xpos == "VB");
    }

    /// <summary>How many negating words the span holds; the <c>no</c> of <c>no more than 9,000</c> and of <c>a motion of no confidence</c> negates nothing.</summary>
    public static int CountNegations(AnnotatedArticle article, TextSpan span) =>
        CountNegations(article, article.WordsAndMarksIn(span));

    private static int CountNegations(AnnotatedArticle article, IReadOnlyList<Token> tokens)
    {
        var idle = Idle.Find(tokens).SelectMany(found => Enumerable.Range(found.First, found.Count)).ToHashSet();
        return tokens.Index().Count(pair => Negations.Contains(pair.Item.Form) && !IsAnswer(tokens, pair.Index) && !idle.Contains(pair.Index) && !article.Quantities.Any(quantity => quantity.Span.Contains(pair.Item.Span)));
    }

    // "58 percent said no": a vote against something denies nothing.
    private static bool IsAnswer(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("no") && (at + 1 >= tokens.Count || tokens[at + 1].IsMark() || tokens[at + 1].Upos is PartOfSpeech.Cconj or PartOfSpeech.Adp);
}
