using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Tokens;

public class TokenAnnotatorTests
{
    [Theory]
    [InlineData("The coast's ministers don't agree.", "The|coast|'s|ministers|do|n't|agree|.")]
    [InlineData("We can’t; they won't; she cannot.", "We|ca|n’t|;|they|wo|n't|;|she|can|not|.")]
    [InlineData("He'll say they've gone, I'd bet.", "He|'ll|say|they|'ve|gone|,|I|'d|bet|.")]
    [InlineData("the voters' list", "the|voters|'|list")]
    [InlineData("a Kesh-backed, pro-union vote", "a|Kesh|-|backed|,|pro-union|vote")]
    [InlineData("18% of 1,200, or 3.5 or .5", "18|%|of|1,200|,|or|3.5|or|.5")]
    [InlineData("$3.2 million and US$40", "$|3.2|million|and|US$|40")]
    [InlineData("at 15:00 (08:00 ET)", "at|15:00|(|08:00|ET|)")]
    [InlineData("at 5pm on 2031-05-24", "at|5|pm|on|2031-05-24")]
    [InlineData("10-15 homes, call 555-0199", "10|-|15|homes|,|call|555-0199")]
    [InlineData("Mr. Tarn of the U.S. said J. K. Orme left at 9 a.m. in Sept. 2031", "Mr.|Tarn|of|the|U.S.|said|J.|K.|Orme|left|at|9|a.m.|in|Sept.|2031")]
    [InlineData("see https://kesh.example/a?b=1, or write to press@kesh.example.", "see|https://kesh.example/a?b=1|,|or|write|to|press@kesh.example|.")]
    [InlineData("@IlseMaren #HarrowVote", "@IlseMaren|#HarrowVote")]
    [InlineData("It goes on … and on... – or — so", "It|goes|on|…|and|on|...|–|or|—|so")]
    [InlineData("“Never,” she said. ‘No!’", "“|Never|,|”|she|said|.|‘|No|!|’")]
    [InlineData("O'Hara at 5 o'clock, AT&T, 9/11", "O'Hara|at|5|o'clock|,|AT&T|,|9/11")]
    [InlineData("open plan_2-final.doc, or PIER.XLS.", "open|plan_2-final.doc|,|or|PIER.XLS|.")]
    [InlineData("mailto:press@kesh.example or ilse...@kesh.example in alt.coast.ferries", "mailto:press@kesh.example|or|ilse...@kesh.example|in|alt.coast.ferries")]
    [InlineData("Ilse`s boat, they´re late, don`t", "Ilse|`s|boat|,|they|´re|late|,|do|n`t")]
    [InlineData("What.? Never!... No?!", "What|.?|Never|!...|No|?!")]
    [InlineData("in the 1980's and 90's, 2003's best", "in|the|1980's|and|90's|,|2003|'s|best")]
    [InlineData("p. 12, c. 1850, b. 1901; a plan b. Then", "p.|12|,|c.|1850|,|b.|1901|;|a|plan|b|.|Then")]
    [InlineData("It cost 25.00. Then 3.5M.", "It|cost|25.00|.|Then|3.5|M|.")]
    [InlineData("call 555/555-0199 or +44 20, 10115-0027", "call|555/555-0199|or|+44|20|,|10115-0027")]
    [InlineData("cross-party, mid-2031, w/o and/or", "cross-party|,|mid-2031|,|w/o|and|/|or")]
    [InlineData("th- that was --> here +++", "th-|that|was|-->|here|+++")]
    [InlineData("it cant and wont, youre late, thats all", "it|ca|nt|and|wo|nt|,|you|re|late|,|that|s|all")]
    public void Words_are_cut_as_in_English_treebanks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Annotate(text).Tokens.Select(token => token.Form)));

    [Theory]
    [InlineData("Mr. Orme left. He went home.", "Mr. Orme left.|He went home.")]
    [InlineData("It happened in the U.S. The vote stood.", "It happened in the U.S.|The vote stood.")]
    [InlineData("J. K. Orme of Orme Inc. paid. Nobody else did", "J. K. Orme of Orme Inc. paid.|Nobody else did")]
    [InlineData("“We will sign.” Nobody moved.", "“We will sign.”|Nobody moved.")]
    [InlineData("\"We will sign.\" \"When?\"", "\"We will sign.\"|\"When?\"")]
    [InlineData("“Why now?” Maren asked. “Why?” he said.", "“Why now?” Maren asked.|“Why?” he said.")]
    [InlineData("(It rained.) They left.", "(It rained.)|They left.")]
    [InlineData("Turnout was 3.5 percent. Of 1.2 million", "Turnout was 3.5 percent.|Of 1.2 million")]
    [InlineData("Voting opens\nThe coast votes. It is calm", "Voting opens|The coast votes.|It is calm")]
    [InlineData("“We will sign,” Mr. Orme said. “And we will keep it.” Nobody answered.", "“We will sign,” Mr. Orme said.|“And we will keep it.”|Nobody answered.")]
    [InlineData("She called it “a cry for help” Maren never answered.", "She called it “a cry for help” Maren never answered.")]
    [InlineData("He told the court: “I was there.”", "He told the court: “I was there.”")]
    [InlineData("He said, “She told me, ‘I was there.’ ”", "He said, “She told me, ‘I was there.’ ”")]
    [InlineData("The council met at the U.S. Embassy in Kesh. It closed at 9 p.m. Tuesday.", "The council met at the U.S. Embassy in Kesh.|It closed at 9 p.m. Tuesday.")]
    [InlineData("She spoke in Orlando, Fla. “It will rain,” she said.", "She spoke in Orlando, Fla.|“It will rain,” she said.")]
    [InlineData("Sen. Ilse Maren met Gov. Dan Orme on Friday. No. 10 was silent.", "Sen. Ilse Maren met Gov. Dan Orme on Friday.|No. 10 was silent.")]
    [InlineData("HARROW (Coast News) — The ferry sank on Monday. Nobody was hurt.", "HARROW (Coast News) — The ferry sank on Monday.|Nobody was hurt.")]
    [InlineData("We waited ... and then it rained. What a day!", "We waited ... and then it rained.|What a day!")]
    [InlineData("1. Open the gate. 2. Walk to the pier.", "1. Open the gate.|2. Walk to the pier.")]
    [InlineData("The 14th Amendment and the Coast Guard Act bind the Harrow Port Authority, Judge Maren ruled.", "The 14th Amendment and the Coast Guard Act bind the Harrow Port Authority, Judge Maren ruled.")]
    [InlineData("do you want to come over? let me know when you are free", "do you want to come over?|let me know when you are free")]
    [InlineData("Please send me the file. Thanks, Ilse", "Please send me the file.|Thanks,|Ilse")]
    public void Sentences_close_at_stops_that_close(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Annotate(text).Sentences.Select(sentence => sentence.Span.Of(text))));

    [Theory]
    [InlineData("She said it.", "she|say|it|.")]
    [InlineData("Ministers told the children", "minister|tell|the|child")]
    [InlineData("Cities were hoping and singing", "city|be|hope|and|sing")]
    [InlineData("Officials of Kesh planned elections, denied wins", "official|of|Kesh|plan|election|,|deny|win")]
    [InlineData("RUSSIAN OFFICIALS DENIED IT", "RUSSIAN|official|deny|it")]
    [InlineData("I didn't. They've left the series of meetings", "I|do|not|.|they|have|leave|the|series|of|meeting")]
    public void A_lemma_is_the_dictionary_form_and_a_name_stays(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Annotate(text).Tokens.Select(token => token.Lemma)));

    [Theory]
    [InlineData(BlockKind.Title)]
    [InlineData(BlockKind.Caption)]
    [InlineData(BlockKind.Related)]
    public void Outside_prose_sentences_end_at_stops_only(BlockKind kind)
    {
        const string Text = "Thanks Ilse 2031-05-24 Ferry sinks Off Harrow Pier";
        var article = new Article { Id = "1", Text = Text, Blocks = [new Block(new TextSpan(0, Text.Length), kind)] };

        Assert.Single(new TokenAnnotator().Annotate(new AnnotatedArticle { Article = article }).Sentences);
    }

    [Fact]
    public void A_sentence_never_crosses_blocks_and_text_outside_blocks_has_no_tokens()
    {
        var text = "Head line\nBody goes on. More\nnot a block";
        var article = new Article
        {
            Id = "1",
            Text = text,
            Blocks = [new Block(new TextSpan(0, 9), BlockKind.Title), new Block(new TextSpan(10, 28), BlockKind.Paragraph)],
        };

        var annotated = new TokenAnnotator().Annotate(new AnnotatedArticle { Article = article });

        Assert.Equal([(0, 2), (2, 4), (6, 1)], annotated.Sentences.Select(sentence => (sentence.FirstToken, sentence.TokenCount)));
        Assert.Equal([0, 1, 1], annotated.Sentences.Select(sentence => sentence.Block));
    }

    [Theory]
    [InlineData("\u200bThe\u200d \u202acoast\u202c\ufeff")]
    [InlineData("a\u0000b\u0007 c\ud800 \udc00d 😀😀 𝒳𝒴")]
    [InlineData("é\u0301 e\u0301a 中文字。 हिन्दी")]
    [InlineData("''''.....-----!!!!????'n't n't 's 't ''s &&& $$$ @@ ## a.b.c.d. 1-1-1-1-1-1-1-1-1-1")]
    public void Every_visible_character_is_in_exactly_one_token_and_forms_are_the_text(string text)
    {
        var tokens = Annotate(text).Tokens;
        var position = 0;
        foreach (var token in tokens)
        {
            Assert.True(token.Span.Start >= position);
            Assert.Equal(token.Form, token.Span.Of(text));
            Assert.True(text[position..token.Span.Start].All(IsInvisible));
            Assert.DoesNotContain(token.Form, IsInvisible);
            Assert.False(char.IsLowSurrogate(token.Form[0]) && token.Span.Start > 0 && char.IsHighSurrogate(text[token.Span.Start - 1]));
            position = token.Span.End;
        }

        Assert.True(text[position..].All(IsInvisible));

        static bool IsInvisible(char c) =>
            char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
    }

    [Theory]
    [InlineData("word ", 100_000)]
    [InlineData("a", 1_000_000)]
    [InlineData("a.", 500_000)]
    [InlineData("a@", 500_000)]
    [InlineData("1-", 500_000)]
    [InlineData("1,000", 200_000)]
    [InlineData("'", 1_000_000)]
    [InlineData("a'b", 300_000)]
    [InlineData("pre-", 250_000)]
    [InlineData(".", 1_000_000)]
    [InlineData(". \" ", 250_000)]
    [InlineData("?”A", 250_000)]
    [InlineData("\ud800", 1_000_000)]
    [InlineData("\u0001", 1_000_000)]
    [InlineData("http://", 150_000)]
    [InlineData("a.b@c-d_e+f.", 80_000)]
    [InlineData("a.-", 300_000)]
    [InlineData("a-1/", 200_000)]
    [InlineData("a...@", 150_000)]
    [InlineData("+1", 300_000)]
    [InlineData("a/", 300_000)]
    [InlineData("`s", 300_000)]
    [InlineData("1-1/", 200_000)]
    [InlineData("Thanks Ilse ", 100_000)]
    [InlineData("\"’ ”) ", 100_000)]
    [InlineData("?\" Maren ", 100_000)]
    [InlineData("U.S. ( “ ", 100_000)]
    public async Task Hostile_text_takes_linear_time(string piece, int times) =>
        Assert.NotNull(await LinearTime.Of(times, count => Annotate(string.Concat(Enumerable.Repeat(piece, count)))));

    private static AnnotatedArticle Annotate(string text) =>
        new TokenAnnotator().Annotate(new AnnotatedArticle { Article = new Article { Id = "1", Text = text } });
}
