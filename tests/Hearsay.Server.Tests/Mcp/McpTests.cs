using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Server.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Hearsay.Server.Tests.Mcp;

public class McpTests(SampleServer samples)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tools_are_what_was_approved()
    {
        await using var client = await OverHttpAsync();
        var tools = (await client.ListToolsAsync(cancellationToken: Cancel)).Select(tool => tool.ProtocolTool).OrderBy(tool => tool.Name, StringComparer.Ordinal)
            .Select(tool => new { tool.Name, tool.Title, tool.Description, tool.Annotations, tool.InputSchema, tool.OutputSchema });

        Approval.Verify("docs/mcp-tools.json", $"{JsonSerializer.Serialize(tools, Readable).ReplaceLineEndings("\n")}\n");
    }

    [Fact]
    public async Task No_tool_changes_anything()
    {
        await using var client = await OverHttpAsync();
        Assert.All(await client.ListToolsAsync(cancellationToken: Cancel), tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, OpenWorldHint: false }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_agent_goes_from_words_to_the_evidence(bool overHttp)
    {
        await using var connection = overHttp ? null : new StreamConnection(samples.Store);
        await using var client = overHttp ? await OverHttpAsync() : await connection!.ConnectAsync(Cancel);

        var hits = await CallAsync(client, "search", ("query", "turnout commission"));
        var story = hits[0].GetProperty("story").GetString()!;
        Assert.NotEmpty((await CallAsync(client, "story", ("story", story))).GetProperty("mainClaims").EnumerateArray());

        var claim = (await CallAsync(client, "claims", ("who", "Strand"), ("what", "turnout"))).GetProperty("items")[0];
        var evidence = await CallAsync(client, "evidence", ("story", claim.GetProperty("story").GetString()), ("claim", claim.GetProperty("id").GetString()));
        var quote = evidence.GetProperty("statements")[0].GetProperty("quote");
        Assert.True(quote.GetProperty("isUntrusted").GetBoolean());

        var span = await CallAsync(client, "article_span",
            ("article", quote.GetProperty("article").GetString()), ("start", quote.GetProperty("start").GetInt32()), ("end", quote.GetProperty("end").GetInt32()));
        Assert.Equal(quote.GetProperty("text").GetString(), span.GetProperty("text").GetString());
        Assert.NotEmpty((await CallAsync(client, "figures", ("story", story), ("of", "turnout"))).EnumerateArray());
    }

    [Theory]
    [InlineData("story", "story", "none", "no story none")]
    [InlineData("claims", "standing", "certain", "is no standing")]
    [InlineData("claims", "from", "yesterday", "is no day")]
    [InlineData("article_span", "article", "none", "no article none")]
    public async Task A_wrong_question_is_answered_with_what_was_expected(string tool, string name, string value, string expected)
    {
        await using var client = await OverHttpAsync();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: Cancel);

        Assert.True(result.IsError);
        Assert.Contains(expected, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    private async Task<McpClient> OverHttpAsync() =>
        await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(samples.Address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: Cancel);

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: Cancel);
        Assert.NotEqual(true, result.IsError);

        using var told = JsonDocument.Parse(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text);
        Assert.Equal(ToolAnswer<string>.UntrustedNotice, told.RootElement.GetProperty("notice").GetString());
        return told.RootElement.GetProperty("answer").Clone();
    }

    /// <summary>The same tools over two streams, as over standard input and output.</summary>
    private sealed class StreamConnection(ILedgerStore store) : IAsyncDisposable
    {
        private readonly Pipe toServer = new();
        private readonly Pipe toClient = new();
        private readonly CancellationTokenSource stop = new();
        private Task serving = Task.CompletedTask;

        public async Task<McpClient> ConnectAsync(CancellationToken cancellationToken)
        {
            serving = McpHost.RunAsync(store, toServer.Reader.AsStream(), toClient.Writer.AsStream(), stop.Token);
            return await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await Task.WhenAny(serving);
            stop.Dispose();
        }
    }
}
