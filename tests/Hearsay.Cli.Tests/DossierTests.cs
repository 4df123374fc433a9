namespace Hearsay.Cli.Tests;

public class DossierTests
{
    [Theory]
    [InlineData("text", "DOSSIER: A VOTE")]
    [InlineData("markdown", "## Dossier: A vote")]
    [InlineData("html", "<h2>Dossier: A vote</h2>")]
    [InlineData("json", "\"heading\":\"Dossier: A vote\"")]
    public async Task Every_format_of_a_brief_shows_it_and_what_is_not_reported(string format, string heading)
    {
        var run = await CommandRun.Of("brief", Repository.PathOf("samples/vote"), "--one-story", "--format", format);

        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains("Invalid or blank ballots", run.Output, StringComparison.Ordinal);
        Assert.Contains("not reported", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_none()
    {
        var brief = await CommandRun.Of("brief", Repository.PathOf("samples/vote"), "--one-story", "--dossier", "none");
        var ledger = await CommandRun.Of("ledger", Repository.PathOf("samples/vote"), "--one-story", "--dossier", "none", "--json");

        Assert.DoesNotContain("DOSSIER", brief.Output, StringComparison.Ordinal);
        Assert.Contains("\"dossier\":null", ledger.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_ones_own_is_taken()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("ferries.dossier", "title: The ferries\n[Ferries]\nanswer: statements\nwords: ferry\n[Trams]\nanswer: statements\nwords: tram\n");

        var run = await CommandRun.Of("brief", Repository.PathOf("samples/vote"), "--one-story", "--dossier", file);

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains("DOSSIER: THE FERRIES", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("  Trams", StringComparison.Ordinal) && line.EndsWith("not reported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mistake_in_it_is_named_before_anything_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("ferries.dossier", "title: The ferries\n[Ferries]\nanswer: statement\n");

        var run = await CommandRun.Of("ledger", Repository.PathOf("samples/vote"), "--dossier", file, "--json");

        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("ferries.dossier, line 3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("HS0040", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coronation")]
    [InlineData("no/such.dossier")]
    public async Task A_name_that_is_none_is_named(string name)
    {
        var run = await CommandRun.Of("brief", Repository.PathOf("samples/vote"), "--dossier", name);

        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Contains("HS0041", run.Error, StringComparison.Ordinal);
        Assert.Contains("vote", run.Error, StringComparison.Ordinal);
    }
}
