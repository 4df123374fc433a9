using Hearsay.Articles;

namespace Hearsay;

/// <summary>What adding coverage to an archive did.</summary>
/// <param name="Added">How many articles are new.</param>
/// <param name="Known">How many were there already; nothing changed for them.</param>
/// <param name="Rejections">What was refused, in order of input.</param>
public sealed record AddReport(int Added, int Known, IReadOnlyList<ArticleRejection> Rejections);
