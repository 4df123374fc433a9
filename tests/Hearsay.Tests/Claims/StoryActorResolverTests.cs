using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Articles;
using Hearsay.Claims;

namespace Hearsay.Tests.Claims;

public class StoryActorResolverTests
{
    [Theory]
    [InlineData("Sergei Vexin", "Sergey Vexin", "spelling")]
    [InlineData("Volodymyr Orlenko", "Vladimir Orlenko", "form of the given name")]
    [InlineData("Muammar Gaddan", "Moammar Qaddan", "form of the given name")]
    [InlineData("Bill Orme", "William Orme", "form of the given name")]
    [InlineData("Tomas Örme", "Tomas Oerme", "spelling")]
    [InlineData("Abdel Fattah el-Marin", "Abdelfattah al-Marin", "spelling")]
    [InlineData("Shin Abema", "Abema Shin", "order of names")]
    [InlineData("Tom F. Orme", "Tom Fitzgerald Orme", "spelling")]
    [InlineData("Sir Tom Orme", "Tom Orme", "spelling")]
    public void Spellings_of_one_persons_name_are_one_actor(string one, string other, string why)
    {
        var actor = Assert.Single(Resolve(Person(one), Person(other)));

        Assert.Equal([new JoinedName(other, why)], actor.Joined);
    }

    [Theory]
    [InlineData("Tom Orme", "Ilse Orme", false)]
    [InlineData("Tom H. W. Orme", "Tom W. Orme", false)]
    [InlineData("Jo Orme", "Joe Orme", false)]
    [InlineData("Dmitry Medvedin", "Svetlana Medvedina", false)]
    [InlineData("Tom Orme", "Tom Orme Jr.", true)]
    [InlineData("T. Orme", "Tom Orme", true)]
    [InlineData("Orme", "Tom Orme", true)]
    [InlineData("Anna Orme", "Anna Orme-Brandt", true)]
    public void People_who_only_share_a_surname_stay_two_and_a_doubt_is_a_link(string one, string other, bool mayBe)
    {
        var actors = Resolve(Person(one), Person(other));

        Assert.Equal(2, actors.Count);
        Assert.Equal(mayBe ? ["a2"] : [], actors[0].MayBe);
        Assert.Equal(mayBe ? ["a1"] : [], actors[1].MayBe);
    }

    [Theory]
    [InlineData("farmer", "trade minister", 2)]
    [InlineData("Kesh mayor", "mayor of Kesh", 1)]
    [InlineData("British general", "French minister", 2)]
    [InlineData("spokesman", "Harrow spokesman", 1)]
    public void Namesakes_are_told_apart_by_what_they_are(string one, string other, int actors) =>
        Assert.Equal(actors, Resolve(Person("Tom Orme", one), Person("Tom Orme", other)).Count);

    [Fact]
    public void A_surname_joins_the_only_bearer_whom_two_articles_name_in_full()
    {
        var actors = Resolve(Person("Tom Orme"), Person("Tom Orme"), Person("Orme"));

        Assert.Equal(new JoinedName("Orme", "surname of the only bearer"), Assert.Single(Assert.Single(actors).Joined));
    }

    [Theory]
    [InlineData("Ministry of Defence of Ukraine", "Ukrainian Defence Ministry", true)]
    [InlineData("Ministry of Defence of Ukraine", "Russian Defence Ministry", false)]
    [InlineData("World Harbour Organization", "World Harbor Organisation", true)]
    [InlineData("Kesh Bank Inc.", "Kesh Bank", true)]
    [InlineData("24th Harrow Brigade", "25th Harrow Brigade", false)]
    [InlineData("Council of Europe", "European Council", false)]
    public void Bodies_are_one_where_their_words_are(string one, string other, bool areOne) =>
        Assert.Equal(areOne ? 1 : 2, Resolve(Actor(one, MentionType.Organization), Actor(other, MentionType.Organization)).Count);

    [Theory]
    [InlineData("Kyiv", "Kiev", true)]
    [InlineData("Peking", "Beijing", true)]
    [InlineData("Republic of Moldova", "Moldova", true)]
    [InlineData("Austria", "Australia", false)]
    [InlineData("Republic of Korea", "North Korea", false)]
    [InlineData("Congo", "DR Congo", false)]
    [InlineData("Oman", "Amman", false)]
    public void Places_are_one_where_their_names_are(string one, string other, bool areOne) =>
        Assert.Equal(areOne ? 1 : 2, Resolve(Actor(one, MentionType.Location), Actor(other, MentionType.Location)).Count);

    [Fact]
    public void Two_actors_of_one_article_are_not_made_one_by_a_third()
    {
        var articles = new[] { ArticleOf("1", Person("Tom Orme"), Person("Tom Orme Jr.")), ArticleOf("2", Person("Tom Orme")) };

        Assert.Equal(2, StoryActorResolver.Resolve(articles).Count);
    }

    [Fact]
    public void Empty_and_endless_names_are_taken_as_they_are() =>
        Assert.Equal(3, Resolve(Person(""), Person("..."), Person(new string('x', 10_000) + " " + new string('y', 10_000))).Count);

    [Theory]
    [InlineData("Tom V{0} Orme")]
    [InlineData("V{0} Orme")]
    [InlineData("Orme V{0}")]
    [InlineData("V{0}")]
    public async Task Twenty_thousand_names_take_linear_time(string pattern)
    {
        Assert.NotEmpty(await LinearTime.Of(20_000, count => Resolve([.. Enumerable.Range(0, count).Select(Named)])));

        Actor Named(int i) => Person(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Letters(i)));

        static string Letters(int i) => string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
    }

    private static IReadOnlyList<StoryActor> Resolve(params Actor[] actors) =>
        StoryActorResolver.Resolve([.. actors.Select((actor, index) => ArticleOf($"{index}", actor))]);

    private static AnnotatedArticle ArticleOf(string id, params Actor[] actors) =>
        new() { Article = new Article { Id = id, Text = "" }, Actors = [.. actors.Select((actor, index) => actor with { Id = $"a{index + 1}" })] };

    private static Actor Person(string name, params string[] roles) => Actor(name, MentionType.Person, roles);

    private static Actor Actor(string name, MentionType type, params string[] roles) => new("a1", name, type, [], roles);
}
