using Hearsay.Eval.Contract;

namespace Hearsay.Eval.PublicSets;

/// <summary>The gold ledger of the five real articles: article ids, offsets into their texts and labels, no text of theirs.</summary>
/// <remarks>Its stories have the contract's form, so that <c>score.py ledger</c> reads the file as it is.</remarks>
internal sealed record SeedGold
{
    /// <summary>The file's name in <c>eval/gold</c>.</summary>
    public const string FileName = "seeds.json";

    public IReadOnlyList<SeedArticle> Articles { get; init; } = [];

    /// <summary>One story.</summary>
    public IReadOnlyList<StoryLedgerRecord> Stories { get; init; } = [];
}
