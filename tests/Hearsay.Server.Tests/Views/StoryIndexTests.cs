using Hearsay.Claims;
using Hearsay.Server.Views;

namespace Hearsay.Server.Tests.Views;

public class StoryIndexTests
{
    private static readonly Dictionary<string, string> Versions = new() { ["river"] = "1", ["vote"] = "1", ["court"] = "1" };

    [Theory]
    [InlineData("Ostrava Water Board", "river")]
    [InlineData("water board", "river")]
    [InlineData("WATER", "river")]
    [InlineData("boar", "")]
    [InlineData("Lena Vask", "river,vote")]
    [InlineData("Lena  Vášk", "river,vote")]
    [InlineData("Vask", "river,vote,court")]
    [InlineData("Minister Vask", "river,vote")]
    [InlineData("Tarn", "river,court")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void Actors_are_found_by_words_of_a_name_and_under_every_name_they_have_elsewhere(string typed, string expected) =>
        Assert.Equal(Split(expected), Find(new(null, NameQuery.Typed(typed), null)));

    [Theory]
    [InlineData("Tarn", "river")]
    [InlineData("Lena Vask", "")]
    public void A_place_is_no_person_of_that_name(string typed, string expected) =>
        Assert.Equal(Split(expected), Find(new(null, null, NameQuery.Typed(typed))));

    [Theory]
    [InlineData(Standing.Disputed, null, "river,vote")]
    [InlineData(Standing.Disputed, "Vask", "river,vote")]
    [InlineData(Standing.Disputed, "Tarn", "river")]
    [InlineData(Standing.Withdrawn, null, "")]
    public void Everything_that_is_asked_for_must_fit(Standing standing, string? actor, string expected) =>
        Assert.Equal(Split(expected), Find(new(standing, actor is null ? null : NameQuery.Typed(actor), null)));

    [Fact]
    public void Of_another_version_nothing_is_known()
    {
        var index = Filled();
        var (fitting, unknown) = index.Find(new Dictionary<string, string> { ["river"] = "2", ["new"] = "1" }, new(Standing.Disputed, null, null));

        Assert.Empty(fitting);
        Assert.Equal(["new", "river"], unknown.Order());
    }

    private static IEnumerable<string> Find(StoryIndex.Wanted wanted) => Filled().Find(Versions, wanted).Fitting.Order();

    private static IEnumerable<string> Split(string stories) => stories.Split(',', StringSplitOptions.RemoveEmptyEntries).Order();

    private static StoryIndex Filled()
    {
        var index = new StoryIndex();
        index.Keep("river", "1", new([Standing.OneOrigin, Standing.Disputed], [new("Ostrava Water Board", false, ["the board"]), new("Tarn", true, []), new("Minister Vask", false, ["Vask", "Lena Vask"])]));
        index.Keep("vote", "1", new([Standing.Disputed], [new("Minister Vask", false, [])]));
        index.Keep("court", "1", new([Standing.Corroborated], [new("Emil Vask", false, ["Vask"]), new("Ada Tarn", false, [])]));
        return index;
    }
}
