using System.Text.Json;
using Hearsay.Eval.Scores;
using Hearsay.Eval.Suites;

namespace Hearsay.Eval.Tests.Suites;

public class SuiteTests
{
    [Theory]
    [InlineData("12", "number", null, "12..12 ")]
    [InlineData("12.5%", "percentage", null, "12.5..12.5 %")]
    [InlineData("(20,35]", "numberrange", null, "20..35 ")]
    [InlineData("[20,)", "numberrange", null, "20.. ")]
    [InlineData("3", "currency", "Dollar", "3..3 USD")]
    [InlineData("3", "dimension", "Pound", "3..3 lb")]
    [InlineData("3", "currency", "Pound", "3..3 GBP")]
    [InlineData("3", "dimension", "Furlong", "3..3 furlong")]
    public void A_result_is_read_as_an_amount(string value, string type, string? unit, string expected) =>
        Assert.Equal(expected, SuiteFinding.Of(Result(value, type, unit), Units)?.ToString());

    [Fact]
    public void A_unit_without_a_figure_is_no_amount() => Assert.Null(SuiteFinding.Of(Result(null, "currency", "Dollar"), Units));

    [Fact]
    public void What_is_left_out_has_a_reason()
    {
        var exclusions = SuiteExclusions.Read(Path.Combine(RepositoryRoot.Find(), "eval", "gold", "recognizers-numbers.txt"));

        Assert.NotEmpty(exclusions.Reasons);
        Assert.All(exclusions.Reasons, reason => Assert.True(reason.Reason.Length > 10 && reason.Cases > 0));
        Assert.True(exclusions.Has("Number/PercentModel", 11));
        Assert.False(exclusions.Has("Number/PercentModel", 1));
    }

    [Fact]
    public void Cases_are_scored_by_part_without_those_left_out()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, [Case("Number/PercentModel", "12 percent", "12%"), Case("Number/PercentModel", "no percent", "7%"), Case("DateTime/DateParser", "12 percent", "12%")]);
            var sheet = new ScoreSheet();
            NumbersSuite.Score(path, RepositoryRoot.Find(), sheet);

            Assert.Equal(["Number/PercentModel"], sheet.Counts.Keys);
            Assert.Equal((50, 2), (sheet.Counts["Number/PercentModel"].Score, sheet.Counts["Number/PercentModel"].Gold));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static SuiteUnits Units => SuiteUnits.Read(Path.Combine(RepositoryRoot.Find(), "eval", "gold", "recognizers-units.txt"));

    private static string Case(string suite, string input, string value) =>
        JsonSerializer.Serialize(new { suite, input, context = (object?)null, notSupported = (string?)null, results = new[] { new { Text = input, TypeName = "percentage", Start = 0, End = input.Length - 1, Resolution = new { value } } } });

    private static JsonElement Result(string? value, string type, string? unit)
    {
        var resolution = unit is null ? (object)new { value } : new { value, unit };
        return JsonSerializer.SerializeToElement(new { Text = "x", TypeName = type, Start = 0, End = 0, Resolution = resolution });
    }
}
