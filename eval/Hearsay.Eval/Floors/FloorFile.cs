using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Floors;

/// <summary>The score below which no measure may fall, by room and measure, and why one was ever lowered.</summary>
internal sealed record FloorFile
{
    /// <summary>Scores move by this much when a number is written down with one place less.</summary>
    public const double Tolerance = 0.05;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public SortedDictionary<string, SortedDictionary<string, double>> Floors { get; init; } = new(StringComparer.Ordinal);

    public List<Lowering> Lowered { get; init; } = [];

    public static FloorFile Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<FloorFile>(File.ReadAllBytes(path), Options)! : new FloorFile();

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    public double? Of(string room, string measure) =>
        Floors.TryGetValue(room, out var measures) && measures.TryGetValue(measure, out var floor) ? floor : null;

    /// <summary>One sentence for each measure that lies below its floor, has none, or is no longer measured.</summary>
    public IEnumerable<string> Problems(IReadOnlyDictionary<string, ScoreSheet> rooms)
    {
        foreach (var (room, sheet) in rooms)
        {
            foreach (var (measure, counts) in sheet.Counts)
            {
                if (Of(room, measure) is not { } floor) yield return $"{room}, {measure}: {Numbers.Write(counts.Score)} has no floor. Run `raise`.";
                else if (counts.Score < floor - Tolerance) yield return $"{room}, {measure}: {Numbers.Write(counts.Score)} lies below its floor of {Numbers.Write(floor)}.";
            }
        }

        foreach (var (room, measures) in Floors)
        {
            foreach (var measure in measures.Keys.Where(measure => !rooms.TryGetValue(room, out var sheet) || !sheet.Counts.ContainsKey(measure)))
            {
                yield return $"{room}, {measure}: has a floor and was not measured.";
            }
        }
    }

    /// <summary>Lifts every floor to today's score.</summary>
    /// <param name="rooms">Today's scores.</param>
    /// <param name="reason">Why floors may be lowered as well and given up; <see langword="null"/> where they may not.</param>
    public void Raise(IReadOnlyDictionary<string, ScoreSheet> rooms, string? reason)
    {
        foreach (var (room, sheet) in rooms)
        {
            if (!Floors.TryGetValue(room, out var measures)) Floors.Add(room, measures = new SortedDictionary<string, double>(StringComparer.Ordinal));

            foreach (var (measure, counts) in sheet.Counts)
            {
                var score = Math.Floor(counts.Score * 100 + 1e-6) / 100;
                if (!measures.TryGetValue(measure, out var floor) || score > floor)
                {
                    measures[measure] = score;
                }
                else if (reason is not null && counts.Score < floor - Tolerance)
                {
                    Lowered.Add(new Lowering(room, measure, floor, score, reason));
                    measures[measure] = score;
                }
            }

            if (reason is null) continue;

            foreach (var measure in measures.Keys.Where(measure => !sheet.Counts.ContainsKey(measure)).ToList())
            {
                Lowered.Add(new Lowering(room, measure, measures[measure], null, reason));
                measures.Remove(measure);
            }
        }
    }
}
