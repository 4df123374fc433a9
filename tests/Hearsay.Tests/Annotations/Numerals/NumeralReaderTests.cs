using Hearsay.Annotations.Numerals;

namespace Hearsay.Tests.Annotations.Numerals;

public class NumeralReaderTests
{
    private static readonly Vocabulary Vocabulary = new();
    private static readonly NumeralReader Reader = Open();

    [Theory]
    [InlineData("55,000", "55000", -3)]
    [InlineData("87.05", "87.05", 2)]
    [InlineData("3.2 million", "3200000", -5)]
    [InlineData("two hundred and six", "206", 0)]
    [InlineData("twenty-four", "24", 0)]
    [InlineData("one million two hundred thousand", "1200000", -5)]
    [InlineData("a dozen", "12", 0)]
    [InlineData("half a million", "500000", -5)]
    [InlineData("2 1/2", "2.5", 1)]
    [InlineData("three-quarters", "0.75", 0)]
    [InlineData("a fifth", "0.2", 0)]
    [InlineData("twenty-three fifths", "4.6", 0)]
    [InlineData("half million", "500000", -5)]
    [InlineData("a quarter million", "250000", -4)]
    [InlineData("one and a half", "1.5", 1)]
    [InlineData("forty two and a quarter", "42.25", 1)]
    [InlineData("three million and a quarter", "3250000", -4)]
    [InlineData("five billion and three quarters", "5750000000", -7)]
    [InlineData("five and a half million", "5500000", -5)]
    [InlineData("one billion and a half million", "1000500000", -5)]
    [InlineData("nine point four", "9.4", 1)]
    [InlineData("two hundred point zero three", "200.03", 2)]
    [InlineData("nought point seventy-one", "0.71", 2)]
    [InlineData("three lakh crore", "3000000000000", -12)]
    [InlineData("12,34,567.89", "1234567.89", 2)]
    [InlineData("40 000", "40000", -4)]
    [InlineData("1\u202F414\u00A0021.5", "1414021.5", 1)]
    [InlineData(".08", "0.08", 2)]
    [InlineData("3 hundred and one", "301", 0)]
    [InlineData("4 thousand 3 hundred and 21", "4321", 0)]
    [InlineData("3 dozens", "36", 0)]
    [InlineData("⅝", "0.625", 0)]
    [InlineData("dozens", "24", 0)]
    [InlineData("tens of thousands", "20000", -4)]
    public void Numbers_are_read_in_digits_and_in_words(string text, string value, int decimals)
    {
        var words = Scan(text);

        Assert.True(Reader.TryRead(text, words, 0, out var numeral));
        Assert.Equal((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals, words.Count), (numeral.Value, numeral.Decimals, numeral.WordCount));
    }

    [Theory]
    [InlineData("423 0000", "423")]
    [InlineData("4000 3 hundred", "4000")]
    [InlineData("two and a third fled", "2")]
    [InlineData("12 300-seat halls", "12")]
    [InlineData("2008 300 people", "2008")]
    [InlineData("5 and 6", "5")]
    public void A_number_ends_where_another_begins(string text, string value)
    {
        Assert.True(Reader.TryRead(text, Scan(text), 0, out var numeral));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), numeral.Value);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a vote")]
    [InlineData("third")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("79228162514264337593543950335 million")]
    public void What_is_no_number_or_too_large_is_refused(string text) => Assert.False(Reader.TryRead(text, Scan(text), 0, out _));

    [Theory]
    [InlineData("2031-05-29", WordKind.IsoDate)]
    [InlineData("5/29/2031", WordKind.SlashDate)]
    [InlineData("15:00", WordKind.Clock)]
    [InlineData("1990s", WordKind.Decade)]
    [InlineData("21st", WordKind.Ordinal)]
    [InlineData("1/2", WordKind.Fraction)]
    [InlineData("1.2.3", WordKind.Code)]
    [InlineData("1.234,5", WordKind.Code)]
    [InlineData("5,00", WordKind.Code)]
    [InlineData("1,234,56", WordKind.Code)]
    [InlineData("1,200.5", WordKind.Number)]
    [InlineData("a.m.", WordKind.Letters)]
    public void What_belongs_together_is_one_word(string text, object kind) => Assert.Equal(kind, Assert.Single(Scan(text)).Kind);

    private static NumeralReader Open()
    {
        var reader = new NumeralReader(Vocabulary);
        Vocabulary.Freeze();
        return reader;
    }

    private static List<Word> Scan(string text)
    {
        var words = new List<Word>();
        GrammarScanner.Scan(text, new TextSpan(0, text.Length), Vocabulary, words);
        return words;
    }
}
