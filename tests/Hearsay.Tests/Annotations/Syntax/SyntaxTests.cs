using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Syntax;

public class SyntaxTests
{
    private static readonly AnnotationPipeline Pipeline = new([new TokenAnnotator(), new TagAnnotator(), new DependencyAnnotator()]);

    [Theory]
    [InlineData("The commission said the vote was held in nine districts.", "DET NOUN VERB DET NOUN AUX VERB ADP NUM NOUN PUNCT")]
    [InlineData("Orme did not say why.", "PROPN AUX PART VERB ADV PUNCT")]
    [InlineData("She will not sign it on Friday, officials claim.", "PRON AUX PART VERB PRON ADP PROPN PUNCT NOUN VERB PUNCT")]
    public void Words_get_their_part_of_speech(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Annotate(text).Tokens.Select(token => token.Upos.ToString().ToUpperInvariant())));

    [Theory]
    [InlineData("The commission said the vote was held.", "commission", "nsubj", "said")]
    [InlineData("The commission said the vote was held.", "vote", "nsubj:pass", "held")]
    [InlineData("The commission said the vote was held.", "held", "ccomp", "said")]
    [InlineData("Ministers from Tarn rejected the claim.", "Tarn", "nmod", "Ministers")]
    [InlineData("Ministers from Tarn rejected the claim.", "claim", "obj", "rejected")]
    public void Words_depend_on_their_heads(string text, string word, string relation, string head)
    {
        var article = Annotate(text);
        var dependency = article.Dependencies[IndexOf(article, word)];

        Assert.Equal((relation, head), (dependency.Relation, article.Tokens[dependency.Head].Form));
    }

    [Theory]
    [InlineData("He thought about it.", "thought", "think")]
    [InlineData("It was a thought.", "thought", "thought")]
    [InlineData("They were leaving.", "leaving", "leave")]
    [InlineData("The countries agreed.", "countries", "country")]
    [InlineData("The Palestinians agreed.", "Palestinians", "Palestinian")]
    [InlineData("The larger district won.", "larger", "large")]
    [InlineData("It's late.", "'s", "be")]
    public void The_dictionary_form_goes_by_the_tag(string text, string word, string lemma)
    {
        var article = Annotate(text);

        Assert.Equal(lemma, article.Tokens[IndexOf(article, word)].Lemma);
    }

    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others()
    {
        const string Sentence = "Observers from the assembly were turned away in most of the districts, she told reporters.";
        var alone = Annotate(Sentence);
        var among = Annotate($"{Sentence}\n\nNo.\n\nThe treaty will be signed at noon.\n\n{Sentence}\n\nIt will not, said the minister, be the last one that is signed.");

        var second = among.Sentences.Last(sentence => sentence.TokenCount == alone.Tokens.Count);
        Assert.Equal(alone.Tokens.Select(token => token.Xpos), among.TokensOf(second).Select(token => token.Xpos));
        Assert.Equal(
            alone.Dependencies.Select(dependency => (dependency.Head, dependency.Relation)),
            among.Dependencies.Skip(second.FirstToken).Take(second.TokenCount).Select(dependency => (Math.Max(-1, dependency.Head - second.FirstToken), dependency.Relation)));
    }

    [Fact]
    public void Only_wanted_sentences_are_parsed()
    {
        var tagged = new TagAnnotator().Annotate(new TokenAnnotator().Annotate(Bare("One came.\n\nTwo went away.")));
        var parsed = new DependencyAnnotator((_, sentence) => sentence.TokenCount == 3).Annotate(tagged);

        Assert.Equal([true, true, true, false, false, false, false], parsed.Dependencies.Select(dependency => dependency.IsKnown));
    }

    public static TheoryData<string> HostileTexts => new(
        "", " ", ".", "\ud800", "a\ud800b \udc00", "\u0001\u0002 \u200b", "слово word 言葉 كلمة", new string('a', 50_000),
        string.Concat(Enumerable.Repeat("word ", 100_000)), string.Concat(Enumerable.Repeat("“", 5_000)), "\ud83d\ude00 said \ud83d\ude00.");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Whatever_the_text_each_sentence_is_a_tree(string text)
    {
        var article = Annotate(text);

        Assert.Empty(article.Failures);
        Assert.Equal(article.Tokens.Count, article.Dependencies.Count);
        foreach (var sentence in article.Sentences)
        {
            var end = sentence.FirstToken + sentence.TokenCount;
            Assert.Equal(1, Enumerable.Range(sentence.FirstToken, sentence.TokenCount).Count(i => article.Dependencies[i].Head < 0));
            Assert.All(Enumerable.Range(sentence.FirstToken, sentence.TokenCount), i => Assert.InRange(article.Dependencies[i].Head, -1, end - 1));
        }
    }

    private static int IndexOf(AnnotatedArticle article, string word) => article.Tokens.Index().First(pair => pair.Item.Form == word).Index;

    private static AnnotatedArticle Annotate(string text) => Pipeline.Annotate(Bare(text).Article);

    private static AnnotatedArticle Bare(string text) => new() { Article = new Article { Id = "1", Text = text, Language = "en" } };
}
