using CsCheck;
using Hearsay.Copies;

namespace Hearsay.Tests.Copies;

public class PlaceTableTests
{
    // Few numbers, some of them alike in the bits that are looked at first.
    private static readonly Gen<ulong[]> Rows = Gen.Select(Gen.ULong[0, 5], Gen.ULong[0, 3]).Select((first, last) => (first << 61) | last).Array[0, 60];

    [Fact]
    public void A_number_is_found_at_all_its_places_in_order() => Gen.Select(Rows, Rows).Sample((row, other) =>
    {
        using var table = new PlaceTable(row);
        var slots = Array.ConvertAll(other, number => PlaceTable.None);
        for (var i = 0; i < other.Length; i++) slots[i] = table.Meet(other[i]);

        for (var i = 0; i < other.Length; i++)
        {
            var places = new List<int>();
            for (var place = slots[i] == PlaceTable.None ? PlaceTable.None : table.FirstAt(slots[i]); place != PlaceTable.None; place = table.NextAfter(place)) places.Add(place);

            Assert.Equal(Enumerable.Range(0, row.Length).Where(place => row[place] == other[i]), places);
            if (places.Count > 0) Assert.Equal((places.Count, other.Count(number => number == other[i])), table.CountsAt(slots[i]));
        }
    });
}
