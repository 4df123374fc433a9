namespace Hearsay.Articles;

/// <summary>An input that could not become an article, kept with the reason.</summary>
/// <param name="Path">What was refused, as the user named it; <c>file.jsonl#12</c> for the twelfth line.</param>
/// <param name="Code">Which of <see cref="HearsayError"/>.</param>
/// <param name="Message">What was found, what was expected, and what to do. May be shown to users.</param>
public sealed record ArticleRejection(string Path, HearsayError Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message} ({Code.ToCode()})";
}
