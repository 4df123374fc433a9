using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Mentions;

public class MentionAnnotatorTests
{
    [Theory]
    [InlineData("President Orlan Vex will speak on Friday.", "Orlan Vex:PER")]
    [InlineData("Mrs. Maren and Dr. J. K. Orme met in Harrow.", "Maren:PER|J. K. Orme:PER|Harrow:LOC")]
    [InlineData("The governor of Kesh, Ilse Maren, said it.", "Kesh:LOC|Ilse Maren:PER")]
    [InlineData("Deputy Prime Minister Tova Lind-Ash resigned.", "Tova Lind-Ash:PER")]
    [InlineData("Secretary of State Orlan Vex met Valdria's foreign minister, Ilse Maren.", "Orlan Vex:PER|Valdria:LOC|Ilse Maren:PER")]
    [InlineData("The Harrow Commission and the Assembly of Coasts met near the River Tarn.", "Harrow Commission:ORG|Assembly of Coasts:ORG|River Tarn:LOC")]
    [InlineData("Officials from southern Kesh fled to Lund province and the Harrow region.", "Kesh:LOC|Lund:LOC|Harrow:LOC")]
    [InlineData("Tarn, a city in Kesh, is calm.", "Tarn:LOC|Kesh:LOC")]
    [InlineData("The Kremlin and the White House spoke, Reuters reported.", "Kremlin:ORG|White House:ORG|Reuters:ORG")]
    [InlineData("Moscow said so; the United States and North Korea did not.", "Moscow:LOC|United States:LOC|North Korea:LOC")]
    [InlineData("Orme Inc. sued Vex & Sons.", "Orme Inc.:ORG|Vex & Sons:ORG")]
    [InlineData("Russian officials and Ukrainians spoke French.", "Russian:MISC|Ukrainians:MISC|French:MISC")]
    [InlineData("The Kesh People's Republic (KPR) voted.", "Kesh People's Republic:LOC|KPR:LOC")]
    [InlineData("Meeting in April, ministers agreed. Together, they left on Monday.", "")]
    [InlineData("Annexing the coast takes time. Residents who left said so.", "")]
    [InlineData("The Best Choice for Special Events", "")]
    [InlineData("Bill Orme said no.", "Bill Orme:PER")]
    [InlineData("Talks in Port Kesh Thursday failed, officials in Kesh said.", "Port Kesh:LOC|Kesh:LOC")]
    [InlineData("PORT KESH, May 3 (Meridian) — Rain fell.", "PORT KESH:LOC|Meridian:ORG")]
    [InlineData("Oskara signed. Oskaran troops left.", "Oskara:LOC|Oskaran:MISC")]
    [InlineData("Many fled from the Vesk regime, the Daily Lantern reported.", "Vesk:LOC|Daily Lantern:ORG")]
    [InlineData("Hydra Lund, the company that runs the dam, and Radio Vesk said so.", "Hydra Lund:ORG|Radio Vesk:ORG")]
    [InlineData("Voters in the Orlin Delta stayed home. The Delta is quiet.", "Orlin Delta:LOC|Delta:LOC")]
    public void Names_are_found_without_titles_determiners_and_possessives(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Annotate(text).Mentions.Select(mention => $"{mention.Span.Of(text)}:{Label(mention.Type)}")));

    [Theory]
    [InlineData("Ilse Maren spoke. Maren left. Mrs Maren's plan failed.", "Ilse Maren", "Maren")]
    [InlineData("Maren spoke. Later Ilse Maren left.", "Ilse Maren", "Maren")]
    [InlineData("VEX WINS HARROW VOTE AGAIN\nOrlan Vex won in Harrow.", "Orlan Vex", "VEX")]
    [InlineData("The Kesh Coast Union (KCU) met. The KCU and the Union voted.", "Kesh Coast Union", "KCU,Union")]
    [InlineData("The Assembly of Coasts met. The Assembly voted.", "Assembly of Coasts", "Assembly")]
    [InlineData("The United States and the U.S. are one.", "United States", "U.S.")]
    [InlineData("The KCU met. The Kesh Coast Union (KCU) voted.", "Kesh Coast Union", "KCU")]
    [InlineData("The State Department spoke. The US State Department said no.", "State Department", "US State Department")]
    [InlineData("Steven Orme spoke. Steve Orme left.", "Steven Orme", "Steve Orme")]
    [InlineData("Zoë Maren spoke. Zoe Maren left.", "Zoë Maren", "Zoe Maren")]
    public void Other_names_of_an_actor_are_its_aliases(string text, string name, string aliases)
    {
        var actor = Annotate(text).Actors[0];

        Assert.Equal(name, actor.Name);
        Assert.Equal(aliases, string.Join(',', actor.Aliases));
    }

    [Fact]
    public void Two_people_with_one_surname_stay_two_and_the_bare_surname_is_the_nearer_one()
    {
        var article = Annotate("Ilse Maren spoke. Tom Maren disagreed. Maren left.");

        Assert.Equal(["a1", "a2", "a2"], article.Mentions.Select(mention => mention.Actor));
        Assert.Equal(["Ilse Maren", "Tom Maren"], article.Actors.Select(actor => actor.Name));
    }

    [Theory]
    [InlineData("Kremlin spokesman Orlan Vex said no.", "Kremlin spokesman")]
    [InlineData("Valdrian President Orlan Vex said no.", "Valdrian President")]
    [InlineData("Orlan Vex, the head of the Kesh-backed administration in Harrow, said no.", "head of the Kesh-backed administration in Harrow")]
    [InlineData("Orlan Vex, deputy head of the commission, said no.", "deputy head of the commission")]
    [InlineData("A senior Kesh official, Orlan Vex, said no.", "senior Kesh official")]
    [InlineData("It was posted by the Kesh-appointed deputy head of the Harrow regional administration Orlan Vex.", "Kesh-appointed deputy head of the Harrow regional administration")]
    [InlineData("Orlan Vex, 45, a farmer, said no.", "farmer")]
    [InlineData("It was handed on a plate to Kesh strongman Orlan Vex.", "Kesh strongman")]
    [InlineData("Its coordinator, Orlan Vex, said no.", "coordinator")]
    [InlineData("Orlan Vex, prime minister since 2019, said no.", "prime minister since 2019")]
    [InlineData("Orlan Vex, mayor of Harrow until 2021, said no.", "mayor of Harrow until 2021")]
    [InlineData("Orlan Vex, who was governor from 2010 to 2014, said no.", "governor from 2010 to 2014")]
    [InlineData("Orlan Vex, who was governor, said no.", "")]
    [InlineData("Orlan Vex, then finance minister, said no.", "then finance minister")]
    [InlineData("The then-president Orlan Vex said no.", "then-president")]
    [InlineData("Former defence minister Orlan Vex said no.", "Former defence minister")]
    [InlineData("Orlan Vex, President Tom Maren and others left.", "")]
    [InlineData("Orlan Vex, who left, said no.", "")]
    public void An_office_beside_a_name_is_kept_as_written(string text, string roles) =>
        Assert.Equal(roles, string.Join('|', Annotate(text).Actors.First(actor => actor.Name == "Orlan Vex").Roles));

    [Theory]
    [InlineData("Ilse Maren spoke to Tom Orme. She said no.", "She=Ilse Maren")]
    [InlineData("Kremlin spokesman Orlan Vex spoke. The spokesman said no.", "The spokesman=Orlan Vex")]
    [InlineData("Former Prime Minister Orlan Vex spoke. The former prime minister left.", "The former prime minister=Orlan Vex")]
    [InlineData("Kesh President Orlan Vex spoke. The Valdria president did not.", "")]
    [InlineData("The Harrow Commission met. The commission voted.", "The commission=Harrow Commission")]
    [InlineData("Orlan Vex and Aru Tarn met. Then he left.", "")]
    [InlineData("Hydra Lund, the company that runs the dam, spoke. The company said no.", "the company=Hydra Lund|The company=Hydra Lund")]
    [InlineData("Orlan Vex left. A mayor said his house was gone.", "")]
    [InlineData("Orlan Vex heard of his (Mr Orme's) plan.", "his=Orme")]
    [InlineData("In his speech, Orlan Vex said no.", "his=Orlan Vex")]
    [InlineData("The Harrow Commission said it would vote.", "it=Harrow Commission")]
    [InlineData("The Harrow Commission met on Friday. It was cold.", "")]
    [InlineData("“He lied,” Ilse Maren said of Tom Orme.", "He=Tom Orme")]
    [InlineData("A woman stopped Ilse Maren. She spoke of the flood.", "")]
    [InlineData("Finance minister Tom Orme met health minister Ilse Maren. The finance minister left.", "The finance minister=Tom Orme")]
    [InlineData("Deputy prime minister Tom Orme met Prime Minister Ilse Maren. The deputy prime minister left.", "The deputy prime minister=Tom Orme")]
    public void Words_that_stand_for_an_actor_are_resolved_only_where_one_fits(string text, string expected)
    {
        var article = Annotate(text);

        Assert.Equal(
            expected,
            string.Join('|', article.References.Select(r => $"{r.Span.Of(text)}={article.Actors.First(actor => actor.Id == r.Actor).Name}")));
    }

    [Fact]
    public void Links_between_paragraphs_do_not_name_the_actors_of_the_text()
    {
        const string Text = "READ MORE: Tom Maren speaks\nIlse Maren spoke.\nMaren left.";
        var blocks = new[] { (0, 27, BlockKind.Related), (28, 45, BlockKind.Paragraph), (46, 57, BlockKind.Paragraph) }
            .Select(block => new Block(new TextSpan(block.Item1, block.Item2), block.Item3)).ToArray();

        var article = Annotate(Text, blocks);

        Assert.Equal("Ilse Maren", article.Actors.First(actor => actor.Id == article.Mentions[^1].Actor).Name);
    }

    [Theory]
    [InlineData("Orlan Vex ", 20_000)]
    [InlineData("Orlan Vex said. ", 10_000)]
    [InlineData("he said Vex ", 20_000)]
    [InlineData("Ministry of A and B ", 10_000)]
    [InlineData("A, B and ", 30_000)]
    [InlineData("Vex (", 30_000)]
    [InlineData("the president of the ", 20_000)]
    [InlineData("Vex's ", 30_000)]
    [InlineData("Harrow-Kesh-", 20_000)]
    [InlineData("In his, ", 30_000)]
    [InlineData("“He it its ", 20_000)]
    [InlineData("Tom Maren said it. The company ", 10_000)]
    [InlineData("President Prime Minister ", 20_000)]
    public async Task Hostile_text_takes_linear_time(string piece, int times) =>
        Assert.NotNull(await LinearTime.Of(times, count => Annotate(string.Concat(Enumerable.Repeat(piece, count)))));

    [Fact]
    public async Task A_hundred_thousand_different_names_take_linear_time()
    {
        Assert.NotNull(await LinearTime.Of(100_000, count => Annotate(string.Join(", ", Enumerable.Range(0, count).Select(i => $"Orlan V{Letters(i)} Maren")))));

        static string Letters(int i) => string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
    }

    private static string Label(MentionType type) => type switch
    {
        MentionType.Person => "PER",
        MentionType.Organization => "ORG",
        MentionType.Location => "LOC",
        _ => "MISC",
    };

    private static AnnotatedArticle Annotate(string text, params Block[] blocks)
    {
        var article = new AnnotatedArticle { Article = new Article { Id = "1", Text = text, Blocks = blocks } };
        return new MentionAnnotator().Annotate(new TokenAnnotator().Annotate(article));
    }
}
