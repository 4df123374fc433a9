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
    private static readonly PhraseSet Happening = PhraseSet.Of(Lexicon["happening"]);
    private static readonly IReadOnlySet<string> GivenUp = Lexicon["given up"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Plans = Lexicon["plans"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Wishing = Lexicon["wishing"].ToHashSet(StringComparer.OrdinalIgnoreCase);
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
            if (!IsNoun(tokens, found.First) && !IsWay(tokens, found)) return found;
        }

        return null;
    }

    // "From going to the court", "is set to its old height": where, and not what.
    private static bool IsWay(IReadOnlyList<Token> tokens, (int First, int Count) found) =>
        tokens[found.First + found.Count - 1].Is("to") && found.First + found.Count < tokens.Count
        && (tokens[found.First + found.Count].Upos is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Pron
            || tokens[found.First + found.Count].Xpos == "PRP$");

    /// <summary>The class of the word that tells what is foretold, behind a word of the future, <c>would</c>, <c>to</c> or <c>should</c>:
    /// <c>sign</c> in <c>will formally be signed</c>, <c>verdict</c> in <c>is to give her first verdict</c>; of <c>meets on Friday</c> the
    /// verb itself; <see langword="null"/> where none stands near.</summary>
    public static string? ForetoldVerb(AnnotatedArticle article, TextSpan span)
    {
        const int Reach = 6;
        var tokens = article.WordsAndMarksIn(span);
        var first = BehindFuture(tokens);
        if (first < 0)
        {
            var finite = tokens.FirstOrDefault(token => token.Xpos is "VBZ" or "VBP" && !IsAuxiliary(token));
            return finite.Form is not null && StatementFeatures.IsContent(finite) ? Predicates.ClassOf(finite) : null;
        }

        var times = article.Times.Where(time => span.Contains(time.Span)).ToList();
        var words = tokens.Skip(first).Take(Reach)
            .TakeWhile(token => !token.IsMark() && !times.Exists(time => time.Span.Contains(token.Span)))
            .ToList();
        var light = words.FindIndex(token => token.Upos == PartOfSpeech.Verb);
        var isHappening = light >= 0 && (Happening.LengthAt(words, light) > 0 || (light > 0 && Happening.LengthAt(words, light - 1) > 0));
        if (isHappening && SubjectBefore(tokens, first) is { } subject) return subject;

        var isLight = light >= 0 && Light.Contains(words[light].Lemma);
        return words
            .Where((token, at) => IsOfMatter(token) && !(isLight && (token.Upos == PartOfSpeech.Adj || IsCounted(article, token)))
                && !(token.Upos == PartOfSpeech.Adj && at + 1 < words.Count && words[at + 1].Is("to")))
            .Select(Predicates.ClassOf).FirstOrDefault();
    }

    private static bool IsOfMatter(Token token) =>
        StatementFeatures.IsContent(token) && !Light.Contains(token.Lemma) && token.Xpos != "CD"
        && token.Upos is not (PartOfSpeech.Adv or PartOfSpeech.Num or PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Adp);

    // "The appeal would follow", "the hearing will be held": what comes about is in the noun before it.
    private static string? SubjectBefore(IReadOnlyList<Token> tokens, int future)
    {
        for (var at = 0; at < future; at++)
        {
            var isHead = tokens[at].Upos == PartOfSpeech.Noun && (at + 1 >= tokens.Count || tokens[at + 1].Upos != PartOfSpeech.Noun);
            if (isHead && IsOfMatter(tokens[at])) return Predicates.ClassOf(tokens[at]);
        }

        return null;
    }

    private static bool IsCounted(AnnotatedArticle article, Token token) =>
        article.Quantities.Any(quantity => quantity.Span.Contains(token.Span));

    // Behind a word of the future, else "would", else "to" before a verb, or "should".
    private static int BehindFuture(IReadOnlyList<Token> tokens)
    {
        if (FutureAt(tokens) is { } future) return future.First + future.Count;

        for (var index = 0; index < tokens.Count; index++)
        {
            if (IsReportedFuture(tokens, index)) return index + 1;
        }

        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (tokens[index].Is("should") || (tokens[index].Is("to") && tokens[index + 1].Xpos == "VB")) return index + 1;
        }

        return -1;
    }

    /// <summary>Where what is foretold begins: behind the first word of the future, <c>would</c> or <c>to</c> before a verb; 0 where there is none.</summary>
    public static int ForetoldAt(IReadOnlyList<Token> tokens)
    {
        if (FutureAt(tokens) is { } future) return future.First + future.Count;

        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (IsWould(tokens[index].Form) || (tokens[index].Is("to") && tokens[index + 1].Xpos == "VB")) return index + 1;
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
        return Enumerable.Range(0, tokens.Count).Any(at => IsReportedFuture(tokens, at));
    }

    /// <summary>Whether a clause's first finite verb is <c>would</c>, and nothing tells that it came so, or might
    /// have: <c>would later admit</c>, <c>would have cost more</c>.</summary>
    public static bool OpensWithWould(AnnotatedArticle article, TextSpan clause)
    {
        var tokens = article.WordsAndMarksIn(clause);
        var first = tokens.FirstOrDefault(token => token.Xpos is "MD" or "VBD" or "VBZ" or "VBP");
        var isWould = first.Form is not null && IsWould(first.Form);
        return isWould && !tokens.Any(token => Afterwards.Contains(token.Form) || token.Is("have"))
            && !IsWish(tokens, tokens.TakeWhile(token => !IsWould(token.Form)).Count());
    }

    /// <summary>Whether a word is <c>would</c> as the future of what was said: no supposition and no wish.</summary>
    public static bool IsReportedFuture(IReadOnlyList<Token> tokens, int at) =>
        IsWould(tokens[at].Form) && !Counterfactual.OpensAt(tokens, at) && !IsWish(tokens, at);

    /// <summary>Whether <c>would</c> tells what somebody would like, not what he will do: <c>would be glad to sell</c>.</summary>
    public static bool IsWish(IReadOnlyList<Token> tokens, int would)
    {
        var next = would + 1;
        while (next < tokens.Count && !Wishing.Contains(tokens[next].Form)
            && (tokens[next].Upos == PartOfSpeech.Adv || tokens[next].Is("be"))) next++;
        return next < tokens.Count && Wishing.Contains(tokens[next].Form);
    }

    /// <summary>Whether the first word of the future stands in a clause of <c>whether</c>, which leaves it open.</summary>
    public static bool IsLeftOpen(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        var whether = tokens.TakeWhile(token => !token.Is("whether")).Count();
        return whether < tokens.Count && !tokens.Take(whether).Any(token => IsWill(token.Form) || IsWould(token.Form) || token.Is("to"));
    }

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
    public static bool IsLasting(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        var foretold = ForetoldAt(tokens);
        return Until.Find(tokens).Any(found => (found.First >= foretold || found.First == 0)
            && (tokens[found.First].Form.ToLowerInvariant() is not ("from" or "since") || IsBeforeTime(article, tokens, found.First)));
    }

    // "From Friday", "since early May", and not "struck from the bill".
    private static bool IsBeforeTime(AnnotatedArticle article, IReadOnlyList<Token> tokens, int at) =>
        tokens.Skip(at + 1).Take(2).Any(token => article.Times.Any(time => time.Span.Contains(token.Span)));

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
        article.WordsAndMarksIn(span) is var tokens
        && (Postponed.StandsIn(tokens) || Agenda.IsTakenOff(tokens) || PlanGivenUp(tokens) is not null || IsUnrealised(article, span));

    /// <summary>The class of the noun that is told to be put off or called off: <c>vote</c> in <c>the vote has been called
    /// off</c>.</summary>
    public static string? CalledOff(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(article.MainClause(span));
        if (PlanGivenUp(tokens) is { } planned) return planned;

        var verb = Postponed.Find(tokens).Select(found => found.First).FirstOrDefault(-1);
        if (verb < 2 || tokens[verb].Xpos != "VBN" || !tokens.Take(verb).TakeLast(AuxiliaryReach).Any(token => token.Lemma == "be")) return null;

        var run = tokens.TakeWhile(token => token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun
            or PartOfSpeech.Propn).ToList();
        return run.Count > 1 && run[^1].Upos == PartOfSpeech.Noun ? Predicates.ClassOf(run[^1]) : null;
    }

    // "Has dropped its plan to have parliament vote": what will not come is the verb of the plan.
    private static string? PlanGivenUp(IReadOnlyList<Token> tokens)
    {
        var verb = Find(tokens, 0, tokens.Count, token => GivenUp.Contains(token.Lemma) && token.Xpos is "VBD" or "VBN");
        var plan = verb < 0 ? -1 : Find(tokens, verb + 1, verb + 1 + AuxiliaryReach, token => Plans.Contains(token.Lemma));
        if (plan < 0 || plan + 1 >= tokens.Count || tokens[plan + 1].Form is not ("to" or "for" or "of")) return null;

        var thing = Find(
            tokens, plan + 2, tokens.Count, token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Noun && IsOfMatter(token));
        return thing < 0 ? null : Predicates.ClassOf(tokens[thing]);
    }

    private static int Find(IReadOnlyList<Token> tokens, int from, int end, Predicate<Token> isWanted)
    {
        for (var at = from; at < Math.Min(end, tokens.Count); at++)
        {
            if (isWanted(tokens[at])) return at;
        }

        return -1;
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
        return tokens.Any(token => token.Xpos == "VBD") && FutureAt(tokens) is null && !tokens.Any(token => IsWould(token.Form))
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
