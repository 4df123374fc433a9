using System.Text;
using Hearsay.Articles.Formats;

namespace Hearsay.Tests.Articles.Formats;

public class TextDecoderTests
{
    private const string Text = "The “lamp” of Käsh went out — nobody saw it, and the café on the quay was closed. Señor Núñez said so.";

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("windows-1252", "iso-8859-1")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "no-such-charset")]
    [InlineData("utf-16le", null)]
    [InlineData("utf-16be", null)]
    public void Text_is_decoded_whatever_is_declared(string written, string? declared) =>
        Assert.Equal(Text, TextDecoder.Decode(TextDecoder.FindEncoding(written)!.GetBytes(Text), declared));

    [Fact]
    public void A_byte_order_mark_decides_and_goes()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Text, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "windows-1252"));
        }
    }

    [Fact]
    public void Strays_in_utf8_are_western()
    {
        var bytes = Encoding.UTF8.GetBytes(Text).Append((byte)0x92).ToArray();

        Assert.Equal(Text + "’", TextDecoder.Decode(bytes));
    }

    [Fact]
    public void Declared_encodings_of_the_east_are_believed_where_the_bytes_allow_it() =>
        Assert.Equal("Лампа погасла", TextDecoder.Decode(TextDecoder.FindEncoding("koi8-r")!.GetBytes("Лампа погасла"), "koi8-r"));
}
