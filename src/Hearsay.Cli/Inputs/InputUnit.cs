using Hearsay.Articles;

namespace Hearsay.Cli.Inputs;

/// <summary>What one thread reads at a time: a small file, or one article of a large one.</summary>
/// <param name="Read">Reads it.</param>
/// <param name="Bytes">How much of the input it is, for the progress shown; an estimate inside large files.</param>
internal sealed record InputUnit(Func<IEnumerable<ArticleReading>> Read, long Bytes);
