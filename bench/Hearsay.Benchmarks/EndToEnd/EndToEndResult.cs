using System.Globalization;
using System.Text;

namespace Hearsay.Benchmarks.EndToEnd;

/// <summary>What one run from bytes to reconciled stories took.</summary>
/// <param name="Articles">How many articles were read.</param>
/// <param name="Words">How many words they have, counted between white space.</param>
/// <param name="Threads">How many processors were used.</param>
/// <param name="Failures">Layers that an annotator could not fill.</param>
/// <param name="Found">What came out, in words.</param>
/// <param name="Stages">The stages, in order.</param>
/// <param name="PeakMemory">The most memory the process held, in bytes.</param>
internal sealed record EndToEndResult(int Articles, long Words, int Threads, int Failures, string Found, IReadOnlyList<Stage> Stages, long PeakMemory)
{
    public string ToMarkdown()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{Articles:N0} articles, {Words:N0} words, {Threads} {(Threads == 1 ? "thread" : "threads")}: {Found}. Layers that failed: {Failures}. Peak memory {PeakMemory / 1048576.0:N0} MiB.\n\n");
        table.Append("| stage | seconds | seconds of work | articles/s of work | words/s of work |\n|---|---:|---:|---:|---:|\n");
        var whole = Stages.Where(stage => !stage.IsBreakdown).ToList();
        foreach (var stage in Stages.Append(new Stage("**whole run**", Sum(stage => stage.Time), Sum(stage => stage.Work))))
        {
            var work = Math.Max(stage.Work.TotalSeconds, 1e-3);
            table.Append(CultureInfo.InvariantCulture, $"| {stage.Name} | {stage.Time.TotalSeconds:N2} | {stage.Work.TotalSeconds:N2} | {Articles / work:N0} | {Words / work:N0} |\n");
        }

        TimeSpan Sum(Func<Stage, TimeSpan> part) => new(whole.Sum(stage => part(stage).Ticks));

        return table.ToString();
    }
}
