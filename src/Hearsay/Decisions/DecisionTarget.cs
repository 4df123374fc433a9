namespace Hearsay.Decisions;

/// <summary>One claim, story, actor or amount as it stood before the analyst.</summary>
/// <remarks>
/// Ids of claims and actors change with every article that is added. A target therefore names the words it rested on: whatever later runs read there
/// is what the decision is about. An empty span stands for the whole article, as a story's evidence does.
/// </remarks>
/// <param name="Evidence">Where it is written, the words that were shown first.</param>
/// <param name="Label">What it was called, or the words that were shown; for people who read the list of decisions.</param>
public sealed record DecisionTarget(IReadOnlyList<Citation> Evidence, string Label);
