using System.Globalization;
using System.Text.Json;

namespace Hearsay.Eval.Suites;

/// <summary>One case of the test suite of Microsoft's Recognizers-Text: a text and what is to be found in it.</summary>
/// <param name="Suite">The part of the suite: <c>Number/PercentModel</c>.</param>
/// <param name="Input">The text.</param>
/// <param name="Reference">The moment that the text is spoken at; none where the case names none.</param>
/// <param name="NotSupported">The languages in which the suite's makers don't pass the case themselves.</param>
/// <param name="Results">What is to be found, in the suite's own form, which differs from part to part.</param>
internal sealed record SuiteCase(string Suite, string Input, DateTime? Reference, IReadOnlyList<string> NotSupported, IReadOnlyList<JsonElement> Results)
{
    /// <summary>Whether its makers pass the case themselves in .NET.</summary>
    public bool IsSupported => !NotSupported.Contains("dotnet", StringComparer.OrdinalIgnoreCase);

    /// <summary>The cases of a JSON Lines file, in its order.</summary>
    public static List<SuiteCase> ReadAll(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static SuiteCase Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var languages = root.GetProperty("notSupported").GetString()?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new SuiteCase(root.GetProperty("suite").GetString()!, root.GetProperty("input").GetString()!, ReferenceOf(root), languages, [.. root.GetProperty("results").EnumerateArray().Select(result => result.Clone())]);
    }

    private static DateTime? ReferenceOf(JsonElement root) =>
        root.GetProperty("context") is { ValueKind: JsonValueKind.Object } context && context.TryGetProperty("ReferenceDateTime", out var moment)
            ? DateTimeOffset.Parse(moment.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime
            : null;
}
