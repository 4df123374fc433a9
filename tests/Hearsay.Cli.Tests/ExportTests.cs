using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class ExportTests
{
    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv-claims")]
    [InlineData("csv-figures")]
    [InlineData("csv-attributions")]
    [InlineData("json-ld")]
    [InlineData("web-annotation")]
    [InlineData("graphml")]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    [InlineData("pack")]
    public async Task A_file_holds_what_standard_output_would(string format)
    {
        using var folder = new TemporaryFolder();
        var samples = Repository.PathOf("samples/trial");

        var written = await CommandRun.Of("export", format, samples, "-o", folder.PathOf("out"));
        var printed = await CommandRun.Of("export", format, samples);

        Assert.Equal(ExitStatus.Done, written.Status);
        Assert.Empty(written.Output);
        Assert.NotEmpty(printed.Bytes);
        Assert.Equal(printed.Bytes, await File.ReadAllBytesAsync(folder.PathOf("out"), TestContext.Current.CancellationToken));
        Assert.Equal(["out"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_stranger_checks_the_pack_of_a_story_with_its_decisions()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", Repository.PathOf("samples/flood"), "--archive", folder.Archive);
        var ledger = JsonDocument.Parse((await CommandRun.Of("ledger", "--archive", folder.Archive, "--json")).Output).RootElement.GetProperty("stories")[0];
        await CommandRun.Of("decide", "reject", "claim", ledger.GetProperty("claims")[0].GetProperty("id").GetString()!, "--archive", folder.Archive);
        var pack = folder.PathOf("evidence.zip");

        var exported = await CommandRun.Of("export", "pack", "--archive", folder.Archive, "--story", ledger.GetProperty("id").GetString()![..6], "-o", pack);
        Assert.Equal(ExitStatus.Done, exported.Status);

        var verified = await CommandRun.Of("verify", pack);
        Assert.Equal(ExitStatus.Done, verified.Status);
        Assert.Contains("1 decisions; the ledger was made again from them, byte for byte.", verified.Output, StringComparison.Ordinal);
        Assert.Contains(exported.Error.Split(' ')[^1].Trim(), verified.Output, StringComparison.Ordinal);

        var bytes = await File.ReadAllBytesAsync(pack, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(pack, bytes, TestContext.Current.CancellationToken);
        var changed = await CommandRun.Of("verify", pack, "--json");
        Assert.Equal(ExitStatus.SomeRefused, changed.Status);
        Assert.NotEqual(0, JsonDocument.Parse(changed.Output).RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task A_place_on_the_users_list_is_a_point()
    {
        using var folder = new TemporaryFolder();
        var places = folder.Write("places.tsv", "Orm\t54.1\t7.9\n");

        var run = await CommandRun.Of("export", "geojson", folder.Write("report.txt", InventedCoverage.Report), "--gazetteer", places);

        Assert.Equal("Orm", JsonDocument.Parse(run.Output).RootElement.GetProperty("features")[0].GetProperty("properties").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("export geojson samples/trial", ExitStatus.WrongUsage, "--gazetteer")]
    [InlineData("export geojson samples/trial --gazetteer nosuch.tsv", ExitStatus.NothingRead, "HS0013")]
    [InlineData("export geojson samples/trial --gazetteer README.md", ExitStatus.SomeRefused, "HS0029")]
    [InlineData("export docx samples/trial", ExitStatus.WrongUsage, "docx")]
    [InlineData("export bibtex samples/trial --story nosuch", ExitStatus.SomeRefused, "HS0025")]
    [InlineData("export bibtex samples/trial -o nosuch/folder/file.bib", ExitStatus.SomeRefused, "HS0023")]
    [InlineData("export bibtex", ExitStatus.WrongUsage, "Name files or folders")]
    public async Task What_can_not_be_exported_is_told_why(string arguments, int status, string reason)
    {
        var run = await CommandRun.Of([.. arguments.Split(' ').Select(argument => argument is "samples/trial" or "README.md" ? Repository.PathOf(argument) : argument)]);

        Assert.Equal(status, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
