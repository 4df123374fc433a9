using System.Globalization;
using Hearsay.Briefings;

namespace Hearsay.Tests.Annotations.Quantities;

/// <summary>Holds the table of <c>docs/amounts.md</c> to what the program reads.</summary>
public class AmountsPageTests
{
    public static TheoryData<string> Rows =>
        [.. File.ReadLines(Repository.PathOf("docs/amounts.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| words", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_page_is_true(string row)
    {
        var columns = row.Split('|')[1..^1].Select(column => column.Trim()).ToArray();
        var quantity = TimesAndQuantities.Only($"It says {columns[0]}.");
        var (from, to) = quantity.Reading();

        string[] read = [Write(quantity.Low), Write(quantity.High), quantity.Bound.Word(), Write(from), Write(to)];
        Assert.Equal<string>(columns[1..], read);
    }

    private static string Write(decimal? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
