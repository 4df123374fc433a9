namespace Hearsay.Articles.Formats;

/// <summary>What the bytes of a file are.</summary>
internal enum InputKind
{
    PlainText,
    Markdown,
    Html,
    Feed,
    Json,
    JsonLines,
    Warc,
    Gzip,
    Unknown,
}
