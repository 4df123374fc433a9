using Hearsay.Articles;

namespace Hearsay.Tests.Articles.Blocks;

public class BlockFinderTests
{
    private const string Before = "The harbour council of Kesh voted on Monday to close the old lighthouse at the end of the year.\n";
    private const string After = "\nIts keeper, who has lived there since he was a boy, said that nobody had asked him about it.\n"
        + "The council said that the lamp had cost more every year than all the ships that passed it had paid.\n"
        + "It will meet again in June to decide who is to have the tower.";

    [Theory]
    [InlineData("KESH KEEPER REFUSES TO LEAVE HIS TOWER AS LAMP GOES OUT", BlockKind.Related)]
    [InlineData("READ MORE: Who owns the old tower?", BlockKind.Related)]
    [InlineData("Related: The last keeper", BlockKind.Related)]
    [InlineData("WATCH: The lamp is lit for the last time", BlockKind.Related)]
    [InlineData("▶ The last keeper", BlockKind.Related)]
    [InlineData("CLICK HERE TO GET THE LEDGER APP", BlockKind.Promotion)]
    [InlineData("Sign up for our daily newsletter", BlockKind.Promotion)]
    [InlineData("Subscribe to the Ledger and never miss a story.", BlockKind.Promotion)]
    [InlineData("Advertisement", BlockKind.Promotion)]
    [InlineData("The Associated Press contributed to this report.", BlockKind.Credit)]
    [InlineData("(Reporting by Ann Vale in Kesh; Editing by Tom Orr)", BlockKind.Credit)]
    [InlineData("Source: AFP", BlockKind.Credit)]
    [InlineData("(AP)", BlockKind.Credit)]
    [InlineData("Copyright 2031 The Ledger. All rights reserved.", BlockKind.Credit)]
    [InlineData("Published 24 May 2031", BlockKind.Header)]
    [InlineData("By Ann Vale and Tom Orr", BlockKind.Header)]
    public void Lines_that_are_no_prose_are_known_by_how_they_begin_or_look(string line, BlockKind expected) => Assert.Equal(expected, KindOf(line));

    [Theory]
    [InlineData("Residents queue up to see the lamp in Kesh, the Harrow Coast, May 24, 2031")]
    [InlineData("A guard in a heavy coat stands in front of the door of the tower in Kesh")]
    [InlineData("A copy of the letter handed out to all who live on the quay")]
    [InlineData("Keepers from the islands, dressed in their old uniforms, march along the quay in Kesh, Friday, May 23, 2031")]
    [InlineData("The lamp has been lit every night for two hundred years, and the keepers will not let it go out")]
    [InlineData("The old tower in Kesh (Ann Vale/Getty Images)")]
    [InlineData("FILE PHOTO: The tower in the spring of 2030.")]
    [InlineData("The keeper, pictured, with his dog.")]
    [InlineData("Fishermen carry their nets past the tower as they leave for the evening, in Kesh, Harrow Coast, May 24, 2031.")]
    [InlineData("REUTERS/Ann Vale")]
    [InlineData("Photo: Tom Orr")]
    public void Words_under_pictures_are_captions_in_flattened_pages(string line) => Assert.Equal(BlockKind.Caption, KindOf(line));

    [Theory]
    [InlineData("A dark coast")]
    [InlineData("What the keepers fear")]
    [InlineData("“It was my whole life,” Ilse Maren, a keeper's daughter, told the Harrow news agency")]
    [InlineData("The keeper then said the following to all who had come to see the tower:")]
    [InlineData("Fishermen still pass the tower every night, and some of them wave.")]
    [InlineData("Related charges against the harbour master were dropped on Tuesday by the court.")]
    [InlineData("Subscribers to the harbour fund had asked for their money back, the keeper said in a letter.")]
    [InlineData("WHAT HAPPENS NEXT")]
    [InlineData("- a new lamp on the northern pier of the harbour for the fishermen")]
    public void Prose_and_subheadings_stay_paragraphs(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Theory]
    [InlineData("Fishermen pass the tower every night.")]
    [InlineData("He waves to the last of them")]
    public void An_articles_last_sentence_is_no_caption(string last) =>
        Assert.Equal(BlockKind.Paragraph, Reading.One("a.txt", Before + After + "\n" + last).Blocks[^1].Kind);

    [Fact]
    public void Summary_lines_above_all_prose_are_no_captions()
    {
        var article = Reading.One("a.txt", "Keeper holds the tower of Kesh after the council votes to close it\nFishermen carry oil to the tower for the lamp of their fathers\n" + Before + After);

        Assert.Empty(article.Of(BlockKind.Caption));
    }

    [Fact]
    public void A_list_of_related_headlines_ends_with_the_next_sentence()
    {
        var article = Reading.One("a.txt", Before + "Related articles\nWho owns the old tower\nThe last keeper of Kesh" + After);

        Assert.Equal(["Related articles", "Who owns the old tower", "The last keeper of Kesh"], article.Of(BlockKind.Related));
    }

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_cut_at_its_empty_lines()
    {
        const string Wrapped = """
            The harbour council of Kesh voted on Monday to close the old
            lighthouse at the end of the year, its chairwoman said after a
            meeting of four hours.

            Its keeper, who has lived there since he was a boy, said that
            nobody had asked him about it, and that he would stay until the
            lamp was taken from him.
            """;

        Assert.Equal(2, Reading.One("a.txt", Wrapped).Blocks.Count);
    }

    [Fact]
    public void Entries_of_a_live_page_are_posts()
    {
        var article = Reading.One("a.txt", "14:05 GMT\nThe lamp is out, the keeper says.\n14:20 GMT\nA crowd has come to the quay.\n15:01 GMT\nThe council meets.\n15:30\nThe lamp is lit again.");

        Assert.Equal(["The lamp is out, the keeper says.", "A crowd has come to the quay.", "The council meets.", "The lamp is lit again."], article.Of(BlockKind.Post));
    }

    [Fact]
    public void Blocks_are_in_order_and_hold_all_that_is_no_white_space()
    {
        var article = Reading.One("a.txt", " date 2031-05-24 \u200bBefore.\r\n\r\n" + Before + "\t😀 READ MORE: 😀\n" + After);
        var covered = article.Blocks.SelectMany(block => Enumerable.Range(block.Span.Start, block.Span.Length)).ToList();

        Assert.Equal(covered.Order(), covered);
        Assert.Equal(covered.Distinct().Count(), covered.Count);
        Assert.All(Enumerable.Range(0, article.Text.Length).Except(covered), at => Assert.True(char.IsWhiteSpace(article.Text[at])));
    }

    private static BlockKind KindOf(string line)
    {
        var article = Reading.One("a.txt", Before + line + After);
        return Assert.Single(article.Blocks, block => block.Span.Of(article.Text) == line).Kind;
    }
}
