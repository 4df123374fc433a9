using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by another's (<c>So does the union</c>), by what somebody is (<c>a critic of the plan</c>), by whose consent a
/// thing is done with, by how somebody speaks of it (<c>spoke of a betrayal</c>, <c>for her it is a “blank cheque”</c>).</content>
internal sealed partial class StandFinder
{
    private const int LongestEyes = 16;

    /// <summary>Another who stands where the one before does: <c>So does the union.</c>, <c>Nor will Harrow.</c></summary>
    private StandDraft? Echo(Sentence sentence, IReadOnlyList<StandDraft> found)
    {
        if (!OpensEcho(article, sentence) || found.Count == 0 || !tree.IsKnown(sentence.FirstToken)) return null;

        var last = found[^1];
        if (article.SentenceAt(last.Words.Start) is not { } said || article.SentenceAt(sentence.Span.Start) != said + 1) return null;

        var tokens = Enumerable.Range(sentence.FirstToken + 2, sentence.TokenCount - 2)
            .TakeWhile(token => article.Tokens[token].Form is not ("," or "." or ";")).ToList();
        var who = tokens.Find(token => tree.Is(token, "nsubj"));
        if (who == 0) who = tokens.FindLast(token => article.Tokens[token].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn);
        return who > 0 && holders.Named(who) is { Count: > 0 } named
            ? new StandDraft(article.Tokens[sentence.FirstToken].Span, last.Stance, named, OwnIn(last, named, sentence)) : null;
    }

    // "The mayor will not resign. Nor will Ilse Maren.": not the mayor's leaving, but her own.
    private StandTarget OwnIn(StandDraft last, IReadOnlyList<StandHolder> named, Sentence sentence) =>
        last.Target is { Thing: TargetReader.Resignation, Whom: { } whom } && last.Holders.Any(holder => (holder.Actor
            ?? holder.Speech?.Speaker) == whom) && named is [{ Actor: { } self }]
            ? targets.Leaving(self, sentence.FirstToken, sentence.FirstToken + sentence.TokenCount - 2) : last.Target;

    private static bool OpensEcho(AnnotatedArticle article, Sentence sentence) => sentence.TokenCount is > 3 and < EchoLength
        && article.Tokens[sentence.FirstToken].Form is "So" or "Nor" or "Neither"
        && article.Tokens[sentence.FirstToken + 1] is { Upos: PartOfSpeech.Aux } or { Lemma: "do" or "have" or "be" or "will" };

    /// <summary>What somebody is to a thing: <c>Ilse Maren, a critic of the plan</c>, <c>supporters of the ban say</c>.</summary>
    private StandDraft? Partisan(int noun)
    {
        var word = article.Tokens[noun];
        if (word.Upos != PartOfSpeech.Noun || PartisanStance(word.Lemma) is not { } stance) return null;

        var of = tree.Children(noun).FirstOrDefault(child => child > noun && tree.Is(child, "nmod") && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form is "of", -1);
        if (of < 0 || targets.Thing(of, noun) is not { Thing: not TargetReader.Somebody } target
            || !targets.IsMatter(target, -1)) return null;
        if (HasNegation(noun) || IsSupposed(noun)) return null;

        var who = tree.Child(noun, "cop") >= 0 ? tree.Child(noun, "nsubj") : tree.Is(noun, "appos") ? tree.Head(noun)
            : tree.Is(noun, "nsubj") && word.Xpos == "NNS" ? noun : -1;
        if (who >= 0 && who != noun && holders.IsRelative(who) && tree.Is(noun, "acl")) who = tree.Head(noun);
        return who >= 0 && holders.Named(who) is { Count: > 0 } named ? new StandDraft(word.Span, stance, named, target) : null;
    }

    private static Stance? PartisanStance(string noun) => StanceLexicon.SupportingPeople.Contains(noun) ? Stance.Supports
        : StanceLexicon.RejectingPeople.Contains(noun) ? Stance.Rejects : null;

    /// <summary>Who agrees to what is done, or asked for it: <c>with the consent of Harrow, the guild will send a team</c>.</summary>
    private StandDraft? Agreed(int noun)
    {
        if (article.Tokens[noun].Upos != PartOfSpeech.Noun || !StanceLexicon.Agreement.Contains(article.Tokens[noun].Lemma)
            || MarkOf(noun) is not (>= 0 and var mark) || article.Tokens[mark].Form.ToLowerInvariant() is not ("with" or "at")) return null;

        var first = tree.Is(noun, "conj") ? tree.Head(noun) : noun;
        var giver = tree.Child(noun, "nmod:poss") is >= 0 and var owner ? owner : tree.Children(noun).FirstOrDefault(child => child > noun
            && tree.Is(child, "nmod") && MarkOf(child) is >= 0 and var of && article.Tokens[of].Is("of"), -1);
        if (giver < 0 || !tree.Is(first, "obl") || tree.Head(first) is not (>= 0 and var verb) || IsSupposed(verb)
            || HasNegation(verb)) return null;

        var thing = tree.Child(verb, "obj") is >= 0 and var done ? done : tree.Child(verb, "nsubj:pass");
        return thing >= 0 && holders.Named(giver) is { Count: > 0 } named && targets.Thing(thing, verb) is { } target
            ? new StandDraft(article.Tokens[noun].Span, Stance.Supports, named, target) : null;
    }

    /// <summary>What somebody names by judging it: <c>spoke of a betrayal</c>, <c>speaks of hush money</c>.</summary>
    private StandDraft? SpokenOf(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "speak" or "talk" } word || IsNegated(verb) || IsSupposed(verb)
            || holders.IsPassive(verb)) return null;

        var name = tree.Children(verb).FirstOrDefault(child => child > verb && tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Is("of"), -1);
        if (name < 0 || !Condemns(article.Tokens[name])
            && LoadedWords.Default.FindIn(article.Tokens, verb + 2, name + 1) is null) return null;

        return new StandDraft(word.Span, Stance.Rejects, VerbHolders(verb),
            targets.Phrased(name, article.Tokens[name].Lemma.ToLowerInvariant()));
    }

    /// <summary>What a thing is for somebody: <c>For the leader of the opposition, Mats Orry, it is a “blank cheque”</c>.</summary>
    private StandDraft? InHisEyes(int token)
    {
        if (tree.Child(token, "cop") is not (> 0 and var cop) || HasNegation(token) || IsSupposed(token)
            || tree.Children(token).LastOrDefault(child => child < cop
                && tree.Is(child, "nsubj"), -1) is not (>= 0 and var thing)) return null;

        if (StanceAfter(cop, token) is not { } stance || InWhose(token, thing) is not { Count: > 0 } named) return null;
        if ((article.Tokens[thing].Is("that") ? targets.ToldBefore(token) ?? targets.LastClaim(token)
            : targets.Thing(thing, token)) is not { } target) return null;

        var isMatter = targets.IsMatter(target, -1) || article.Tokens[thing].Upos == PartOfSpeech.Pron;
        var called = NameAfter(cop, token) ?? (stance == Stance.Rejects ? NameIn(token) : null);
        return isMatter ? new StandDraft(article.Tokens[token].Span, stance, named, target with { Called = called }) : null;
    }

    // Behind "for" at the head of the clause: the name in apposition, else the noun.
    private IReadOnlyList<StandHolder> InWhose(int token, int thing)
    {
        if (article.SentenceAt(article.Tokens[token].Span.Start) is not { } sentence) return [];

        var opening = article.Sentences[sentence].FirstToken;
        var first = Math.Max(opening, thing - LongestEyes);
        var mark = Enumerable.Range(first, thing - first).LastOrDefault(at => article.Tokens[at].Form.ToLowerInvariant() is "for" or "to"
            && (at == opening || article.Tokens[at - 1].IsMark() || article.Tokens[at - 1].Upos == PartOfSpeech.Cconj), -1);
        if (mark < 0) return [];

        var words = Enumerable.Range(mark + 1, thing - mark - 1).Where(at => article.Tokens[at].Upos is PartOfSpeech.Noun
            or PartOfSpeech.Propn
            && !article.Times.Any(time => time.Span.Overlaps(article.Tokens[at].Span))).ToList();
        var name = words.FindIndex(at => targets.IsName(at) && targets.Person(at) is not null);
        return words.Count == 0 ? [] : holders.Named(words[Math.Max(0, name)]);
    }

    // What it is called, where that is a noun: "blank cheque".
    private TextSpan? NameAfter(int cop, int token) => article.Tokens[token].Upos != PartOfSpeech.Noun ? null
        : Enumerable.Range(cop + 1, token - cop).FirstOrDefault(at => article.Tokens[at].Upos is PartOfSpeech.Noun or PartOfSpeech.Adj, -1)
            is >= 0 and var first ? new TextSpan(article.Tokens[first].Span.Start, article.Tokens[token].Span.End) : null;

    // By a word that judges, or by marks around a name.
    private Stance? StanceAfter(int cop, int last)
    {
        for (var token = cop + 1; token <= last; token++)
        {
            if (Condemns(article.Tokens[token]) || article.Tokens[token].IsQuotationMark()) return Stance.Rejects;
            if (Approves(article.Tokens[token])) return Stance.Supports;
        }

        return null;
    }
}
