using System.Globalization;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>Tells on whose word a claim stands and who passes it on: <c>2 origins: the commission, Channel 6 (own reporting) · 4 carriers [2 5 6 7]</c>.</summary>
internal sealed class OriginRows(BriefContext context)
{
    private const int MostNamed = 6;

    /// <summary>The row that goes under a claim.</summary>
    public RowBuilder Of(Claim claim)
    {
        var row = new RowBuilder();
        if (claim.Origins.Count == 0)
        {
            row.Say("origin not told");
        }
        else
        {
            row.Say(claim.Origins.Count == 1 ? "one origin:" : $"{Number(claim.Origins.Count)} origins:");
            foreach (var (id, index) in claim.Origins.Take(MostNamed).Select((id, index) => (id, index)))
            {
                if (index > 0) row.Say(",");
                AddOrigin(row, id);
            }

            if (claim.Origins.Count > MostNamed) row.Say($", {Number(claim.Origins.Count - MostNamed)} more");
        }

        // Where the one who carries it is the one it is quoted from, its number stands there already.
        var carriers = context.Cite(claim.Assertions.Select(assertion => assertion.Citation));
        var isElsewhere = carriers?.Citations.Any(carrier => carrier.Article.Article.Id != claim.Citation.Article) == true;
        row.Then().Count(claim.Carriers, "carrier", "carriers").Add(isElsewhere ? carriers : null);
        if (claim is { Origins.Count: > 0, UnknownOrigins: > 0 })
        {
            row.Then().Say($"{Number(claim.UnknownOrigins)} without saying whence");
        }

        return row;
    }

    private void AddOrigin(RowBuilder row, string id)
    {
        var origin = context.Origin(id);
        row.Name(origin?.Name ?? "not in the ledger");
        if (origin is { Kind: not OriginKind.Speaker }) row.Say($"({origin.Kind.Word()})");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
