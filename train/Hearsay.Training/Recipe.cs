using Hearsay.Annotations.Models;
using Hearsay.Training.Figures;
using Hearsay.Training.Lemmas;
using Hearsay.Training.Names;
using Hearsay.Training.Sentences;
using Hearsay.Training.Stories;
using Hearsay.Training.Syntax;
using Hearsay.Training.Words;

namespace Hearsay.Training;

/// <summary>How one model is made: from which files, under which licence it comes, and where it goes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="File">Where it stands in the repository.</param>
/// <param name="Licence">The licence of what is made, which is its own and not the code's.</param>
/// <param name="Data">The files it is made from, in the folder of data.</param>
/// <param name="Make">Makes it from a folder of data; the same files give the same bytes.</param>
internal sealed record Recipe(string Name, string File, string Licence, IReadOnlyList<string> Data, Func<string, TextWriter, byte[]> Make)
{
    private const string ShareAlike = "CC-BY-SA-4.0";

    private static readonly string[] Treebanks = ["syntax/en_ewt-ud-train.conllu", "syntax/en_gum-train.conllu"];
    private static readonly string[] Corpus = ["corpus/part-0.jsonl.gz", "corpus/part-1.jsonl.gz", "corpus/part-2.jsonl.gz", "corpus/part-3.jsonl.gz"];

    /// <summary>All, each after those it reads words, sentences or vectors with.</summary>
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("sentences", Model("sentences"), ShareAlike, Treebanks, SentenceTrainer.Train),
        new("lemmas", "src/Hearsay/Annotations/Tokens/tagged-lemmas.lexicon", ShareAlike, Treebanks, LemmaList.Make),
        new("words", Model("words"), "Apache-2.0", Corpus, VectorTrainer.Train),
        new("syntax", Model("syntax"), ShareAlike, Treebanks, (data, log) => SyntaxTrainer.Train(data, ReadWords(), new SyntaxSizes(), log)),
        new(
            "names",
            Model("names"),
            ShareAlike,
            [.. Treebanks, "names/wikigold.jsonl", "names/btc.jsonl", "names/wnut17.jsonl", "brown-clusters/bllip-clusters.txt.gz", .. Corpus],
            NameTrainer.Train),
        new(
            "chances",
            "src/Hearsay/Stories/chances.lexicon",
            "Apache-2.0",
            ["stories/wikinews-visible.jsonl", "stories/ecb-visible.jsonl", "stories/roundups-visible.jsonl"],
            ChanceTrainer.Train),
        new("figures", "src/Hearsay/Claims/figure-chances.lexicon", "Apache-2.0", [], (_, log) => FigureTrainer.Train(log)),
    ];

    /// <summary>What the licence of a file of data says, as its source states it.</summary>
    public static string LicenceOf(string file) => file.Split('/')[0] switch
    {
        "syntax" when file.Contains("gum", StringComparison.Ordinal) => "annotations CC BY 4.0, texts by genre; genres under non-commercial or unstated licences were left out",
        "syntax" => "CC BY-SA 4.0",
        "names" => "CC BY 4.0",
        "stories" when file.Contains("ecb", StringComparison.Ordinal) => "CC BY 3.0, publishers' texts: five numbers only",
        "stories" => "publishers' texts: five numbers only",
        "brown-clusters" => "Apache-2.0 (repository)",
        "corpus" => "Apache-2.0 (repository), publishers' texts: counts and vectors only",
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, "No licence is noted for this folder."),
    };

    private static string Model(string name) => $"src/Hearsay/Annotations/Models/{name}.model";

    /// <summary>The vectors as they stand in the repository, which may be newer than those this program was built with.</summary>
    private static WordVectors ReadWords() => new(ModelFile.Read(System.IO.File.ReadAllBytes(Model("words")), "words", WordVectors.Version));
}
