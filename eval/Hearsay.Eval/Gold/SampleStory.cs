using Hearsay.Articles;
using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

/// <summary>A sample story: its articles, its gold with ids and offsets as the reader gives them, and what the engine made of it.</summary>
internal sealed record SampleStory
{
    public required string Name { get; init; }
    public required GoldFile File { get; init; }

    /// <summary>The articles as they came from the reader.</summary>
    public required IReadOnlyList<Article> Read { get; init; }

    public required IReadOnlyList<SampleArticle> Articles { get; init; }
    public required IReadOnlyList<CopyGroupRecord> GoldCopies { get; init; }
    public required CopiesRecord Copies { get; init; }
    public required StoryLedgerRecord GoldLedger { get; init; }

    /// <summary>The ledger of the story's articles taken as one story; wording only of articles whose wording the gold has.</summary>
    public required LedgerRecord Ledger { get; init; }

    public required IReadOnlyList<GoldProblem> Problems { get; init; }

    /// <summary>How many quotes the gold holds.</summary>
    public required int Quotes { get; init; }

    /// <summary>An article's file name by its id.</summary>
    public string NameOf(string id) => Articles.FirstOrDefault(article => article.Gold.Id == id)?.Metadata.File ?? id;

    /// <summary>An article's text by its id.</summary>
    public string TextOf(string id) => Read.First(article => article.Id == id).Text;
}
