using Hearsay.Annotations.Mentions;
using Hearsay.Claims;

namespace Hearsay.Tests.Claims;

public class NamedActorsTests
{
    private static readonly NamedActors Actors = new(
    [
        Of("a1", "Harrow Electoral Commission", "HEC"),
        Of("a2", "Harrow"),
        Of("a3", "Electoral Commission"),
        Of("a4", "Io"),
    ]);

    [Fact]
    public void Words_name_whom_they_hold_a_whole_name_of() =>
        Assert.Equal([("a2", 6), ("a3", 20)], Actors.NamedIn(["spokeswoman", "electoral", "commission", "harrow"]).Where(one => one.Actor.Id != "a1").Select(one => (one.Actor.Id, one.Longest)));

    [Fact]
    public void The_longest_name_counts() =>
        Assert.Equal(27, Actors.NamedIn(["harrow", "electoral", "commission", "hec"]).First(one => one.Actor.Id == "a1").Longest);

    [Fact]
    public void Names_of_two_letters_name_nobody() => Assert.Empty(Actors.NamedIn(["io", "commission"]));

    [Fact]
    public void A_name_ends_in_two_words_where_it_has_more() => Assert.Equal(["a1"], Actors.EndingIn("electoral", "commission").Select(actor => actor.Id));

    private static StoryActor Of(string id, string name, params string[] aliases) => new(id, name, MentionType.Organization, aliases, [], []);
}
