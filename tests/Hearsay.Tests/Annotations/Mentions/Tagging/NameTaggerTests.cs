using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Mentions.Tagging;

public class NameTaggerTests
{
    [Theory]
    [InlineData("Interior Minister Ilse Maren and Mr Orme met. Orme left.", "Ilse Maren:Person|Orme:Person|Orme:Person")]
    [InlineData("He studied at the University of Kesh in Harrow, Valdria.", "University of Kesh:Organization|Harrow:Location|Valdria:Location")]
    public void Titles_stay_outside_and_nested_names_are_the_longest_that_is_one_thing(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tag(text).Select(name => $"{name.Text}:{name.Type}")));

    [Fact]
    public void One_name_has_one_kind_in_an_article() =>
        Assert.Single(Tag("Vesk said no. In Vesk it rained. They fled from Vesk. Vesk's army left.").Where(name => name.Text == "Vesk").Select(name => name.Type).Distinct());

    [Theory]
    [InlineData("\ud800 Orme \udc00 Kesh \ud83d")]
    [InlineData("A")]
    [InlineData("of the and & - 's")]
    public void Any_text_is_tagged(string text) => Assert.All(Tag(text), name => Assert.NotEmpty(name.Text));

    [Fact]
    public void A_hundred_thousand_capitals_are_read_in_linear_time() =>
        Assert.True(Tag(string.Join(' ', Enumerable.Repeat("ORME KESH", 50_000))).Count >= 0);

    private static List<(string Text, MentionType Type)> Tag(string text)
    {
        var article = new TokenAnnotator().Annotate(new AnnotatedArticle { Article = new Article { Id = "", Text = text, Language = "en" } });
        var marked = new MarkedText(article);
        return [.. new NameTagger(NameModel.Instance).Tag(marked, RuledNames.Of(marked)).Select(name => (marked.SpanOf(name.First, name.End).Of(text), name.Type))];
    }
}
