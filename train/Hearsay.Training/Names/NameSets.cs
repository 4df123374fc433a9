namespace Hearsay.Training.Names;

/// <summary>The sets that names are learned from, and what each counts.</summary>
internal static class NameSets
{
    private const int Versions = 1;

    /// <summary>Everything that is learned from.</summary>
    public static List<GoldArticle> ReadTraining(string data)
    {
        List<GoldArticle> written =
        [
            .. JsonNames.Read(Path.Combine(data, "names/wikigold.jsonl"), "wikigold"),
            .. GumNames.Read(Path.Combine(data, "syntax/en_gum-train.conllu"), "gum"),
        ];
        var letters = Enum.GetValues<LetterCase>().SelectMany(letters => written.Select(article => article.In(letters))).OfType<GoldArticle>();
        var invented = Enumerable.Range(0, Versions).SelectMany(version => written.Select((article, i) => InventedNames.In(article, (version * 1000) + i))).OfType<GoldArticle>();
        return
        [
            .. written,
            .. invented,
            .. JsonNames.Read(Path.Combine(data, "names/btc.jsonl"), "btc"),
            .. JsonNames.Read(Path.Combine(data, "names/wnut17.jsonl"), "wnut17"),
            .. GumNames.ReadProper(Path.Combine(data, "syntax/en_ewt-ud-train.conllu"), "ewt"),
            .. letters,
        ];
    }

    /// <summary>What is only measured on.</summary>
    public static List<GoldArticle> ReadMeasuring(string data) =>
    [
        .. JsonNames.Read(Path.Combine(data, "names/uner-ewt-dev.jsonl"), "uner-ewt-dev"),
        .. GumNames.Read(Path.Combine(data, "syntax/en_gum-dev.conllu"), "gum-dev").Select(article => article with { Set = "gum-dev" }),
        .. JsonNames.Read(Path.Combine(data, "names/check-only-conll2003-dev.jsonl"), "conll2003-dev"),
    ];

    /// <summary>What an article of a set counts: tweets little, whole articles most.</summary>
    public static float WeightOf(string set) => set switch
    {
        "wikigold" => 1,
        "btc" or "wnut17" => 0.3f,
        "ewt" => 0.2f,
        "invented" => 0.5f,
        nameof(LetterCase.Upper) => 0.1f,
        nameof(LetterCase.Lower) or nameof(LetterCase.Title) => 0.05f,
        _ => 0.5f,
    };

    /// <summary>Whether articles of the set are whole: only there tell other places of a word something.</summary>
    public static bool IsWhole(string set) => set is "wikigold" or "invented" || set.StartsWith("gum-", StringComparison.Ordinal);
}
