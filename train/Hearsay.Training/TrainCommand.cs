using System.Diagnostics;
using Hearsay.Annotations.Models;
using Hearsay.Training.Lemmas;
using Hearsay.Training.Names;
using Hearsay.Training.Sentences;
using Hearsay.Training.Syntax;
using Hearsay.Training.Words;

namespace Hearsay.Training;

/// <summary>The words on the command line and what each of them does.</summary>
internal static class TrainCommand
{
    private const string Usage = """
        hearsay-train all --data DIR             makes every model again, in order, and its record
        hearsay-train MODEL --data DIR           makes one: words, sentences, names, syntax
          --out FILE                             writes it there instead of into the engine
        """;

    public static int Run(string[] args, TextWriter log, TextWriter errors)
    {
        if (args is not [var model, "--data", var data, .. var rest] || rest is not ([] or ["--out", _]))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var bytes = model switch
        {
            "words" => VectorTrainer.Train(data, log),
            "sentences" => SentenceTrainer.Train(data, log),
            "lemmas" => LemmaList.Make(data, log),
            "names" => NameTrainer.Train(data, log),
            "syntax" => SyntaxTrainer.Train(data, WordVectors.Instance, new SyntaxSizes(), log),
            _ => null,
        };
        if (bytes is null)
        {
            errors.WriteLine(Usage);
            return 2;
        }

        File.WriteAllBytes(rest is [_, var file] ? file : $"src/Hearsay/Annotations/Models/{model}.model", bytes);
        log.WriteLine($"{model}: {bytes.Length:N0} bytes in {clock.Elapsed.TotalSeconds:N0} s");
        return 0;
    }
}
