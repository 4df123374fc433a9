using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Storage.Serialization;

namespace Hearsay.Storage.Tests.Serialization;

public class RoundTripTests
{
    [Fact]
    public void Any_article_comes_back_as_it_was() =>
        InventedValues.AnnotatedArticle.Sample(
            article =>
            {
                var read = RoundTrip(article);
                return Describe(read) == Describe(article)
                    && Write(read) == Write(article);
            },
            iter: 400);

    [Fact]
    public void Packing_the_same_article_gives_the_same_bytes() =>
        InventedValues.AnnotatedArticle.Sample(article => PackedLayers.Pack(article).Bytes.AsSpan().SequenceEqual(PackedLayers.Pack(article with { }).Bytes), iter: 50);

    [Fact]
    public void The_json_is_short_and_plain()
    {
        var quantity = new Quantity(new TextSpan(3, 9), 87.050m, High: null, "%", QuantityBound.AtLeast, Of: new TextSpan(10, 12));

        Assert.Equal(
            """{"span":[3,9],"low":87.050,"high":null,"unit":"%","bound":"atLeast","of":[10,12],"measured":null,"decimals":0,"scope":null,"asOf":null}""",
            JsonSerializer.Serialize(quantity, LedgerJson.Options));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[1,2,3]")]
    [InlineData("[5,2]")]
    [InlineData("[-1,2]")]
    [InlineData("[1,2.5]")]
    [InlineData("[1,99999999999]")]
    [InlineData("""{"start":1,"end":2}""")]
    [InlineData("""["1","2"]""")]
    public void A_span_that_can_not_be_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TextSpan>(json, LedgerJson.Options));

    // Not in attributes: those hold UTF-8, in which half a surrogate pair would be lost.
    public static TheoryData<string, string> StoredTexts =>
    [
        ("", ""),
        ("plain é \U0001F600", "plain é \U0001F600"),
        ("\uDE00\uD83D", "\uFFFD\uFFFD"),
        ("a\0\uD83D", "a\uFFFD\uFFFD"),
        ("\uD83D\uD83D\uDE00", "\uFFFD\U0001F600"),
    ];

    [Theory]
    [MemberData(nameof(StoredTexts))]
    public void What_a_column_can_not_hold_is_replaced_one_for_one(string text, string stored)
    {
        Assert.Equal(stored, StorableText.From(text));
        Assert.Equal(text.Length, stored.Length);
    }

    private static AnnotatedArticle RoundTrip(AnnotatedArticle annotated)
    {
        var stored = StorableText.From(annotated.Text);
        return PackedLayers.Pack(annotated).LayOver(ArticleMetadata.Read(ArticleMetadata.Write(annotated.Article, stored), stored));
    }

    private static string Write(AnnotatedArticle annotated) => JsonSerializer.Serialize(annotated, LedgerJson.Options);

    /// <summary>Every property of a value and of what it holds, by reflection: what JSON would leave out must not be missed here.</summary>
    private static string Describe(object value)
    {
        var description = new StringBuilder();
        Append(value);
        return description.ToString();

        void Append(object? part)
        {
            switch (part)
            {
                case null:
                    description.Append("null");
                    break;
                case string text:
                    description.AppendJoin(' ', text.Select(unit => (int)unit)).Append('"');
                    break;
                case IEnumerable list:
                    description.Append('[');
                    foreach (var element in list) Append(element);
                    description.Append(']');
                    break;
                case not null when part.GetType().Namespace!.StartsWith("Hearsay", StringComparison.Ordinal) && !part.GetType().IsEnum:
                    foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    {
                        description.Append(property.Name).Append('=');
                        Append(property.GetValue(part));
                    }

                    break;
                default:
                    description.Append(Convert.ToString(part, CultureInfo.InvariantCulture)).Append(';');
                    break;
            }
        }
    }
}
