using Hearsay.Eval.Floors;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests.Floors;

public sealed class FloorFileTests
{
    [Theory]
    [InlineData(80, 80.00, true)]
    [InlineData(80, 80.04, true)]
    [InlineData(80, 80.06, false)]
    [InlineData(80, 71.30, true)]
    public void A_score_passes_when_it_reaches_its_floor_within_the_tolerance(int score, double floor, bool passes) =>
        Assert.Equal(passes, !File("names", "exact", floor).Problems(Rooms(score)).Any());

    [Fact]
    public void Raising_lifts_a_floor_and_never_lowers_one()
    {
        var floors = File("names", "exact", 70);
        floors.Raise(Rooms(80), reason: null);
        floors.Raise(Rooms(60), reason: null);
        Assert.Equal(80, floors.Of("names", "exact"));
    }

    [Fact]
    public void A_lowered_floor_is_kept_with_its_reason()
    {
        var floors = File("names", "exact", 70);
        floors.Raise(Rooms(60), reason: "two names of the gold were wrong");
        Assert.Equal(60, floors.Of("names", "exact"));
        Assert.Equal([new Lowering("names", "exact", 70, 60, "two names of the gold were wrong")], floors.Lowered);
    }

    [Theory]
    [InlineData("names", "typed")]
    [InlineData("tempers", "exact")]
    public void A_floor_that_is_no_longer_measured_is_a_problem(string room, string measure)
    {
        var floors = File("names", "exact", 70);
        floors.Floors.TryAdd(room, new SortedDictionary<string, double>(StringComparer.Ordinal));
        floors.Floors[room][measure] = 50;
        Assert.Contains("was not measured", Assert.Single(floors.Problems(Rooms(80))), StringComparison.Ordinal);
    }

    private static FloorFile File(string room, string measure, double floor) => new()
    {
        Floors = new(StringComparer.Ordinal) { [room] = new(StringComparer.Ordinal) { [measure] = floor } },
    };

    private static Dictionary<string, ScoreSheet> Rooms(int percent)
    {
        var sheet = new ScoreSheet();
        sheet.Add("exact", percent, 100, 100);
        return new Dictionary<string, ScoreSheet>(StringComparer.Ordinal) { ["names"] = sheet };
    }
}
