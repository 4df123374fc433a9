namespace Hearsay.Cli.Terminals;

/// <summary>Takes from foreign text what would steer the terminal or turn its reading order round: escape sequences in a headline must not be obeyed.</summary>
internal static class Printable
{
    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Replace(text, keepLines: false);

    /// <summary>The text with its line ends.</summary>
    public static string Text(string text) => Replace(text, keepLines: true);

    private static string Replace(string text, bool keepLines) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            && text.AsSpan().IndexOfAnyInRange('\u202a', '\u202e') < 0 && text.AsSpan().IndexOfAnyInRange('\u2066', '\u2069') < 0
            ? text
            : string.Create(text.Length, (text, keepLines), static (line, source) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    var letter = source.text[i];
                    line[i] = letter switch
                    {
                        '\n' when source.keepLines => letter,
                        '\n' or '\r' or '\t' => ' ',
                        _ when char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
                        _ => letter,
                    };
                }
            });
}
