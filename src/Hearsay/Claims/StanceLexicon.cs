using Hearsay.Annotations.Tokens;
using Hearsay.Claims.Positions;

namespace Hearsay.Claims;

/// <summary>Words by which somebody stands to something, and what a negation makes of them; from <c>stances.lexicon</c>.</summary>
internal static class StanceLexicon
{
    private const int NegationReach = 4;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(StanceLexicon), "stances.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly (PhraseSet Phrases, Stance Stance)[] Stances =
    [
        (PhraseSet.Of(Lexicon["supports"].Concat(Lexicon["demands"])), Stance.Supports),
        (PhraseSet.Of(Lexicon["rejects"]), Stance.Rejects),
        (PhraseSet.Of(Lexicon["neutral"]), Stance.Neutral),
    ];

    private static readonly Dictionary<string, StanceFrame[]> FramesByFirstWord = Frames()
        .GroupBy(frame => frame.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.OrderByDescending(frame => frame.Words.Count).ToArray(), StringComparer.OrdinalIgnoreCase);

    // "momentum back towards": an adverb, unless what stands before can only stand before a verb.
    private static readonly IReadOnlySet<string> BeforeVerb = Set("before a verb");

    private static readonly IReadOnlySet<string> Negations = Set("negation");

    /// <summary>Verbs that only bring a noun of stance forward: <c>voiced</c> its opposition.</summary>
    public static IReadOnlySet<string> Saying { get; } = Set("saying");

    /// <summary>Verbs that name a thing what somebody thinks it is.</summary>
    public static IReadOnlySet<string> Calling { get; } = Set("calling");

    /// <summary>Verbs that name a thing what somebody thinks it is only with <c>as</c>: <c>sees the plan as a threat</c>.</summary>
    public static IReadOnlySet<string> CallingAs { get; } = Set("calling as");

    /// <summary>Nouns for people by what they are for: a <c>backer</c> of the plan.</summary>
    public static IReadOnlySet<string> SupportingPeople { get; } = Set("supporting people");

    /// <summary>Nouns for people by what they are against: a <c>critic</c> of the plan.</summary>
    public static IReadOnlySet<string> RejectingPeople { get; } = Set("rejecting people");

    /// <summary>With whose agreement, or at whose wish, something is done: with the <c>consent</c> of the mayor.</summary>
    public static IReadOnlySet<string> Agreement { get; } = Set("agreement");

    /// <summary>Verbs of saying that scorn what is spoken of.</summary>
    public static IReadOnlySet<string> Scoffing { get; } = Set("scoffing");

    /// <summary>What a thing does that one is against: it will <c>hurt</c> the poor.</summary>
    public static IReadOnlySet<string> Harming { get; } = Set("harming");

    /// <summary>What a thing does that one is for: it will <c>protect</c> the coast.</summary>
    public static IReadOnlySet<string> Helping { get; } = Set("helping");

    /// <summary>Kinds of things that somebody who calls or stages them is for: a <c>strike</c>.</summary>
    public static IReadOnlySet<string> EventsCalled { get; } = Set("events called");

    /// <summary>People who act for the one whose they are: its <c>deputies</c>.</summary>
    public static IReadOnlySet<string> OwnPeople { get; } = Set("own people");

    /// <summary>What somebody is asked to do that is no matter of public life: urged people to <c>stay</c> indoors.</summary>
    public static IReadOnlySet<string> EverydayDeeds { get; } = Set("everyday deeds");

    /// <summary>What else is a matter of public life, though <c>it</c> stands for none of these by itself.</summary>
    public static IReadOnlySet<string> PublicMatters { get; } = Set("public matters");

    /// <summary>What is demanded to be done to a thing, where doing it makes an end of it.</summary>
    public static IReadOnlySet<string> Ending { get; } = Set("ending");

    /// <summary>Verbs that take a stand only on a thing stories are about.</summary>
    public static IReadOnlySet<string> OnThingsOnly { get; } = Set("only of things");

    /// <summary>Verbs of which wanting or refusing to do them is no stand: <c>declined to comment</c>.</summary>
    public static IReadOnlySet<string> NoDeeds { get; } = Set("no deeds");

    /// <summary>Leaving an office: <c>resign</c>, <c>step down</c>.</summary>
    public static PhraseSet Leaving { get; } = PhraseSet.Of(Lexicon["leaving"]);

    /// <summary>Making somebody leave: <c>sack</c>.</summary>
    public static IReadOnlySet<string> MakingLeave { get; } = Set("making leave");

    /// <summary>Nouns for leaving an office.</summary>
    public static IReadOnlySet<string> LeaveTaking { get; } = Set("leave taking");

    /// <summary>Nouns that are nothing one is for or against by themselves: amounts, <c>way</c>, <c>yes</c>.</summary>
    public static IReadOnlySet<string> NoTargets { get; } = Set("no targets");

    /// <summary>Nouns that hold what they are of: an <c>offer</c> of helicopters.</summary>
    public static IReadOnlySet<string> Containers { get; } = Set("containers");

    /// <summary>Nouns whose owner is for them: a <c>plan</c>.</summary>
    public static IReadOnlySet<string> Owned { get; } = Set("owned");

    /// <summary>Whether a word by itself takes a stand on what is there already.</summary>
    public static bool IsStance(Token token) => !Bringing.Contains(token.Lemma)
        && FramesOf(token).Any(frame => frame.Words.Count == 1 && frame.Kind == StanceKind.Verb);

    /// <summary>Nouns that stand for what was asked for.</summary>
    public static IReadOnlySet<string> Requests { get; } = Set("requests");

    /// <summary>Verbs that turn the verb behind them round: <c>refuse</c> to accept.</summary>
    public static IReadOnlySet<string> Refusing { get; } = Set("refusing");

    /// <summary>Words under which a verb is a guess about somebody: <c>likely</c> to accept.</summary>
    public static IReadOnlySet<string> NotOwn { get; } = Set("not own");

    /// <summary>Nouns for people who act, besides those that their shape shows.</summary>
    public static IReadOnlySet<string> Holders { get; } = Set("holders");

    /// <summary>Nouns for bodies that act as one: the <c>cabinet</c>.</summary>
    public static IReadOnlySet<string> Bodies { get; } = Set("bodies");

    /// <summary>Words that look like people by their ending: <c>letters</c>.</summary>
    public static IReadOnlySet<string> NoHolders { get; } = Set("no holders");

    /// <summary>Phrases that take a stand only where they are negated: will not <c>hear of</c> it.</summary>
    public static IReadOnlySet<string> OnlyNegated { get; } = Set("only negated");

    /// <summary>Phrases of <see cref="OnlyNegated"/> that take a stand only where somebody will not: will not <c>attend</c>.</summary>
    public static IReadOnlySet<string> Unwilling { get; } = Set("unwilling");

    /// <summary>What somebody leaves who is against it: the <c>talks</c>.</summary>
    public static IReadOnlySet<string> Left { get; } = Set("left");

    /// <summary>Verbs by which a thing gets somebody's support or opposition: <c>won</c> the backing of the board.</summary>
    public static IReadOnlySet<string> Receiving { get; } = Set("receiving");

    /// <summary>Of whom there are two in a quarrel: <c>sides</c>.</summary>
    public static IReadOnlySet<string> Both { get; } = Set("both");

    /// <summary>Verbs of which the object, if it is only <c>that</c>, is what was said before.</summary>
    public static IReadOnlySet<string> Disputing { get; } = Set("disputing");

    /// <summary>Nouns for what is set about: any such <c>attempt</c>.</summary>
    public static IReadOnlySet<string> Steps { get; } = Set("steps");

    /// <summary>Verbs of stance that also tell of force, where their object is a body: <c>attack</c> a hospital.</summary>
    public static IReadOnlySet<string> Forceful { get; } = Set("forceful");

    /// <summary>Nouns for what somebody says: a <c>claim</c>.</summary>
    public static IReadOnlySet<string> Claims { get; } = Set("claims");

    /// <summary>What is false, and words for it: a <c>lie</c>.</summary>
    public static IReadOnlySet<string> False { get; } = Set("false");

    /// <summary>Things of public life that one is for or against, and that <c>it</c> may stand for.</summary>
    public static IReadOnlySet<string> Matters { get; } = Set("matters");

    /// <summary>What is brought before those who decide, and what they vote on.</summary>
    public static IReadOnlySet<string> Motions { get; } = Set("motions");

    /// <summary>Endings of nouns that tell of a deed: closure, removal.</summary>
    public static IReadOnlyList<string> DeedEndings { get; } = [.. Lexicon["deed endings"]];

    /// <summary>Nouns for what one may appeal against, besides rulings.</summary>
    public static IReadOnlySet<string> Appealable { get; } = Set("appealable");

    /// <summary>Words by which somebody rejects what he calls so: <c>disproportionate</c>.</summary>
    public static IReadOnlySet<string> HarshNames { get; } = Set("harsh names");

    /// <summary>Words by which somebody supports what he calls so: <c>sound</c>.</summary>
    public static IReadOnlySet<string> KindNames { get; } = Set("kind names");

    /// <summary>Verbs by which somebody gives up how he stood: <c>dropped</c> its objections.</summary>
    public static IReadOnlySet<string> GivingUp { get; } = Set("giving up");

    /// <summary>What somebody does against what others do.</summary>
    public static IReadOnlySet<string> AnsweringDeeds { get; } = Set("answering deeds");

    /// <summary>What is held, run or done: who has it stopped is against the thing itself.</summary>
    public static IReadOnlySet<string> Events { get; } = Set("events");

    /// <summary>Those of <see cref="LeaveTaking"/> that tell of it only where somebody is named: the <c>recall</c> of an envoy.</summary>
    public static IReadOnlySet<string> LeaveTakingOfSomebody { get; } = Set("leave taking of somebody");

    /// <summary>Phrases that take a stand on a figure as well: <c>stands by</c> its 40.</summary>
    public static IReadOnlySet<string> OnFigures { get; } = Set("on figures");

    /// <summary>Verbs by which what stands before them is said: no vote, the mayor <c>declared</c>.</summary>
    public static IReadOnlySet<string> Declaring { get; } = Set("declaring");

    /// <summary>Verbs of promising.</summary>
    public static IReadOnlySet<string> Promising { get; } = Set("promising");

    /// <summary>Verbs of not having made up one's mind: is <c>weighing</c> the offer.</summary>
    public static IReadOnlySet<string> Weighing { get; } = Set("weighing");

    /// <summary>What somebody joins who is for it: a <c>strike</c>.</summary>
    public static IReadOnlySet<string> Joined { get; } = Set("joined");

    /// <summary>What people bring against something: a <c>petition</c>.</summary>
    public static IReadOnlySet<string> Vehicles { get; } = Set("vehicles");

    /// <summary>What cannot be, as somebody says who is against it: that cannot <c>continue</c>.</summary>
    public static IReadOnlySet<string> NotToBe { get; } = Set("not to be");

    /// <summary>Words of judging that also tell of misfortune, which nobody is to blame for.</summary>
    public static IReadOnlySet<string> Mourning { get; } = Set("mourning");

    /// <summary>Phrases by which somebody rejects what he calls so: <c>too little, too late</c>.</summary>
    public static PhraseSet HarshPhrases { get; } = PhraseSet.Of(Lexicon["harsh phrases"]);

    /// <summary>Phrases by which somebody supports what he calls so: <c>a step in the right direction</c>.</summary>
    public static PhraseSet KindPhrases { get; } = PhraseSet.Of(Lexicon["kind phrases"]);

    /// <summary>Verbs of bringing a motion.</summary>
    public static IReadOnlySet<string> Bringing { get; } = Set("bringing");

    /// <summary>The stands taken among the tokens of a sentence, by place.</summary>
    public static IEnumerable<(int First, int Count, Stance Stance)> Find(IReadOnlyList<Token> tokens) =>
        Stances
            .SelectMany(stance => stance.Phrases.Find(tokens), (stance, found) => (found.First, found.Count,
                Negated(stance.Stance, tokens, found.First)))
            .Where(found => IsVerb(tokens, found.First))
            .OrderBy(found => found.First);

    /// <summary>The frames that may open with a word, those of most words first.</summary>
    public static IReadOnlyList<StanceFrame> FramesOf(Token token)
    {
        var own = FramesByFirstWord.GetValueOrDefault(token.Form) ?? [];
        if (token.Is(token.Lemma) || !FramesByFirstWord.TryGetValue(token.Lemma, out var further)) return own;

        return own.Length == 0 ? further : [.. own.Concat(further).OrderByDescending(frame => frame.Words.Count)];
    }

    /// <summary>Whether a verb of <see cref="Calling"/> names a thing only with the judgement right behind it: <c>finds the strike
    /// irresponsible</c>.</summary>
    public static bool OnlyFinds(Token verb) => verb.Lemma is "find" or "think" or "hold" or "believe" or "judge" or "rate";

    // "support for", "the recognition of": only verbs take a stand here.
    private static bool IsVerb(IReadOnlyList<Token> tokens, int index)
    {
        if (tokens[index].Upos == PartOfSpeech.Noun) return false;
        if (index == 0) return !tokens[index].Is(tokens[index].Lemma);

        // "Harrow-backed authorities" names a camp; the sentence takes no stand.
        var before = tokens[index - 1].Form.ToLowerInvariant();
        if (before == "-") return false;
        if (tokens[index].Is("back")) return BeforeVerb.Contains(before);

        return !(before is "the" or "a" or "an" or "of" or "in" or "no" or "for" or "their" or "his" or "her" or "its")
            || !tokens[index].Is(tokens[index].Lemma);
    }

    private static Stance Negated(Stance stance, IReadOnlyList<Token> tokens, int verb)
    {
        var isNegated = Enumerable.Range(1, NegationReach).Any(distance => verb - distance >= 0
            && Negations.Contains(tokens[verb - distance].Form));
        if (Around(tokens, verb, -NegationReach).Any(token => token.Is("neither")) || Around(tokens, verb, NegationReach)
            .Any(token => token.Is("nor"))) return Stance.Neutral;

        return (stance, isNegated) switch
        {
            (Stance.Supports, true) => Stance.Rejects,
            (Stance.Rejects, true) => Stance.Neutral,
            _ => stance,
        };
    }

    private static IEnumerable<Token> Around(IReadOnlyList<Token> tokens, int index, int reach) =>
        reach < 0 ? tokens.Skip(Math.Max(0, index + reach)).Take(Math.Min(index, -reach)) : tokens.Skip(index + 1).Take(reach);

    private static IEnumerable<StanceFrame> Frames() =>
    [
        .. Lines("supports", Stance.Supports, StanceKind.Verb),
        .. Lines("rejects", Stance.Rejects, StanceKind.Verb),
        .. Lines("further supports", Stance.Supports, StanceKind.Verb),
        .. Lines("further rejects", Stance.Rejects, StanceKind.Verb),
        .. Lines("neutral", Stance.Neutral, StanceKind.Verb),
        .. Lines("further neutral", Stance.Neutral, StanceKind.Verb),
        .. Lines("demands", Stance.Supports, StanceKind.Demand),
        .. Lines("further demands", Stance.Supports, StanceKind.Demand),
        .. Lines("asks", Stance.Supports, StanceKind.Ask),
        .. Lines("supporting nouns", Stance.Supports, StanceKind.Noun),
        .. Lines("rejecting nouns", Stance.Rejects, StanceKind.Noun),
        .. Lines("demanding nouns", Stance.Supports, StanceKind.DemandNoun),
        .. Lexicon["adjectives"].Select(LexiconFile.Words).Select(words => new StanceFrame(words[..^1], words[^1] switch
        {
            "supports" => Stance.Supports,
            "neutral" => Stance.Neutral,
            _ => Stance.Rejects,
        }, StanceKind.Adjective)),
    ];

    private static IEnumerable<StanceFrame> Lines(string section, Stance stance, StanceKind kind) =>
        Lexicon[section].Select(line => new StanceFrame(LexiconFile.Words(line), stance, kind));

    private static HashSet<string> Set(string section) => Lexicon[section].ToHashSet(StringComparer.OrdinalIgnoreCase);
}
