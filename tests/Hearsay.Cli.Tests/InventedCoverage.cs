using System.Globalization;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

/// <summary>Reports about invented events, as many as a test needs.</summary>
internal static class InventedCoverage
{
    public const string Report =
        "Ferry to Castrel stopped after engine fire\n\n2 May 2031\n\nThe ferry between Orm and Castrel was stopped on Friday after a fire in its engine room. "
        + "“Nobody was hurt,” said Petra Lund, a spokeswoman for the harbour. At least 40 passengers were taken ashore in boats.\n";

    /// <summary>So many articles as JSON Lines.</summary>
    public static string JsonLines(int count) => string.Concat(Enumerable.Range(0, count).Select(JsonLine));

    public static string JsonLine(int number) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"invented-{number:0000}"),
        outlet = "The Orm Lantern",
        published = "2031-05-02",
        text = string.Create(CultureInfo.InvariantCulture, $"The harbour of Orm was closed for {number + 2} hours on Friday. “We had no choice,” harbour master Petra Lund said."),
    }) + "\n";
}
