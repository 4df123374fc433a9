using System.Diagnostics;

namespace Hearsay.Cli.Tests;

public class ReadmeTests
{
    private const string Program = "./hearsay ";
    private const string Archive = "desk.hearsay";

    /// <summary>Runs every command of README.md in order. With <c>HEARSAY_APPROVE=1</c> the page is written anew, to be read in the diff.</summary>
    [Fact]
    public async Task The_readme_shows_what_the_program_prints()
    {
        var path = Repository.PathOf("README.md");
        var page = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n').ToList();
        var folder = Directory.CreateTempSubdirectory("hearsay-readme-");
        var blocks = ConsoleBlocks.Find(page).ToList();
        var renewed = new List<string>();
        try
        {
            var next = 0;
            foreach (var (command, first, end) in blocks)
            {
                var archive = Path.Combine(folder.FullName, Archive);
                var printed = (await RunAsync(command.Replace(Archive, archive, StringComparison.Ordinal))).Replace(archive, Archive, StringComparison.Ordinal);
                renewed.AddRange(page[next..first]);
                renewed.AddRange(ConsoleBlocks.Renew(page[first..end], printed.TrimEnd().Split('\n')));
                next = end;
            }

            renewed.AddRange(page[next..]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.NotEmpty(blocks);
        if (Environment.GetEnvironmentVariable("HEARSAY_APPROVE") == "1") await File.WriteAllTextAsync(path, string.Join('\n', renewed), TestContext.Current.CancellationToken);
        else Assert.Equal(page, renewed);
    }

    // A process of its own: the paths of the page are relative to the repository.
    private static async Task<string> RunAsync(string command)
    {
        Assert.StartsWith(Program, command, StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"));
        foreach (var argument in command[Program.Length..].Split(' ')) start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output + await error).ReplaceLineEndings("\n");
    }
}
