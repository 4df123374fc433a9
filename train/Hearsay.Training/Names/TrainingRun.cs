namespace Hearsay.Training.Names;

/// <summary>A run of words to learn from.</summary>
/// <param name="Features">The features of each word.</param>
/// <param name="Identity">How many of each word's features tell which word it is; they come first.</param>
/// <param name="Listed">How many do so, or tell what lists hold of it.</param>
/// <param name="Allowed">The labels that are right at each word.</param>
/// <param name="Weight">What the run counts.</param>
/// <param name="Scores">Scores from elsewhere to which the field's own are added; <see langword="null"/> for none.</param>
internal sealed record TrainingRun(uint[][] Features, int[] Identity, int[] Listed, uint[] Allowed, float Weight, float[]? Scores);
