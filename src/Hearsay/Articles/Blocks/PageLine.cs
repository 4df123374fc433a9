namespace Hearsay.Articles.Blocks;

/// <summary>One line of a page and what can be seen of it without knowing its language well.</summary>
internal sealed class PageLine
{
    /// <summary>Looks at a line.</summary>
    public PageLine(string text, TextSpan span)
    {
        Span = span;
        Text = span.Of(text);
        Words = Prose.CountWords(Text);
        HasStop = Prose.HasStop(Text);
        IsCapitals = Prose.IsCapitals(Text);
        OpensWithQuote = Prose.OpensWithQuote(Text);
        IsListed = Text.Length > 1 && (Text[0] is '-' or '•' or '*' or '·' or '–' or '—' || (char.IsAsciiDigit(Text[0]) && Text[1] is '.' or ')'));
    }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words.</summary>
    public string Text { get; }

    /// <summary>How many they are.</summary>
    public int Words { get; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool HasStop { get; }

    /// <summary>Whether it is written in capitals.</summary>
    public bool IsCapitals { get; }

    /// <summary>Whether it opens with a quotation mark.</summary>
    public bool OpensWithQuote { get; }

    /// <summary>Whether it stands in a list.</summary>
    public bool IsListed { get; }

    /// <summary>Whether it breaks off where more must follow: <c>He said:</c>.</summary>
    public bool IsOpen => Text[^1] is ':' or ',' or ';' or '-' or '—' or '–';
}
