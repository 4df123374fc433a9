using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Briefings;
using Hearsay.Claims;

namespace Hearsay.Tests;

public partial class DocumentationTests
{
    private static readonly string[] NotPages = ["samples", "artifacts", "bin", "obj", "TestResults", ".git"];

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var broken = Pages().SelectMany(BrokenLinks);

        Assert.Empty(broken);
    }

    [Fact]
    public void The_readme_opens_with_one_sentence_and_one_command()
    {
        var lines = Read("README.md").Split('\n').Where(line => line.Length > 0).Take(4).ToList();

        Assert.Equal("# Hearsay", lines[0]);
        Assert.Matches(OneSentence(), lines[1]);
        Assert.Equal(["```console", "$ ./hearsay brief samples/vote"], lines[2..]);
    }

    [Fact]
    public void Every_command_and_option_a_page_names_is_in_the_help()
    {
        var unknown = Pages().SelectMany(page => Named(File.ReadAllText(page)), (page, named) => (page, named.Command, named.Option))
            .Where(named => !IsInHelp(named.Command, named.Option))
            .Select(named => $"{Path.GetRelativePath(Repository.Root, named.page)}: hearsay {named.Command} {named.Option}");

        Assert.Empty(unknown);
    }

    [Fact]
    public void The_page_of_the_ledger_explains_every_word_of_its_verdicts()
    {
        var page = Read("docs/ledger.md");
        IEnumerable<string> words =
        [
            .. Enum.GetValues<Standing>().Select(ContractWords.Word), .. Enum.GetValues<FigureVerdict>().Select(ContractWords.Word),
            .. Enum.GetValues<ForecastVerdict>().Select(ContractWords.Word), .. Enum.GetValues<Stance>().Select(ContractWords.Word),
            .. Enum.GetValues<WordingDevice>().Select(ContractWords.Word), .. Enum.GetValues<OriginKind>().Select(ContractWords.Word),
            .. Enum.GetValues<RelationKind>().Select(ContractWords.Word),
        ];

        Assert.All(words, word => Assert.Contains($"| {word} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_lexicon_that_was_taken_from_somewhere_is_in_the_notice()
    {
        var notice = Read("NOTICE");
        var taken = Directory.EnumerateFiles(Repository.PathOf("src/Hearsay"), "*.lexicon", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Intersect(NotPages, StringComparer.Ordinal).Any())
            .Where(file => SaysWhereFrom().IsMatch(string.Join('\n', File.ReadLines(file).TakeWhile(line => line.StartsWith('#')))))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .ToList();

        Assert.NotEmpty(taken);
        Assert.All(taken, file => Assert.Contains(file, notice, StringComparison.Ordinal));
        Assert.All(LexiconNamed().Matches(notice), match => Assert.True(File.Exists(Repository.PathOf(match.Value)), match.Value));
    }

    [Theory]
    [InlineData("The figures' rules, in short", "the-figures-rules-in-short")]
    [InlineData("`brief` and `ledger`", "brief-and-ledger")]
    [InlineData("Text, Markdown: head", "text-markdown-head")]
    public void An_anchor_is_the_heading_in_lower_case_with_hyphens(string heading, string anchor) => Assert.Equal(anchor, AnchorOf(heading));

    private static string Read(string relative) => File.ReadAllText(Repository.PathOf(relative)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Intersect(NotPages, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> BrokenLinks(string page)
    {
        foreach (Match link in Link().Matches(WithoutCode(File.ReadAllText(page))))
        {
            var target = link.Groups[1].Value;
            if (target.Contains("://", StringComparison.Ordinal)) continue;

            var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
            var file = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
            if (!File.Exists(file) && !Directory.Exists(file)) yield return $"{Path.GetRelativePath(Repository.Root, page)} -> {target}: not there";
            else if (anchor is not null && !Anchors(file).Contains(anchor, StringComparer.Ordinal)) yield return $"{Path.GetRelativePath(Repository.Root, page)} -> {target}: no such heading";
        }
    }

    // As the web front ends of repositories make them: the second heading of one name gets -1.
    private static List<string> Anchors(string file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var anchors = new List<string>();
        foreach (Match heading in Heading().Matches(WithoutCode(File.ReadAllText(file).ReplaceLineEndings("\n"))))
        {
            var anchor = AnchorOf(heading.Groups[1].Value);
            var number = seen[anchor] = seen.GetValueOrDefault(anchor, -1) + 1;
            anchors.Add(number == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{number}"));
        }

        return anchors;
    }

    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var letter in heading.Trim())
        {
            if (letter == ' ') anchor.Append('-');
            else if (char.IsLetterOrDigit(letter) || letter is '-' or '_') anchor.Append(char.ToLowerInvariant(letter));
        }

        return anchor.ToString();
    }

    private static string WithoutCode(string page) => Fenced().Replace(page, "");

    private static IEnumerable<(string Command, string Option)> Named(string page)
    {
        foreach (Match line in CommandLine().Matches(page))
        {
            var command = line.Groups[1].Value;
            yield return (command, "");
            foreach (Match option in Option().Matches(line.Groups[2].Value)) yield return (command, option.Value);
        }
    }

    private static bool IsInHelp(string command, string option)
    {
        var help = Repository.PathOf($"tests/Hearsay.Cli.Tests/approved/help-{command}.txt");
        return File.Exists(help) && File.ReadAllText(help).Contains(option, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[A-Z][^.!?]*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex OneSentence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(.+?) *$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    // A command stands at the start of a line of code, or in a code span.
    [GeneratedRegex(@"(?:^(?:\$ )?\./|`(?:\./)?|^\$ )hearsay ([a-z]+)([^`\n]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex(@"\b(From|Counted|[Cc]ollected from|taken from)\b|from \w+/\w+", RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhereFrom();

    [GeneratedRegex(@"src/[\w./-]+\.lexicon", RegexOptions.CultureInvariant)]
    private static partial Regex LexiconNamed();
}
