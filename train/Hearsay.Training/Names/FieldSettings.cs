namespace Hearsay.Training.Names;

/// <summary>How a field is learned.</summary>
/// <param name="FewestOfFeature">How often a feature must be met to have weights.</param>
/// <param name="Passes">How often the runs are gone over.</param>
/// <param name="Rate">How far a step goes.</param>
/// <param name="Decay">How strongly weights are drawn to zero.</param>
/// <param name="WithoutLists">The share of words that are learned without what they are and what lists hold of them.</param>
/// <param name="WithoutIdentity">The share of words that are learned without what they are.</param>
internal sealed record FieldSettings(int FewestOfFeature, int Passes, float Rate, float Decay, float WithoutLists, float WithoutIdentity)
{
    public static FieldSettings First { get; } = new(FewestOfFeature: 2, Passes: 5, Rate: 0.1f, Decay: 5e-4f, WithoutLists: 0.1f, WithoutIdentity: 0.4f);

    public static FieldSettings Second { get; } = new(FewestOfFeature: 2, Passes: 3, Rate: 0.03f, Decay: 1e-3f, WithoutLists: 0, WithoutIdentity: 0);
}
