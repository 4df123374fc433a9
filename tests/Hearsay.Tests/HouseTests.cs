using System.Text.RegularExpressions;

namespace Hearsay.Tests;

public partial class HouseTests
{
    // An article's way through the engine.
    private static readonly string[] Rooms = ["Articles", "Annotations", "Copies", "Stories", "Claims", "Briefings"];

    [Theory]
    [InlineData("Articles")]
    [InlineData("Annotations")]
    [InlineData("Copies")]
    [InlineData("Stories")]
    [InlineData("Claims")]
    public void A_room_looks_back_along_the_way_and_never_ahead(string room)
    {
        var ahead = Rooms.Skip(Array.IndexOf(Rooms, room) + 1).ToHashSet(StringComparer.Ordinal);
        var glances = Directory.EnumerateFiles(Repository.PathOf($"src/Hearsay/{room}"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RoomUsed().Matches(File.ReadAllText(file)), (file, match) => (File: Path.GetFileName(file), Room: match.Groups[1].Value))
            .Where(glance => ahead.Contains(glance.Room));

        Assert.Empty(glances);
    }

    [Theory]
    [InlineData("Hearsay", "")]
    [InlineData("Hearsay.Storage", "Hearsay")]
    [InlineData("Hearsay.Cli", "Hearsay Hearsay.Storage")]
    public void A_project_refers_to_those_below_it_only(string project, string below)
    {
        var text = Repository.Read($"src/{project}/{project}.csproj");
        var referred = ProjectReferred().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(below, string.Join(' ', referred));
    }

    [GeneratedRegex(@"\bHearsay\.(Articles|Annotations|Copies|Stories|Claims|Briefings)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RoomUsed();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([\w.]+)\.csproj""", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectReferred();
}
