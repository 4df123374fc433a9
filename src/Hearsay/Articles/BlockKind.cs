namespace Hearsay.Articles;

/// <summary>What role a block has on the page.</summary>
public enum BlockKind
{
    /// <summary>The headline, where it stands in the text.</summary>
    Title,

    /// <summary>Date, byline and address lines.</summary>
    Header,

    /// <summary>The article's own prose, subheadings included.</summary>
    Paragraph,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>A link to another article: <c>READ MORE: …</c>, a headline in capitals between paragraphs.</summary>
    Related,

    /// <summary>What wants the reader to do something: <c>CLICK HERE TO GET THE APP</c>.</summary>
    Promotion,

    /// <summary>Whose reporting this is: <c>The Associated Press contributed to this report.</c></summary>
    Credit,

    /// <summary>One dated entry of a live page.</summary>
    Post,
}
