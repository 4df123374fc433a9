using System.Globalization;
using BenchmarkDotNet.Running;
using Hearsay.Benchmarks;
using Hearsay.Benchmarks.ColdStarts;
using Hearsay.Benchmarks.Copying;
using Hearsay.Benchmarks.EndToEnd;
using Hearsay.Benchmarks.Ledgers;
using Hearsay.Benchmarks.Lengths;
using Hearsay.Benchmarks.Serving;
using Hearsay.Benchmarks.Streams;

const string Usage = """
    end-to-end FILE… [--threads N] [--limit N]       articles and words a second by stage, and peak memory
    cold-start DIR [--command CMD] [--runs N]        median time of `CMD brief DIR`; CMD is ./hearsay where left out
    ledger [--limit N]                               the ledger of one story of 50 to 2,000 articles made of a sample, one core
    copies FILE… [--limit N]                         copies of one more article against an index of 1,000 to 100,000 made from FILE, one core
    lengths FILE…                                    time a word for texts of 1,000 to 1,000,000 characters
    serve COUNT --data FILE… [--archive FILE]        waits and memory of `CMD serve` on one core, with so many articles made from FILE
    stories --data FILE… [--limit N]                 cost of placing an article against 1,000 to 1,000,000 live ones made from FILE, and restart
    write FILE… [--cold-start DIR] [the above]       all of these, and the newest micro benchmarks, into docs/speed.md
    --filter '*' …                                   micro benchmarks, as BenchmarkDotNet takes them
    """;

if (args is not ["end-to-end" or "cold-start" or "ledger" or "copies" or "lengths" or "serve" or "stories" or "write", ..])
{
    if (args.Length == 0) Console.WriteLine(Usage);
    else BenchmarkSwitcher.FromAssembly(typeof(Sample).Assembly).Run(args, MicroConfig.Create());
    return args.Length == 0 ? 2 : 0;
}

if (Arguments.Parse(args[1..]) is not { } arguments || (arguments.Paths.Count == 0 && args[0] != "ledger"))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

switch (args[0])
{
    case "end-to-end":
        Console.WriteLine(EndToEndRun.Measure(arguments).ToMarkdown());
        break;
    case "cold-start":
        Console.WriteLine(ColdStart.Measure(arguments.Paths[0], arguments).ToMarkdown());
        break;
    case "ledger":
        Console.WriteLine(LedgerRun.Measure(arguments));
        break;
    case "copies":
        Console.WriteLine(CopyRun.Measure(arguments));
        break;
    case "lengths":
        Console.WriteLine(LengthRun.Measure(arguments));
        break;
    case "stories":
        Console.WriteLine(StreamRun.Measure(arguments));
        Console.WriteLine(await RestartRun.MeasureAsync(arguments));
        break;
    case "serve" when int.TryParse(arguments.Paths[0], CultureInfo.InvariantCulture, out var count) && count > 0 && arguments.Paths.Count > 1:
        var archive = arguments.Archive ?? Path.Combine(Path.GetTempPath(), $"hearsay-bench-{count}.hearsay");
        await VariedArchive.MakeAsync(archive, count, [.. arguments.Paths.Skip(1)]);
        Console.WriteLine(await ServeRun.MeasureAsync(archive, arguments));
        break;
    case "serve":
        Console.Error.WriteLine(Usage);
        return 2;
    default:
        SpeedPage.Write(arguments);
        break;
}

return 0;
