using Hearsay.Eval.Floors;
using Hearsay.Eval.Gold;
using Hearsay.Eval.HeavyEdits;
using Hearsay.Eval.Pages;
using Hearsay.Eval.PublicSets;
using Hearsay.Eval.Scores;
using Hearsay.Eval.Suites;

namespace Hearsay.Eval;

/// <summary>The words on the command line and what each of them does.</summary>
internal static class EvalCommand
{
    private const string Usage = """
        hearsay-eval [check]              scores every room on the samples; fails where one lies below its floor
        hearsay-eval raise                lifts floors to today's scores; --allow-regression REASON lowers them as well
        hearsay-eval write                writes docs/quality.md; --data DIR scores the public sets anew
        hearsay-eval gold STORY           prints a story's gold with ids and offsets; --out DIR writes gold and findings of all stories by task
        hearsay-eval errors ROOM          lists what a room gets wrong; --data DIR: on the public sets
        hearsay-eval heavy-copies dev|test  writes heavily edited copies of reports in --data DIR to --out FILE, as score.py reads them
        hearsay-eval suite NAME           lists what a part of the recognizers' suite in --data DIR gets wrong
        """;

    public static int Run(string[] args, string root, TextWriter output, TextWriter errors)
    {
        if (!TryParse(args, out var words, out var options))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        var floorsPath = Path.Combine(root, "eval", "floors.json");
        var stories = SampleReader.ReadAll(root);
        var further = SampleReader.ReadFurther(root);
        var byStory = RoomScores.OfAll(stories, further, root);
        var rooms = new OrderedDictionary<string, ScoreSheet>(byStory.Select(room => KeyValuePair.Create(room.Key, RoomScores.Sum(room.Value.Values))), StringComparer.Ordinal);
        var floors = FloorFile.Read(floorsPath);

        switch (words)
        {
            case ["check"]:
                ScoreTable.Write(output, rooms, floors);
                return Report(errors, [.. ProblemsOfGold([.. stories, .. further]), .. floors.Problems(rooms)]);

            case ["raise"]:
                floors.Raise(rooms, options.GetValueOrDefault("--allow-regression"));
                floors.Write(floorsPath);
                return Report(errors, [.. floors.Problems(rooms)]);

            case ["write"]:
                var sets = options.TryGetValue("--data", out var folder) ? PublicSetScores.Of(folder, errors) : null;
                var suites = folder is null ? null : SuiteScores.Names.Select(name => SuiteScores.Of(name, folder, root)).ToList();
                QualityPage.Write(Path.Combine(root, "docs", "quality.md"), byStory, floors, stories, sets, suites);
                return 0;

            case ["gold"] when options.TryGetValue("--out", out var target):
                GoldPrinter.WriteFiles(target, stories);
                return 0;

            case ["gold", var name] when stories.Concat(further).FirstOrDefault(story => story.Name == name) is { } story:
                GoldPrinter.Print(output, story);
                return 0;

            case ["suite", var name] when options.TryGetValue("--data", out var data) && SuiteScores.Names.Contains(name):
                SuiteScores.Write(output, SuiteScores.Of(name, data, root));
                return 0;

            case ["heavy-copies", "dev" or "test"] when options.TryGetValue("--data", out var corpus) && options.TryGetValue("--out", out var made):
                File.WriteAllLines(made, HeavyCopySet.Make(Path.Combine(corpus, "corpus", words[1] == "dev" ? "part-0.jsonl.gz" : "part-2.jsonl.gz"), words[1] == "dev" ? 1 : 2));
                return 0;

            case ["errors", var room] when options.TryGetValue("--data", out var data):
                foreach (var set in PublicSetScores.Of(data, errors, room)) MissList.Write(output, set.Sheet);
                return 0;

            case ["errors", var room] when rooms.TryGetValue(room, out var sheet):
                MissList.Write(output, sheet);
                return 0;

            default:
                errors.WriteLine(Usage);
                errors.WriteLine($"Stories: {string.Join(", ", stories.Select(story => story.Name))}. Rooms: {string.Join(", ", rooms.Keys)}. Suites: {string.Join(", ", SuiteScores.Names)}.");
                return 2;
        }
    }

    /// <summary>One sentence for each quote that has no place, or two.</summary>
    public static IEnumerable<string> ProblemsOfGold(IReadOnlyList<SampleStory> stories) =>
        stories.SelectMany(story => story.Problems).Select(problem => $"gold of {problem.Story}, {problem.File}: «{problem.Quote}» {problem.What}");

    private static int Report(TextWriter errors, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems) errors.WriteLine(problem);
        return problems.Count == 0 ? 0 : 1;
    }

    private static bool TryParse(string[] args, out List<string> words, out Dictionary<string, string> options)
    {
        (words, options) = ([], new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-')) words.Add(args[i]);
            else if (args[i] is "--data" or "--out" or "--allow-regression" && i + 1 < args.Length) options.Add(args[i], args[++i]);
            else return false;
        }

        if (words.Count == 0) words.Add("check");
        return true;
    }
}
