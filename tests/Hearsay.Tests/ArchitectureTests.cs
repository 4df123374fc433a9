using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearsay.Tests;

/// <summary>Which room may know which.</summary>
public partial class ArchitectureTests
{
    /// <summary>An article's way through the engine. A folder may look back along it, never ahead.</summary>
    private static readonly string[] Way = ["Articles", "Annotations", "Copies", "Stories", "Decisions", "Claims", "Dossiers", "Briefings", "Exports"];

    public static TheoryData<string> Rooms => [.. Way];

    [Theory]
    [InlineData("Hearsay")]
    [InlineData("Hearsay.Storage", "Hearsay")]
    [InlineData("Hearsay.Server", "Hearsay")]
    [InlineData("Hearsay.Cli", "Hearsay", "Hearsay.Server", "Hearsay.Storage")]
    public void A_project_refers_to_these_and_no_others(string project, params string[] allowed)
    {
        var file = XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(allowed, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_folder_of_the_engine_is_on_the_way()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src/Hearsay")).Select(Path.GetFileName).Where(folder => folder is not ("bin" or "obj"));

        Assert.Equal(Way.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_folder_of_the_engine_never_looks_ahead(string room)
    {
        var ahead = Way.Skip(Array.IndexOf(Way, room) + 1).ToHashSet(StringComparer.Ordinal);
        var looks = from file in Directory.EnumerateFiles(Repository.PathOf($"src/Hearsay/{room}"), "*.cs", SearchOption.AllDirectories)
                    from named in NamesOf(File.ReadAllText(file))
                    where ahead.Contains(named)
                    select $"{Path.GetRelativePath(Repository.Root, file)} knows {named}";

        Assert.Empty(looks.Distinct());
    }

    [Theory]
    [InlineData("using Hearsay.Claims;", "Claims")]
    [InlineData("global using static Hearsay.Copies.CopyRule;", "Copies")]
    [InlineData("var story = new Hearsay.Stories.Story();", "Stories")]
    [InlineData("// Hearsay.Stories comes later", "")]
    [InlineData("/// <see cref=\"Hearsay.Stories.Story\"/>", "")]
    [InlineData("namespace Hearsay.Articles;", "")]
    [InlineData("var article = Articles.Article.Empty; var brief = Briefings.BriefWriter.Write(ledger);", "Articles Briefings")]
    [InlineData("var claims = ledger.Claims.Count;", "")]
    public void The_test_sees_what_source_names(string source, string rooms) => Assert.Equal(rooms, string.Join(' ', NamesOf(source)));

    private static IEnumerable<string> NamesOf(string source)
    {
        var code = Comment().Replace(source, "");
        return Qualified().Matches(code).Concat(Relative().Matches(code)).Select(match => match.Groups[1].Value).Where(Way.Contains);
    }

    [GeneratedRegex(@"//[^\n]*|^namespace [^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bHearsay\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    // Inside Hearsay a room can be named without it: `Claims.Claim`, but not `ledger.Claims`; a type begins with a capital and is no member in lower case.
    [GeneratedRegex(@"(?<![.\w])(Articles|Annotations|Copies|Stories|Decisions|Claims|Dossiers|Briefings|Exports)\.[A-Z]\w*[.(<> ]", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
