using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Draws what a stand is about: a noun with what tells it from others of its kind, or somebody with what he is to do.</summary>
internal sealed partial class TargetReader(AnnotatedArticle article, SyntaxTree tree, ReferentLexicon referents, HolderReader holders)
{
    /// <summary>The kind of thing that somebody's leaving an office is.</summary>
    public const string Resignation = "resignation";

    /// <summary>The kind of thing that a person is.</summary>
    public const string Somebody = "person";

    /// <summary>Ends the kind of what should be done to a person.</summary>
    public const string OfSomebody = " person";

    private const string SaidKind = "claim ";
    private const int WordsBefore = 5;
    private const int WordsAfter = 9;
    private const int FarthestThing = 60;
    private const int LongestClaim = 14;
    private const int LongestDeed = 20;
    private const int DeedsBack = 3;
    private const int LongestDateline = 12;
    private const int FewestClaimWords = 3;
    private const int SentencesBack = 2;

    private static readonly IReadOnlySet<string> SayNothing = StanceLexicon.NoTargets;

    private readonly Dictionary<string, int[]> placesOf = new(StringComparer.Ordinal);

    // What somebody took a stand on in this article already.
    private readonly HashSet<string> spokenOf = new(StringComparer.Ordinal);

    // Kinds of people, for whom no "it" stands.
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "authorities", "fighters", "protesters", "migrants",
        "attacker" };

    // What hangs on a noun by these relations is told of it beside, and does not tell which it is.
    private static readonly string[] Asides = ["acl:relcl", "appos", "conj", "parataxis", "punct", "advcl", "cc", "dep"];

    /// <summary>The thing a noun names with the words around it; for a pronoun, the thing last spoken of.</summary>
    /// <returns><see langword="null"/> where it is nothing one can be for or against: a day, an amount, a pronoun that stands for nothing
    /// known.</returns>
    public StandTarget? Thing(int node, int before)
    {
        var token = article.Tokens[node];
        if (IsThatFigure(node) && LastClaim(node) is { } figure) return figure with { Also = token.Span };
        if (PersonMeant(node) is { } person) return new StandTarget(token.Upos == PartOfSpeech.Pron ? token.Span : Phrase(node), Somebody, [],
            person);
        if (IsThingPronoun(token)) return LastThing(before, plural: IsPlural(token));
        if (token.Is("one") && !tree.Children(node).Any(child => !article.Tokens[child].IsMark())) return LastIndefinite(before)
            ?? LastThing(before, plural: false);
        if (IsBareNotion(node) && (QuestionBefore(node) ?? LastClaim(node)) is { } raised) return raised with { Also = token.Span };
        if (IsBareProject(node) && LastRaised(node) is { } wanted) return wanted with { Also = token.Span };
        if (!IsNoun(node) || token.Form.Length < 2
            || SayNothing.Contains(token.Lemma) && !StanceLexicon.Matters.Contains(token.Lemma) && !IsSomebodysFigure(node)) return null;
        if (tree.Children(node).Any(child => article.Tokens[child].Is("such"))) return Such(node);
        if (tree.Children(node).Any(child => (tree.Is(child, "cop") || tree.Is(child, "nsubj"))
            && tree.Child(node, "case") < 0)) return null;
        if (article.Times.Any(time => time.Span.Overlaps(token.Span))
            || article.Quantities.Any(quantity => quantity.Span.Contains(token.Span)
            && quantity.Measured?.Overlaps(token.Span) != true)) return null;

        var span = Phrase(node);
        if (IsBareStep(node) && DoneBefore(node) is { } done) return done with { Also = token.Span };
        return new StandTarget(span, KindOf(node), Marks(node, span), IsLeaveTaking(node) ? OwnerOf(node) : null)
        {
            Owner = StanceLexicon.Owned.Contains(token.Lemma) && tree.Child(node, "nmod:poss") is >= 0 and var owner
                && article.Tokens[owner].Upos != PartOfSpeech.Pron ? holders.Named(owner) is [var one] ? one : null : null,
        };
    }

    // "approved the step": what was told in the sentence before.
    private bool IsBareStep(int node) => article.Tokens[node].Lemma is "step" or "move" && tree.Children(node)
        .All(child => tree.Is(child, "det") || child > node && article.Tokens[child].IsMark())
        && (tree.Child(node, "det") is >= 0 and var determiner ? determiner : node - 1) is >= 0 and var pointing
        && article.Tokens[pointing].Form.ToLowerInvariant() is "the" or "this" or "that";

    // "waved the idea away": what was asked or said before.
    private bool IsBareNotion(int node) => article.Tokens[node].Lemma is "idea" or "notion" or "suggestion" or "prospect" or "possibility"
        && tree.Children(node).All(child => tree.Is(child, "det") || article.Tokens[child].IsMark())
        && tree.Child(node, "det") is >= 0 and var determiner && article.Tokens[determiner].Form.ToLowerInvariant() is "the" or "this"
            or "that";

    // What the outlet itself told last, rather than what somebody said in between.
    private StandTarget? DoneBefore(int word)
    {
        if (article.SentenceAt(article.Tokens[word].Span.Start) is not ({ } here and > 0)) return null;

        var done = Enumerable.Range(1, Math.Min(here, DeedsBack)).Select(back => article.Sentences[here - back])
            .Where(article.IsNarrative).FirstOrDefault(sentence => !article.Attributions.Any(told => told.Source.Count > 0 && told.Content
                .Any(content => content.Contains(article.Tokens[sentence.FirstToken].Span))));
        var before = done is { TokenCount: > 0 } ? done : article.Sentences[here - 1];
        return article.IsNarrative(before) ? Claim(before.Span, LongestDeed) : null;
    }

    // "adopted the team's number", "accepts her count".
    private bool IsSomebodysFigure(int node) => StanceLexicon.Claims.Contains(article.Tokens[node].Lemma)
        && tree.Child(node, "nmod:poss") >= 0;

    // "called that figure inflated": the one told last.
    private bool IsThatFigure(int node) => StanceLexicon.NoTargets.Contains(article.Tokens[node].Lemma)
        && StanceLexicon.Claims.Contains(article.Tokens[node].Lemma)
        && tree.Child(node, "det") is >= 0 and var determiner && article.Tokens[determiner].Form.ToLowerInvariant() is "that" or "this";

    // "dismissed such talk", "would block any such attempt": what was said, or spoken of, before.
    private StandTarget? Such(int node) => StanceLexicon.Claims.Contains(article.Tokens[node].Lemma) ? LastClaim(node) is { } said
        ? said with { Also = article.Tokens[node].Span } : null
        : StanceLexicon.Steps.Contains(article.Tokens[node].Lemma) ? LastThing(node) : null;

    /// <summary>Remembers what somebody took a stand on: <c>it</c> may stand for that.</summary>
    public void Remember(StandTarget target) => spokenOf.Add(target.Thing[(target.Thing.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether it is a thing of public life, or one that the article takes stands on.</summary>
    /// <param name="target">The thing.</param>
    /// <param name="node">A word that may name a body, which will do as well; -1 where it may not.</param>
    public bool IsMatter(StandTarget target, int node) => referents.IsReferent(target.Thing) || target.Thing == Somebody
        || spokenOf.Contains(target.Thing) || StanceLexicon.Matters.Contains(target.Thing) || StanceLexicon.PublicMatters.Contains(target.Thing)
        || StanceLexicon.Claims.Contains(target.Thing)
        || StanceLexicon.Owned.Contains(target.Thing) || target.Thing.StartsWith(SaidKind, StringComparison.Ordinal)
        || article.WordsAndMarksIn(target.Span).Any(word => StanceLexicon.Owned.Contains(word.Lemma)) || node >= 0 && node < article.Tokens.Count && (HolderNouns.Has(article.Tokens[node])
            || HolderNouns.HasWord(article.Tokens[node].Lemma.ToLowerInvariant()));

    /// <summary>What somebody else said last before a sentence, within two sentences: what <c>disputed that</c> is about.</summary>
    /// <param name="before">A word of the sentence.</param>
    public StandTarget? LastClaim(int before)
    {
        if (article.SentenceAt(article.Tokens[before].Span.Start) is not { } here) return null;

        var from = article.Sentences[Math.Max(0, here - SentencesBack)].Span.Start;
        var own = article.Attributions.FirstOrDefault(told => told.Source.Count > 0 && (told.Cue.Any(cue => cue.Contains(article.Tokens[before].Span))
            || told.Content.Any(content => content.Contains(article.Tokens[before].Span))));
        var told = article.Attributions
            .Where(told => told.Source.Count > 0 && told.Content.Count > 0 && told.Content[0].Start >= from
                && told.Content[0].End <= article.Sentences[here].Span.Start && article.WordsIn(told.Content[0]) >= FewestClaimWords
                && (own?.Speaker is null || own.Speaker != told.Speaker))
            .MaxBy(told => told.Content[0].End);
        return told is null ? null : Claim(told.Content[0]);
    }

    /// <summary>What the sentence before asks (<c>A cover-up?</c>) or tells of a claim (<c>Suspicion fell on the mill</c>): what a word of
    /// scorn is about.</summary>
    public StandTarget? QuestionBefore(int word)
    {
        if (article.SentenceAt(article.Tokens[word].Span.Start) is not ({ } here and > 0)) return null;

        var before = article.Sentences[here - 1];
        if (article.Tokens[before.FirstToken + before.TokenCount - 1].Is("?")) return Claim(before.Span);

        var opening = Enumerable.Range(before.FirstToken, Math.Min(before.TokenCount, WordsBefore))
            .FirstOrDefault(token => article.Tokens[token].Upos == PartOfSpeech.Noun, -1);
        return opening >= 0 && StanceLexicon.Claims.Contains(article.Tokens[opening].Lemma) ? Named(opening, article.Tokens[opening].Lemma) : null;
    }

    /// <summary>What the sentence before a word's own tells, in the same paragraph: what a word of scorn without a claim is
    /// about.</summary>
    public StandTarget? ToldBefore(int word) => article.SentenceAt(article.Tokens[word].Span.Start) is { } here and > 0
        && article.Sentences[here - 1] is var before && article.IsNarrative(before)
       
            && !article.Text.AsSpan(before.Span.End..article.Sentences[here].Span.Start).Contains('\n') ? Claim(before.Span, LongestDeed) : null;

    // "LINDOW, Oct 13 (Argus) - "
    private bool IsDatelineEnd(int mark) => mark > 0 && article.Tokens[mark].Form is "-" or "—" or "–" or "--"
        && article.Tokens[mark - 1].Form == ")";

    private StandTarget Claim(TextSpan content, int longest = LongestClaim)
    {
        var (first, end) = article.TokensIn(content);
        while (first + 1 < end && (article.Tokens[first].Is("that") || article.Tokens[first].IsMark())) first++;
        first = Enumerable.Range(first, Math.Min(LongestDateline, end - first - 1)).Where(IsDatelineEnd).Select(mark => mark + 1)
            .FirstOrDefault(first);
        end = Math.Min(end, first + longest);
        while (first + 1 < end && article.Tokens[first].IsMark()) first++;
        while (end - 1 > first && (article.Tokens[end - 1].IsMark() || article.Tokens[end - 1].Upos is PartOfSpeech.Adp or PartOfSpeech.Det
            or PartOfSpeech.Cconj)) end--;
        var span = new TextSpan(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End);
        var marks = Marks(-1, span);
        return new StandTarget(span, SaidKind + string.Join(' ', marks.Order(StringComparer.Ordinal)), marks, null);
    }

    /// <summary>What is told by the words from one to another, as one thing: <c>send the ship</c>.</summary>
    public StandTarget Told(int from, int to, string thing)
    {
        var span = Between(from, to);
        return new StandTarget(span, thing, Marks(-1, span), null);
    }

    /// <summary>A noun and what hangs on it, whatever it is.</summary>
    public StandTarget Phrased(int node, string thing)
    {
        var span = Phrase(node);
        return new StandTarget(span, thing, Marks(node, span), null);
    }

    // "the ruling": taken for a verb, but with an article.
    private bool IsNoun(int node) => article.Tokens[node].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        || article.Tokens[node] is { Upos: PartOfSpeech.Verb, Xpos: "VBG" } && tree.Child(node, "det") >= 0;

    private static bool? IsPlural(Token pronoun) => pronoun.Form.ToLowerInvariant() is "them" or "these" or "those" or "they";

    /// <summary>The last thing before a word that names something stories are about.</summary>
    /// <param name="before">The word.</param>
    /// <param name="kind">Which kind of thing, if only one will do.</param>
    /// <param name="plural">Whether there are several of it; <see langword="null"/> where that is open.</param>
    /// <param name="isWanted">Which nouns will do; all where left out.</param>
    public StandTarget? LastThing(int before, string? kind = null, bool? plural = null, Func<Token, bool>? isWanted = null)
    {
        for (var token = before - 1; token >= 0 && token > before - FarthestThing; token--)
        {
            if (article.Tokens[token].Upos != PartOfSpeech.Noun || isWanted?.Invoke(article.Tokens[token]) == false
                || (KindSpokenOf(article.Tokens[token]) ?? SubjectOfSentence(token, before)
                    ?? (isWanted is null ? null : article.Tokens[token].Lemma)) is not { } thing
                || kind is not null && thing != kind) continue;
            if (plural is { } several && several != (article.Tokens[token].Xpos == "NNS") || kind is null && People.Contains(thing)) continue;
            if (IsName(token)) continue;
            if (IsCounted(token) || tree.IsKnown(token) && tree.Is(token, "compound")) continue;

            return tree.IsKnown(token) && IsBareProject(token) && LastRaised(token) is { } wanted
                ? wanted with { Also = article.Tokens[token].Span } : Named(token, thing);
        }

        return null;
    }

    // "The fund passed, and the guild, which had called it hush money, …": "it" is what the sentence is about.
    private string? SubjectOfSentence(int token, int before) => tree.IsKnown(token) && tree.Is(token, "nsubj")
        && StanceLexicon.PublicMatters.Contains(article.Tokens[token].Lemma) && !HolderNouns.Has(article.Tokens[token])
        && article.SentenceAt(article.Tokens[token].Span.Start) == article.SentenceAt(article.Tokens[before].Span.Start)
        ? article.Tokens[token].Lemma.ToLowerInvariant() : null;

    private int PhraseEnd(int node) => article.TokensIn(Phrase(node)).End - 1;

    private string? KindSpokenOf(Token token) => referents.ReferentOf(token) is { } thing ? thing
        : StanceLexicon.Matters.Contains(token.Lemma) || spokenOf.Contains(token.Lemma.ToLowerInvariant()) ? token.Lemma.ToLowerInvariant()
        : null;

    /// <summary>The thing of a kind that is spoken of last before a word, else first behind it.</summary>
    public StandTarget? NearestThing(int word, string kind)
    {
        if (LastThing(word, kind) is { } before) return before;

        var places = PlacesOf(kind);
        var next = Array.BinarySearch(places, word);
        if (next < 0) next = ~next;
        return next == places.Length ? null : Named(places[next], kind);
    }

    // Looked for once: a hostile text asks at every word.
    private int[] PlacesOf(string kind)
    {
        if (!placesOf.TryGetValue(kind, out var places))
        {
            placesOf[kind] = places = [.. Enumerable.Range(0, article.Tokens.Count)
                .Where(token => article.Tokens[token].Upos == PartOfSpeech.Noun && referents.ReferentOf(article.Tokens[token]) == kind)];
        }

        return places;
    }

    private StandTarget Named(int token, string kind)
    {
        var span = tree.IsKnown(token) ? Phrase(token) : article.Tokens[token].Span;
        return new StandTarget(span, kind, Marks(token, span), null);
    }

    // "by 88 votes to 61": an amount, no thing.
    private bool IsCounted(int token) => tree.IsKnown(token) && tree.Child(token, "nummod") >= 0
        || article.Quantities.Any(quantity => quantity.Span.Overlaps(article.Tokens[token].Span));

    /// <summary>Whether a word is part of a name.</summary>
    public bool IsName(int node) => article.Mentions.Any(mention => mention.Span.Contains(article.Tokens[node].Span));

    /// <summary>The person a word names; <see langword="null"/> where it names none.</summary>
    public string? Person(int node) => holders.ActorAt(node) is { } actor
        && article.Actors.FirstOrDefault(one => one.Id == actor) is { Type: MentionType.Person } ? actor : null;

    /// <summary>Somebody's leaving an office.</summary>
    public StandTarget Leaving(string leaver, int from, int to) => new(Between(from, to), Resignation, [], leaver);

    private TextSpan Between(int one, int other) => new(article.Tokens[Math.Min(one, other)].Span.Start,
        article.Tokens[Math.Max(one, other)].Span.End);

    private string KindOf(int node)
    {
        if (IsLeaveTaking(node)) return Resignation;

        // "an offer of helicopters", "news of the deal": what it is of.
        if (StanceLexicon.Containers.Contains(article.Tokens[node].Lemma) && tree.Children(node)
            .FirstOrDefault(child => tree.Is(child, "nmod") && child > node && tree.Child(child, "case") is >= 0 and var mark
            && article.Tokens[mark].Is("of"), -1) is >= 0 and var inner) node = inner;
        return referents.ReferentSpokenOf(article.Tokens[node]) ?? article.Tokens[node].Lemma.ToLowerInvariant();
    }

    // "the recall of the pills" is nobody's leaving.
    private bool IsLeaveTaking(int node) => StanceLexicon.LeaveTaking.Contains(article.Tokens[node].Lemma)
        && (!StanceLexicon.LeaveTakingOfSomebody.Contains(article.Tokens[node].Lemma) || OwnerOf(node) is not null);

    private string? OwnerOf(int noun) => tree.Children(noun).Where(child => tree.Is(child, "nmod")).Select(child => Person(child))
        .OfType<string>().FirstOrDefault();

    private IReadOnlyList<string> Marks(int node, TextSpan span)
    {
        var (first, end) = article.TokensIn(span);
        return [.. Enumerable.Range(first, end - first).Where(index => index != node && StatementFeatures.IsContent(article.Tokens[index]))
            .Select(index => article.Tokens[index].Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
    }

    private TextSpan Phrase(int node)
    {
        var first = node;
        while (first > 0 && node - first < WordsBefore && Belongs(first - 1, node) && !article.Tokens[first - 1].IsQuotationMark()) first--;
        while (first < node && IsLoose(first)) first++;
        first = MultipliedBy(first);

        var last = node;
        while (last + 1 < article.Tokens.Count && last - node < WordsAfter && Belongs(last + 1, node)
            && !article.Tokens[last + 1].IsQuotationMark()) last++;
        if (last == node) last = WhatIsToBeDone(node);
        while (last > node && !article.Tokens[last - 1].Is("-")
            && (article.Tokens[last].Upos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Part or PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Pron || article.Tokens[last].IsMark())) last--;
        return new TextSpan(article.Tokens[first].Span.Start, article.Tokens[last].Span.End);
    }

    // "an offer to take part in the search", where the tree hangs "to take" on the verb before the offer.
    private int WhatIsToBeDone(int node)
    {
        if (node + 2 >= article.Tokens.Count || !article.Tokens[node + 1].Is("to") || article.Tokens[node + 2].Upos != PartOfSpeech.Verb
            || !StanceLexicon.Owned.Contains(article.Tokens[node].Lemma) && !StanceLexicon.Requests.Contains(article.Tokens[node].Lemma)
            && !StanceLexicon.Steps.Contains(article.Tokens[node].Lemma)) return node;

        var last = node + 2;
        while (last + 1 < article.Tokens.Count && last - node < WordsAfter && tree.IsKnown(last + 1) && tree.Holds(node + 2, last + 1)
            && !article.Tokens[last + 1].IsMark()) last++;
        return last;
    }

    // Hangs on the noun, and on the way to it on nothing that is told beside.
    private bool Belongs(int token, int node)
    {
        if (!tree.IsKnown(token) || article.Tokens[token].Form is "," or ";" or ":" or "—" or "–") return false;

        for (var step = 0; token >= 0 && step < WordsAfter; step++, token = tree.Head(token))
        {
            if (token == node) return true;
            if (tree.Head(token) == node && (tree.Is(token, "nsubj") || tree.Is(token, "cop") || tree.Is(token, "aux"))) return false;
            if (Array.Exists(Asides, aside => tree.Is(token, aside)) && !IsWhatIsClaimed(token, node) && !article.Tokens[token].IsMark()) return false;
        }

        return false;
    }

    // "reports that the ship was overloaded": what the report says.
    private bool IsWhatIsClaimed(int token, int node) => tree.Is(token, "acl") && tree.Head(token) == node
        && StanceLexicon.Claims.Contains(article.Tokens[node].Lemma) && tree.Child(token, "mark") is >= 0 and var mark
        && article.Tokens[mark].Is("that");

    private bool IsLoose(int token) => article.Tokens[token].IsMark() || article.Tokens[token].Is("called")
        || article.Tokens[token].Upos is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv;

    private static bool IsThingPronoun(Token token) =>
        token.Form.ToLowerInvariant() is "it" or "this" or "that" or "them" or "these" or "those";
}
