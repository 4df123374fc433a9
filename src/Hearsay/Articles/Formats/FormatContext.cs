using Hearsay.Articles.Composing;

namespace Hearsay.Articles.Formats;

/// <summary>What every format is handed besides the bytes.</summary>
/// <param name="Path">What is read, as the user named it.</param>
/// <param name="Options">The limits.</param>
internal sealed record FormatContext(string Path, ReadingOptions Options)
{
    /// <summary>The name of the <paramref name="number"/>th article of a file that holds several.</summary>
    public string PathOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}#{number}");

    /// <summary>A refusal of the whole input, or of one part of it.</summary>
    public ArticleReading Refuse(HearsayError code, string message, string? path = null) => ArticleReading.Refused(path ?? Path, code, message);

    /// <summary>The article of a draft, or the reason why there is none.</summary>
    public ArticleReading Compose(ArticleDraft draft) => ArticleComposer.Compose(draft, Options);
}
