using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what somebody promises (<c>There will be an inquiry, she promised</c>), by what he will answer to what others do
/// (<c>If the ministry cuts pay, we will strike</c>), and by what a petition is against.</content>
internal sealed partial class StandFinder
{
    /// <summary>What a speaker promises there will be: <c>There would be an inquiry, the mayor pledged</c>.</summary>
    private StandDraft? Promised(int verb)
    {
        var word = article.Tokens[verb];
        if (!word.Is("be") || tree.Child(verb, "expl") < 0 || !WillBe(verb) || HasNegation(verb) || IsSupposed(verb)
            || tree.Child(verb, "nsubj") is not (> 0 and var thing) || thing < verb || HasNo(thing)
            || Promisers(verb, thing) is not { Count: > 0 } who) return null;

        return targets.Thing(thing, verb) is { } target && IsMadeByPeople(target)
            ? new StandDraft(word.Span, Stance.Supports, who, target) : null;
    }

    // Who says so by a verb of promising, wherever the tree hangs that.
    private IReadOnlyList<StandHolder> Promisers(int verb, int thing)
    {
        if (holders.SpeechAround(article.Tokens[verb].Span) is { } speech && IsPromise(speech)) return [StandHolder.Of(speech)];

        var saying = tree.Children(thing).Concat(tree.Children(verb)).FirstOrDefault(child => child > thing
            && article.Tokens[child] is { Upos: PartOfSpeech.Verb } cue && StanceLexicon.Promising.Contains(cue.Lemma)
            && tree.Child(child, "nsubj") is > 0 and var who && who < child, -1);
        return saying < 0 ? [] : holders.Named(tree.Child(saying, "nsubj"));
    }

    private bool IsPromise(Attribution speech) => speech.Cue.SelectMany(cue => article.WordsAndMarksIn(cue))
        .Any(cue => StanceLexicon.Promising.Contains(cue.Lemma));

    private static bool IsMadeByPeople(StandTarget target) => IsDecided(target.Thing) || target.Thing is "inquiry" or "investigation" or "probe"
        or "review" or "fund" or "compensation" or "apology" or "audit";

    /// <summary>What a speaker will answer what others do with: <c>If the ministry cuts pay, we will strike, the guild warned</c>.</summary>
    private StandDraft? Answering(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || !WillBe(verb) || !StanceLexicon.AnsweringDeeds.Contains(word.Lemma) || HasNegation(verb)
            || holders.SpeechAround(word.Span) is not { } speech || !IsOfSpeaker(tree.Child(verb, "nsubj"))) return null;

        var clause = tree.Children(verb).FirstOrDefault(child => tree.Is(child, "advcl") && Opener(child) is "if" or "unless", -1);
        if (clause < 0 || IsOfSpeaker(tree.Child(clause, "nsubj")) || tree.Child(clause, "nsubj") < 0
            || Condition(clause) is not { } target) return null;

        return new StandDraft(word.Span, Opener(clause) == "unless" ? Stance.Supports : Stance.Rejects, [StandHolder.Of(speech)], target);
    }

    // "we", "her club", "its members".
    private bool IsOfSpeaker(int subject) => subject >= 0 && (article.Tokens[subject].Form.ToLowerInvariant() is "we" or "i" or "they" or "he"
        or "she" or "it" || tree.Child(subject, "nmod:poss") is >= 0 and var owner
        && article.Tokens[owner].Form.ToLowerInvariant() is "our" or "my" or "her" or "his" or "its" or "their");

    /// <summary>What is opposed by what somebody supports: the sale by <c>a petition against the sale</c>.</summary>
    private StandTarget? OpposedBy(StandTarget target, int token)
    {
        if (target.Marks.Contains("confidence", StringComparer.Ordinal)) return null;

        var (first, end) = article.TokensIn(target.Span);
        for (var noun = first; noun < end && tree.IsKnown(noun); noun++)
        {
            if (article.Tokens[noun].Upos != PartOfSpeech.Noun || !StanceLexicon.Vehicles.Contains(article.Tokens[noun].Lemma)) continue;

            var against = tree.Children(noun).FirstOrDefault(child => child > noun && tree.Is(child, "nmod") && MarkOf(child) is >= 0 and var mark
                && article.Tokens[mark].Is("against"), -1);
            return against >= 0 && targets.Thing(against, token) is { Thing: not TargetReader.Somebody } opposed
                && (targets.IsMatter(opposed, -1) || StanceLexicon.Motions.Contains(article.Tokens[against].Lemma)
                    || StanceLexicon.PublicMatters.Contains(article.Tokens[against].Lemma)) ? opposed : null;
        }

        return null;
    }
}
