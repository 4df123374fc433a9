using NJsonSchema;

namespace Hearsay.Cli.Tests;

public class SchemaTests
{
    public static TheoryData<string, string[]> Outputs => new()
    {
        { "article", ["read"] },
        { "annotated-article", ["annotate"] },
        { "annotated-article", ["annotate", "--tokens"] },
        { "copies", ["copies"] },
        { "stories", ["stories"] },
        { "ledger", ["ledger"] },
        { "ledger", ["ledger", "--one-story"] },
        { "brief", ["brief"] },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Output_on_the_samples_fits_its_schema(string schema, string[] command)
    {
        var run = await CommandRun.Of([.. command, Repository.PathOf("samples"), "--json"]);

        Assert.Equal(ExitStatus.Done, run.Status);
        await AssertFits(schema, run);
    }

    [Fact]
    public async Task What_the_archive_commands_print_fits_its_schema()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.jsonl", "{\"id\":\"x\"\n");

        await AssertFits("add", await CommandRun.Of("add", Repository.PathOf("samples/flood"), broken, "--archive", folder.Archive, "--json"));
        await AssertFits("search", await CommandRun.Of("search", "dam", "--archive", folder.Archive, "--json"));
        await AssertFits("verify", await CommandRun.Of("verify", folder.Archive, "--json"));

        var ledger = System.Text.Json.JsonDocument.Parse((await CommandRun.Of("ledger", "--archive", folder.Archive, "--json")).Output).RootElement.GetProperty("stories")[0];
        var claim = ledger.GetProperty("claims")[0].GetProperty("id").GetString()!;
        await AssertFits("decision", await CommandRun.Of("decide", "correct", "claim", claim, "--field", "standing", "--to", "disputed", "--archive", folder.Archive, "--json"));
        await AssertFits("decision", await CommandRun.Of("decide", "reject", "claim", claim, "--archive", folder.Archive, "--json"));
        await AssertFits("decisions", await CommandRun.Of("decide", "list", "--archive", folder.Archive, "--json"));
        await AssertFits("audit", await CommandRun.Of("decide", "audit", "--archive", folder.Archive, "--json"));
        await AssertFits("ledger", await CommandRun.Of("ledger", "--archive", folder.Archive, "--json"));
        await AssertFits("brief", await CommandRun.Of("brief", "--archive", folder.Archive, "--json"));
    }

    [Fact]
    public async Task A_schema_refuses_what_it_should()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs/schema/stories.schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate("""{"stories":[{"id":1}]}"""));
        Assert.NotEmpty(schema.Validate("{}"));
    }

    private static async Task AssertFits(string name, CommandRun run)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf($"docs/schema/{name}.schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.Empty(schema.Validate(line)));
    }
}
