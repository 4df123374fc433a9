using System.Buffers;

namespace Hearsay.Eval.Scores;

/// <summary>Counts by measure, in the order in which scorers name them, and the misses behind them.</summary>
internal sealed class ScoreSheet
{
    private const int WordsAround = 110;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private readonly OrderedDictionary<string, Counts> counts = new(StringComparer.Ordinal);
    private readonly List<Miss> misses = [];

    public IReadOnlyDictionary<string, Counts> Counts => counts;

    public IReadOnlyList<Miss> Misses => misses;

    /// <summary>Adds to a measure with precision and recall.</summary>
    public void Add(string measure, int right, int found, int gold) => Add(measure, new Counts(right, found, right, gold));

    /// <summary>Adds a case to a measure that is simply right or wrong.</summary>
    public void Judge(string measure, bool isRight) => Add(measure, isRight ? 1 : 0, 1, 1);

    public void Add(string measure, Counts more)
    {
        counts.TryGetValue(measure, out var before);
        counts[measure] = before + more;
    }

    public void Miss(string measure, string article, string gold, string found, string text = "", TextSpan span = default) =>
        misses.Add(new Miss(measure, article, gold, found, text.Length == 0 ? "" : Around(text, span)));

    /// <summary>Adds all that another sheet holds.</summary>
    public void Add(ScoreSheet other)
    {
        foreach (var (measure, more) in other.counts) Add(measure, more);
        misses.AddRange(other.misses);
    }

    // The line, cut to what can be read at a glance.
    private static string Around(string text, TextSpan span)
    {
        var from = Math.Max(text.AsSpan(0, span.Start).LastIndexOfAny(LineEnds) + 1, span.Start - WordsAround);
        var lineEnd = text.AsSpan(span.End).IndexOfAny(LineEnds);
        var to = Math.Min(lineEnd < 0 ? text.Length : span.End + lineEnd, span.End + WordsAround);
        return text[from..to];
    }
}
