using System.Globalization;
using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Times;

/// <summary><c>times.grammar</c> and <c>times.lexicon</c> as a tree of elements: rules that begin alike share a branch.</summary>
internal sealed class TimeGrammar
{
    private readonly Dictionary<string, TimeElement> classes = new(StringComparer.Ordinal);
    private readonly TimeNode root = new();
    private readonly TimeNode.Edge[][] edgesById;
    private readonly TimeNode.Edge[][] edgesByKind;

    private TimeGrammar()
    {
        Numerals = new NumeralReader(Vocabulary);
        foreach (var figure in TimeFigure.All) classes.Add(figure.Key, figure.Value);
        ReadLexicon();
        var line = 0;
        foreach (var (_, rule) in LexiconFile.ReadSections(typeof(TimeGrammar), "times.grammar")) AddRule(rule, line++);
        Tense = new TenseReader(Vocabulary);
        Vocabulary.Freeze();

        // Most words begin no time: one look into a table says so.
        edgesById = [.. Enumerable.Range(0, Vocabulary.Size).Select(id => EdgesFor(WordKind.Letters, id).Union(EdgesFor(WordKind.Mark, id)).ToArray())];
        edgesByKind = [.. Enum.GetValues<WordKind>().Select(kind => EdgesFor(kind, 0).ToArray())];
    }

    /// <summary>The grammar that is embedded beside this class, read once.</summary>
    public static TimeGrammar Embedded { get; } = new();

    /// <summary>The words the grammar knows.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Reads numbers in words.</summary>
    public NumeralReader Numerals { get; }

    /// <summary>Tells whether a clause looks ahead or back.</summary>
    public TenseReader Tense { get; }

    /// <summary>The class of months.</summary>
    public TimeElement Month => classes["month"];

    /// <summary>The class of <c>a.m.</c> and <c>p.m.</c>.</summary>
    public TimeElement Meridiem => classes["meridiem"];

    /// <summary>The class of zones.</summary>
    public TimeElement Zone => classes["zone"];

    /// <summary>The class of words that join two ends.</summary>
    public TimeElement To => classes["to"];

    /// <summary>The word that joins two ends after <c>between</c>.</summary>
    public TimeElement And => classes["and"];

    /// <summary>The class of words for the beginning, middle and end.</summary>
    public TimeElement Mod => classes["mod"];

    /// <summary>The longest match that begins at a word, or <see langword="null"/>.</summary>
    public TimeMatch? MatchAt(TimeScan scan, int start)
    {
        var word = scan.Words[start];
        var edges = word.Id != 0 ? edgesById[word.Id] : edgesByKind[(int)word.Kind];
        if (edges.Length == 0) return null;

        TimeMatch? best = null;
        foreach (var edge in edges) Follow(scan, edge, start, start, default, ref best);
        return best;
    }

    private static void Follow(TimeScan scan, TimeNode.Edge edge, int start, int at, in TimeSlots before, ref TimeMatch? best)
    {
        // Most edges lead nowhere from here; only the others need slots of their own.
        if (!edge.Element.CanBegin(scan.Numerals, scan.Words[at].Kind, scan.Words[at].Id)) return;

        var slots = before;
        var taken = edge.Element.Match(scan, at, ref slots);
        if (taken == 0) return;

        var next = at + taken;
        foreach (var rule in edge.Node.Rules)
        {
            var isBetter = best is not { } known || next > known.End || next == known.End && rule.Line < known.Rule.Line;
            if (isBetter && rule.Allows(scan, start, next)) best = new TimeMatch(start, next, rule, slots);
        }

        if (next >= scan.Words.Count) return;
        foreach (var further in edge.Node.Edges) Follow(scan, further, start, next, in slots, ref best);
    }

    private IEnumerable<TimeNode.Edge> EdgesFor(WordKind kind, int id) => root.Edges.Where(edge => edge.Element.CanBegin(Numerals, kind, id));

    private void ReadLexicon()
    {
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(TimeGrammar), "times.lexicon"))
        {
            var header = section.Split(' ');
            if (!classes.TryGetValue(header[0], out var known))
            {
                var slot = Array.IndexOf(header, "as") is var position and > 0 ? header[position + 1] : header[0];
                classes[header[0]] = known = new TimeClass(header[0], Enum.Parse<TimeSlot>(slot, ignoreCase: true));
            }

            var (value, entries) = GrammarFile.Columns(line);
            var number = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            foreach (var entry in entries) ((TimeClass)known).Add([.. TimePattern.Words(entry).Select(Vocabulary.Add)], new SlotValue(number, value), header.Contains("capital") ? true : header.Contains("lower") ? false : null);
        }
    }

    private void AddRule(string line, int index)
    {
        var (pattern, meaning) = (line[..line.IndexOf("=>", StringComparison.Ordinal)], line[(line.IndexOf("=>", StringComparison.Ordinal) + 2)..]);
        var (before, core, after) = TimePattern.Split(pattern);
        var columns = meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TimeType? type = columns[0] == "NONE" ? null : Enum.Parse<TimeType>(columns[0], ignoreCase: true);
        var rule = new TimeRule(
            index, type, TimeMeanings.Named(columns[1]), columns.Length > 2 ? columns[2] : "", Condition(before), Condition(after), line);

        foreach (var sequence in TimePattern.Expand(core))
        {
            var node = root;
            foreach (var notation in sequence) node = node.Branch(Element(notation));
            node.Rules.Add(rule);
        }
    }

    private TimeElement Element(string notation)
    {
        if (notation.StartsWith('<'))
        {
            return classes.TryGetValue(notation[1..^1], out var known) ? known : throw new FormatException($"times.lexicon has no class {notation}.");
        }

        return new TimeWords(notation, [.. notation.Trim('(', ')').Split('|').Select(Vocabulary.Add)]);
    }

    private TimeCondition? Condition(string? notation)
    {
        if (notation is null) return null;

        var names = notation.TrimStart('!').Trim('(', ')').Split('|');
        return new TimeCondition(
            [.. names.Where(name => !name.StartsWith('<')).Select(Vocabulary.Add)],
            [.. names.Where(name => name.StartsWith('<')).Select(name => name[1..^1])],
            notation.StartsWith('!'));
    }
}
