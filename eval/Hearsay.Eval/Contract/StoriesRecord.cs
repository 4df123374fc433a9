namespace Hearsay.Eval.Contract;

internal sealed record StoriesRecord
{
    public IReadOnlyList<StoryRecord> Stories { get; init; } = [];
}
