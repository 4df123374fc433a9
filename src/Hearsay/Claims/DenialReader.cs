using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads in a statement what it denies: <c>denied having received it</c>, <c>reports of looting are unfounded</c>.</summary>
/// <remarks>By tags alone: a denial is told in few ways, and its verb is the first of its statement.</remarks>
internal static class DenialReader
{
    // "the Board of Fisheries, which runs the harbour, denied": so far the verb may stand from the beginning.
    private const int VerbReach = 14;
    private const int ObjectReach = 6;
    private const int SuchReach = 4;

    private static readonly IReadOnlySet<string> Ends =
        new HashSet<string>(StringComparer.Ordinal) { ",", ";", ":", "–", "—", "but", "while", "saying", "although", "though" };

    /// <summary>What a statement denies; <see langword="null"/> where it denies nothing, or is merely negated.</summary>
    public static Denial? Read(Statement statement)
    {
        if (statement.IsTitle) return null;

        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        return NoSuch(statement, tokens)
            ?? OfNoun(statement, tokens)
            ?? (BackReference.IsDenial(statement) ? PointBack(tokens) : null)
            ?? OfPart(statement, tokens)
            ?? OfCue(statement, tokens)
            ?? OfVerb(statement, tokens)
            ?? NoSign(statement, tokens);
    }

    // "found no sign of a command post", "there is no evidence that …".
    private static Denial? NoSign(Statement statement, IReadOnlyList<Token> tokens)
    {
        if (statement.IsForecast) return null;

        for (var at = 1; at + 2 < tokens.Count; at++)
        {
            // "No proof of who fired it" denies nothing.
            if (!DenialWords.IsSign(tokens[at]) || tokens[at + 1].Form is not ("of" or "that")) continue;
            if (tokens[at + 2].Xpos is "WP" or "WRB" or "WDT" || !tokens.Take(at).TakeLast(2).Any(token => token.Is("no"))) continue;

            var said = Until(statement, tokens, at + 2);
            return Modality.CountNegations(statement.Article, said) > 0 ? null : new Denial(said) { IsMereDoubt = true };
        }

        return null;
    }

    // "Marl had nothing to do with the raid", "we played no part in it": an accusation is meant, if there was one.
    private static Denial? OfPart(Statement statement, IReadOnlyList<Token> tokens) =>
        statement.Assertion.Voice == Voice.Attributed && !statement.IsForecast && statement.Assertion.Force != Force.Denies
        && DenialWords.TellsNoPart(tokens) && !tokens.Any(token => token.Xpos == "MD")
            ? new Denial(null, "responsibility", MustBeNamed: true) { IsOfPart = true }
            : null;

    // Accusations "against him" were made before, and not by whoever spoke last.
    private static Denial PointBack(IReadOnlyList<Token> tokens)
    {
        var noun = tokens.FirstOrDefault(DenialWords.IsSaid).Lemma;
        var isMadeBefore = noun is not null && DenialWords.IsAccusation(noun) && tokens.Any(token => token.Is("against"));
        return new Denial(null, noun, MustBeNamed: isMadeBefore) { Owner = DenialWords.OwnerOf(tokens) };
    }

    // "There is no such plan", "it knew of no such letter", "nobody was given such orders", and no general "no such thing".
    private static Denial? NoSuch(Statement statement, IReadOnlyList<Token> tokens)
    {
        // "To confirm or deny that there is such a list" is to do neither.
        if (statement.Assertion.Voice != Voice.Attributed || tokens.Any(token => token.Lemma == "confirm")) return null;

        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].Is("such") || tokens[at + 1].Form is "as" or "thing") continue;
            if (!IsDenied(tokens, at) && !IsAnyDenied(statement, tokens, at)) continue;

            var noun = tokens.Skip(at + 1).Take(SuchReach)
                .TakeWhile(token => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det)
                .LastOrDefault(token => token.Upos == PartOfSpeech.Noun);
            return noun.Lemma is null ? null : new Denial(null, noun.Lemma, MustBeNamed: true, IsSuch: true);
        }

        return null;
    }

    private static bool IsDenied(IReadOnlyList<Token> tokens, int such) =>
        tokens[such - 1].Is("no") || tokens.First(token => !token.IsMark()).Form.ToLowerInvariant() is "nobody" or "none"
        || (tokens[such - 1].Is("any") && tokens.Take(such).Any(token => DenialWords.DeniesAnything(token) || Modality.IsNegation(token)));

    // "denied that there was any such plan", where the verb stands outside the statement.
    private static bool IsAnyDenied(Statement statement, IReadOnlyList<Token> tokens, int such) =>
        tokens[such - 1].Is("any") && statement.Assertion is { Force: Force.Denies, Polarity: Polarity.Negated };

    // "denied that …", and "rejected the claim that …", where the cue and the noun stand outside the statement.
    private static Denial? OfCue(Statement statement, IReadOnlyList<Token> tokens)
    {
        var isClaim = statement.Assertion.Force == Force.Rejects && (IsBehindClaim(statement) || Complement(tokens, 0) is not null);
        var isDenied = statement.Assertion is { Force: Force.Denies, Polarity: Polarity.Negated } && IsClause(tokens);
        if (!isClaim && !isDenied) return null;

        if (Modality.CountNegations(statement.Article, statement.Span) > 0) return null;

        return new Denial(WithoutNoun(statement, tokens, 0)) { IsClause = true };
    }

    // The noun stands just before the statement: "the claim that …".
    private static bool IsBehindClaim(Statement statement)
    {
        var (from, _) = statement.Article.TokensIn(statement.Span);
        var that = from < statement.Article.Tokens.Count && statement.Article.Tokens[from].Is("that") ? from : from - 1;
        return that > 0 && statement.Article.Tokens[that].Is("that") && DenialWords.IsSaid(statement.Article.Tokens[that - 1]);
    }

    // "denied that …", "denied having …", and not "denied them a vote".
    private static bool IsClause(IReadOnlyList<Token> tokens) =>
        Complement(tokens, 0) is not null || tokens.FirstOrDefault(token => !token.IsMark()).Xpos == "VBG"
        || tokens.TakeWhile(token => token.Form is not "," and not "and").Any(token => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD");

    // "The ministry denied having received a warning", "Police have dismissed reports of looting".
    private static Denial? OfVerb(Statement statement, IReadOnlyList<Token> tokens)
    {
        if (statement.Assertion.Force is not (Force.Asserts or Force.Alleges)) return null;

        var verb = tokens.Take(VerbReach).Index().FirstOrDefault(pair => IsFinite(tokens, pair.Index), (-1, default)).Item1;
        if (verb < 1 || verb + 1 >= tokens.Count || !DenialWords.Denies(tokens, verb) || DenialWords.WithholdsAt(tokens, verb)) return null;
        if (tokens.Take(verb).Any(token => token.Xpos == "MD")) return null;
        if (Modality.CountNegations(statement.Article, statement.Span) > 0) return null;
        if (DenialWords.WrongAt(tokens, verb) is { } wrong) return new Denial(null, wrong, MustBeNamed: true);

        var complement = Complement(tokens, verb + 1);
        if (complement is null && !DenialWords.DeniesAnything(tokens[verb])) return null;

        var said = Until(statement, tokens, complement ?? verb + 1);
        return new Denial(said) { Subject = complement is null ? new TextSpan(statement.Span.Start, tokens[verb].Span.Start) : null };
    }

    // "Reports that the hall was overcrowded are without foundation".
    private static Denial? OfNoun(Statement statement, IReadOnlyList<Token> tokens)
    {
        if (Complement(tokens, 0) is not { } from || DenialWords.UntrueFrom(tokens, from) is not { } end || end <= from + 1) return null;

        return new Denial(new TextSpan(tokens[from].Span.Start, tokens[end - 1].Span.End));
    }

    private static bool IsFinite(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Upos == PartOfSpeech.Verb && (tokens[at].Xpos is "VBD" or "VBZ" or "VBP"
            || (tokens[at].Xpos == "VBN" && tokens.Take(at).Any(token => token.Lemma == "have") && tokens[at - 1].Lemma != "be"));

    // Behind "reports that", "any suggestion of": what was said.
    private static int? Complement(IReadOnlyList<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Count && at < from + ObjectReach; at++)
        {
            if (DenialWords.IsSaid(tokens[at]) && BehindNoun(tokens, at) is { } behind) return behind;
            if (tokens[at] is { Upos: PartOfSpeech.Verb or PartOfSpeech.Aux, Xpos: not ("VBN" or "VBG") }) return null;
        }

        return null;
    }

    // "reports in foreign media that …", "reports according to which …" too.
    private static int? BehindNoun(IReadOnlyList<Token> tokens, int noun)
    {
        var at = noun + 1;
        if (at < tokens.Count && tokens[at].Form is "in" or "by" or "from")
        {
            while (at < tokens.Count && at < noun + ObjectReach && !tokens[at].Is("that")) at++;
        }

        if (at + 3 < tokens.Count && tokens[at].Is("according") && tokens[at + 1].Is("to") && tokens[at + 2].Is("which")) return at + 3;

        return at + 1 < tokens.Count && tokens[at].Form is "that" or "of" or "about" ? at + 1 : null;
    }

    private static TextSpan WithoutNoun(Statement statement, IReadOnlyList<Token> tokens, int from) =>
        Complement(tokens, from) is { } behind ? new TextSpan(tokens[behind].Span.Start, statement.Span.End) : statement.Span;

    // Up to the end of the clause: what follows is no longer denied.
    private static TextSpan Until(Statement statement, IReadOnlyList<Token> tokens, int from)
    {
        var end = tokens.Skip(from + 2).FirstOrDefault(token => Ends.Contains(token.Form));
        return new TextSpan(tokens[from].Span.Start, end.Form is null ? statement.Span.End : end.Span.Start);
    }
}
