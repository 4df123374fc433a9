using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

/// <summary>One article of a sample: what is known of it, what the gold finds in it, what the engine found in it.</summary>
/// <param name="Metadata">What it is.</param>
/// <param name="Gold">Its gold annotations over the text as read; layers that are not scored for it are empty.</param>
/// <param name="Found">What the engine found in headline and paragraphs.</param>
/// <param name="Read">What the engine found, whole.</param>
internal sealed record SampleArticle(GoldMetadata Metadata, ArticleRecord Gold, ArticleRecord Found, ArticleRecord Read);
