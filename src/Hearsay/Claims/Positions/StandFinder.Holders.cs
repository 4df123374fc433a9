using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Who holds a stand told by a word with a frame: its subject, its owner, those named among several.</content>
internal sealed partial class StandFinder
{
    private IReadOnlyList<StandHolder> Holders(StanceFrame frame, int verb)
    {
        if (verb > 0 && article.Tokens[verb - 1].Upos == PartOfSpeech.Num) return AmongThem(verb);

        var isNoun = frame.Kind is StanceKind.Noun or StanceKind.DemandNoun;
        var subject = isNoun ? OwnerOf(verb) : holders.Subject(verb);
        if (holders.OwnBody(subject) is { } owner) return [owner];

        var speech = isNoun || holders.IsPassive(verb) ? null : holders.SpeechCuedBy(article.Tokens[verb].Span);
        if (subject < 0 && speech is null && !isNoun && !holders.IsPassive(verb)) subject = holders.NounBefore(verb);
        var named = holders.Named(subject);
        if (named.Count > 1 || speech is null || IsTold(subject, named, speech)) return named;

        return named.Count == 1 && speech.Speaker is null && article.WordsIn(speech.Source[0]) == 1
            && article.Tokens[subject].Upos == PartOfSpeech.Pron ? named : [StandHolder.Of(speech)];
    }

    // "Their employer, Harrow Works, rejects that", "Ilse Maren of the Harbour Party": who the tree names, where the speaker is unknown
    // or is the body beside her name.
    private bool IsTold(int subject, IReadOnlyList<StandHolder> named, Attribution speech) => named is [{ Actor: { } actor }]
        && article.Tokens[subject].Upos != PartOfSpeech.Pron && speech.Source[0].Contains(article.Tokens[subject].Span)
        && (IsPerson(actor) || speech.Speaker is null && tree.Child(subject, "appos") >= 0);

    // "four abstained, among them Valdria": of those who are counted, those who are named.
    private IReadOnlyList<StandHolder> AmongThem(int verb)
    {
        for (var token = verb + 1; token + 2 < article.Tokens.Count && token < verb + LongestCount && tree.IsKnown(token); token++)
        {
            if (article.Tokens[token].Is("among") && article.Tokens[token + 1].Is("them")) return Enumerable.Range(token + 2, FarthestNamed)
                .TakeWhile(name => name < article.Tokens.Count && article.Tokens[name].Form is not ("." or ";"))
                .Where(targets.IsName)
                .SelectMany(holders.Named)
                .Distinct()
                .ToList();
        }

        return [];
    }

    // "no country has recognised it".
    private bool IsNobodys(int verb) => tree.Child(verb, "nsubj") is >= 0 and var subject
        && (article.Tokens[subject].Form.ToLowerInvariant() is "nobody" or "none"
        || tree.Child(subject, "det") is >= 0 and var determiner && article.Tokens[determiner].Is("no"));

    // "expressed its confidence": the subject's; "thanked Norvale for its offer": that of Norvale.
    private int OwnerMeant(int noun)
    {
        var verb = tree.Head(noun);
        if (verb < 0) return -1;

        return !tree.Is(noun, "obj") && tree.Child(verb, "obj") is >= 0 and var whom && whom < noun && targets.IsName(whom) ? whom
            : holders.Subject(verb);
    }

    // "criticism of the plan by the mayor", "opposition from farmers to the road".
    private int DoerBehind(int noun) => tree.Children(noun).Concat(BesideRequest(noun)).FirstOrDefault(child => child > noun
        && (tree.Is(child, "nmod") || tree.Is(child, "obl"))
        && tree.Child(child, "case") is >= 0 and var mark && article.Tokens[mark].Form.ToLowerInvariant() is "by" or "from", -1);

    // "rejected calls for her resignation by the guild": hung on the resignation, or on the verb.
    private IEnumerable<int> BesideRequest(int noun)
    {
        if (!StanceLexicon.Requests.Contains(article.Tokens[noun].Lemma)) return [];

        var wished = tree.Children(noun).Where(child => child > noun && tree.Is(child, "nmod")
            && MarkOf(child) is >= 0 and var mark && article.Tokens[mark].Is("for")).SelectMany(tree.Children);
        return tree.Is(noun, "obj") ? wished.Concat(tree.Children(tree.Head(noun))) : wished;
    }

    // "its opposition to", "voiced opposition to".
    private int OwnerOf(int noun)
    {
        if (tree.Child(noun, "nmod:poss") is >= 0 and var owner) return article.Tokens[owner].Upos == PartOfSpeech.Pron
            && holders.ActorAt(owner) is null ? OwnerMeant(noun) : owner;
        if (DoerBehind(noun) is >= 0 and var doer) return doer;
        if (tree.Child(noun, "nsubj") is >= 0 and var subject && tree.Child(noun, "cop") < 0) return subject;

        var verb = tree.Is(noun, "obj") ? tree.Head(noun) : -1;
        return verb >= 0 && StanceLexicon.Saying.Contains(article.Tokens[verb].Lemma) ? holders.Subject(verb) : -1;
    }
}
