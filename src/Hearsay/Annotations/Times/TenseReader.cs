using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Times;

/// <summary>Tells from the words around a time whether its clause looks ahead or back.</summary>
internal sealed class TenseReader
{
    private const int Reach = 20;

    // A comma behind a time mostly ends its clause: "on Friday, the ministry said" looks where its own verb looks.
    private const int BoundCostBefore = 4;
    private const int BoundCostAfter = 10;

    // "Is soon to be heard": how far an auxiliary stands before its participle.
    private const int AuxiliaryReach = 3;

    private readonly Dictionary<int, (Cue Cue, bool IsVerb)> cues = [];
    private readonly int be;
    private readonly int to;
    private readonly int have;
    private readonly int not;
    private readonly int @for;

    // "Wants it through before the summer".
    private readonly int before;
    private readonly HashSet<int> arranging = [];
    private readonly HashSet<int> forms;

    private static readonly string[] FormsOfBe = ["is", "are", "am", "was", "were"];

    /// <summary>Adds the words that tell to a vocabulary that is still open.</summary>
    public TenseReader(Vocabulary vocabulary)
    {
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(TenseReader), "tense.lexicon"))
        {
            var (name, isVerb) = section.Split(' ') is [var first, "verbs"] ? (first, true) : (section, false);
            var cue = Enum.Parse<Cue>(name, ignoreCase: true);
            if (cue == Cue.Arranges)
            {
                arranging.UnionWith(line.Split('|', StringSplitOptions.TrimEntries).Select(vocabulary.Add));
                continue;
            }

            foreach (var word in line.Split('|', StringSplitOptions.TrimEntries)) cues.TryAdd(vocabulary.Add(word), (cue, isVerb));
        }

        (be, to, have, not) = (vocabulary.Add("be"), vocabulary.Add("to"), vocabulary.Add("have"), vocabulary.Add("not"));
        (@for, before) = (vocabulary.Add("for"), vocabulary.Add("before"));
        forms = [.. FormsOfBe.Select(vocabulary.Add)];
    }

    private enum Cue { None, Ahead, Back, Leads, Awaits, Present, Lasting, Bounds, Walls, Attributive, Arranges }

    /// <summary>Which way the clause around words <c>[start, end)</c> looks: the nearer cue decides, the one before it on a tie.</summary>
    public TimeDirection Read(TimeScan scan, int start, int end)
    {
        if (start > 0 && CueOf(scan, start - 1) == Cue.Awaits) return TimeDirection.Ahead;
        if (start > 1 && (IsArranged(scan, start, end) || IsThen(scan, start))) return TimeDirection.Ahead;

        var (earlier, costBefore) = Search(scan, start - 1, -1);
        var (later, costAfter) = Search(scan, end, 1);
        var direction = costBefore <= costAfter ? earlier : later;
        return direction == TimeDirection.Unknown && start > 0 && (CueOf(scan, start - 1) == Cue.Leads || scan.Words[start - 1].Id == before)
            ? TimeDirection.Ahead
            : direction;
    }

    /// <summary>Which way the clause around a time looks that was found before.</summary>
    public static TimeDirection Read(AnnotatedArticle article, TextSpan time)
    {
        if (article.SentenceAt(time.Start) is not { } sentence) return TimeDirection.Unknown;

        var scan = new TimeScan(article.Text, TimeGrammar.Embedded, article.Tokens);
        scan.Read(article.Sentences[sentence].Span);
        var start = scan.Words.FindIndex(word => word.End > time.Start);
        var end = scan.Words.FindIndex(word => word.Start >= time.End);
        return TimeGrammar.Embedded.Tense.Read(scan, start, end < 0 ? scan.Words.Count : end);
    }

    // "The hearing is on Friday".
    private bool IsThen(TimeScan scan, int start) =>
        scan.Text.AsSpan(scan.Words[start - 1].Start, 2) is "on" && CueOf(scan, start - 2) == Cue.Present;

    // "Has called a strike for Monday", and not "has called for calm after Monday's raid": the first verb before it arranges something.
    private bool IsArranged(TimeScan scan, int start, int end)
    {
        if (scan.Words[start - 1].Id != @for || (end < scan.Words.Count && scan.Text[scan.Words[end].Start] is '\'' or '’')) return false;

        for (var i = start - 2; i >= 0 && start - i <= Reach; i--)
        {
            if (CueOf(scan, i) == Cue.Walls) return false;
            if (scan.TokenOf(scan.Words[i]).Upos == PartOfSpeech.Verb) return arranging.Contains(scan.Words[i].Id);
        }

        return false;
    }

    private (TimeDirection Direction, int Cost) Search(TimeScan scan, int from, int step)
    {
        var (cost, commas) = (1, 0);
        for (var i = from; i >= 0 && i < scan.Words.Count && cost <= Reach; i += step, cost++)
        {
            switch (CueOf(scan, i))
            {
                case Cue.Ahead: return (TimeDirection.Ahead, cost);
                case Cue.Back: return (TimeDirection.Back, cost);
                case Cue.Walls: return (TimeDirection.Unknown, int.MaxValue);

                // "Is expected to reach the town, 70 kilometres downstream, on Thursday": the comma before an aside closes it.
                case Cue.Bounds when step < 0 && scan.Text[scan.Words[i].Start] == ',' && ++commas % 2 == 0: break;
                case Cue.Bounds: cost += step < 0 ? BoundCostBefore : BoundCostAfter; break;
            }
        }

        return (TimeDirection.Unknown, int.MaxValue);
    }

    private Cue CueOf(TimeScan scan, int at)
    {
        var word = scan.Words[at];

        // "The guns are to fall silent on Friday" looks ahead, and so does "they would have a tent by Sunday": only a participle behind it makes "have" look back.
        if (word.Id == to && at > 0 && (forms.Contains(scan.Words[at - 1].Id) || at > 1 && forms.Contains(scan.Words[at - 2].Id) && scan.Words[at - 1].Id == not)) return Cue.Ahead;
        if (word.Id == have && scan.TokenOf(word).Xpos == "VB") return Cue.None;
        if (word.Id == be) return at > 0 && scan.Words[at - 1].Id == to ? Cue.Ahead : Cue.None;

        var (cue, isVerb) = word.Id != 0 ? cues.GetValueOrDefault(word.Id) : default;
        if (cue != Cue.None && !isVerb) return cue;
        if (cue == Cue.None && !word.IsLowerCase) return Cue.None;

        var token = scan.TokenOf(word);
        return token.Upos switch
        {
            PartOfSpeech.None => cue != Cue.None ? cue : IsPastByItsEnd(scan, at) ? Cue.Back : Cue.None,
            PartOfSpeech.Verb when cue == Cue.Lasting => Cue.None,
            PartOfSpeech.Verb => cue == Cue.Ahead ? cue : CueOfVerb(scan, at, token.Xpos),
            PartOfSpeech.Aux => cue,
            _ => Cue.None,
        };
    }

    /// <summary>A present tense looks ahead, "the vote ends on Sunday", unless it says what lasts; a past tense looks back, and so does a participle that neither stands before its noun nor behind a present <c>is</c>.</summary>
    private Cue CueOfVerb(TimeScan scan, int at, string? tag) => tag switch
    {
        "VBD" => Cue.Back,
        "VBZ" or "VBP" => Cue.Ahead,
        "VBN" when at == 0 || !IsParticipleAfter(scan.Words[at - 1]) && !IsOfPresent(scan, at) => Cue.Back,
        _ => Cue.None,
    };

    private bool IsOfPresent(TimeScan scan, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= AuxiliaryReach; i--)
        {
            if (cues.GetValueOrDefault(scan.Words[i].Id).Cue == Cue.Present || scan.Words[i].Id == be) return true;
        }

        return false;
    }

    // "To be announced" looks ahead however its participle ends, and "Kesh-backed" and "the occupied regions" look nowhere.
    private bool IsPastByItsEnd(TimeScan scan, int at) => scan.Words[at] is { Id: 0, Length: > 3 } word && scan.Text.AsSpan(word.End - 2, 2) is "ed"
        && (at == 0 || !IsParticipleAfter(scan.Words[at - 1]));

    private bool IsParticipleAfter(Word word) =>
        word.Id == be || word.Kind == WordKind.Hyphen || cues.GetValueOrDefault(word.Id).Cue == Cue.Attributive;
}
