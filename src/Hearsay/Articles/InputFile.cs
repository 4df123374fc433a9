namespace Hearsay.Articles;

/// <summary>One file that was asked for, by itself or inside a folder.</summary>
/// <param name="Path">Its path as the user named it or its folder; <c>-</c> is standard input.</param>
/// <param name="Problem">Why it can't be read, where that is known before it is opened.</param>
public sealed record InputFile(string Path, ArticleRejection? Problem = null)
{
    /// <summary>Whether this is standard input.</summary>
    public bool IsStandardInput => Path == "-";
}
