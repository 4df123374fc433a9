using Hearsay.Eval.Gold;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests;

/// <summary>The samples, read and led through the engine once for all tests.</summary>
public sealed class Samples
{
    internal string Root { get; } = RepositoryRoot.Find();

    internal IReadOnlyList<SampleStory> Stories { get; } = SampleReader.ReadAll(RepositoryRoot.Find());

    internal IReadOnlyList<SampleStory> Further { get; } = SampleReader.ReadFurther(RepositoryRoot.Find());
}
