using System.Text.Json;
using Hearsay.Briefings;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api;

/// <summary>The same JSON that a command prints.</summary>
internal sealed class ContractResult : IResult
{
    private readonly Action<Utf8JsonWriter> write;

    private ContractResult(Action<Utf8JsonWriter> write) => this.write = write;

    public static IResult Of(Action<Utf8JsonWriter> write) => new ContractResult(write);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, ContractJson.WriterOptions);
        await using (json.ConfigureAwait(false)) write(json);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
    }
}
