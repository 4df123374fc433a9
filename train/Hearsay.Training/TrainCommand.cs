using System.Diagnostics;

namespace Hearsay.Training;

/// <summary>The words on the command line and what each of them does.</summary>
internal static class TrainCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var (all, known) = (Recipe.All, string.Join(", ", Recipe.All.Select(recipe => recipe.Name)));
        if (args is not [var name, "--data", var data, .. var rest] || rest is not ([] or ["--out", _])
            || (name != "all" && all.All(recipe => recipe.Name != name)) || (name == "all" && rest.Length > 0))
        {
            errors.WriteLine($"""
                Run it in the root of the repository.
                all --data DIR              makes every model again, in order, and the record of each
                MODEL --data DIR            makes one: {known}
                  --out FILE                writes it there, and no record
                DIR holds the public sets by the names that train/records/ gives them.
                """);
            return 2;
        }

        foreach (var recipe in all.Where(recipe => name == "all" || recipe.Name == name))
        {
            if (recipe.Data.FirstOrDefault(file => !File.Exists(Path.Combine(data, file))) is { } missing)
            {
                errors.WriteLine($"{Path.Combine(data, missing)} is not there; {recipe.Name} is made from {string.Join(", ", recipe.Data)}.");
                return 3;
            }

            var clock = Stopwatch.StartNew();
            using var log = new TrainingLog(output);
            var bytes = recipe.Make(data, log);
            output.WriteLine($"{recipe.Name}: {bytes.Length:N0} bytes in {clock.Elapsed.TotalSeconds:N0} s");
            if (rest is [_, var file])
            {
                File.WriteAllBytes(file, bytes);
                continue;
            }

            File.WriteAllBytes(recipe.File, bytes);
            Directory.CreateDirectory(Path.GetDirectoryName(TrainingRecord.FileOf(recipe))!);
            File.WriteAllText(TrainingRecord.FileOf(recipe), TrainingRecord.Of(recipe, data, bytes, clock.Elapsed, log.Lines));
        }

        return 0;
    }
}
