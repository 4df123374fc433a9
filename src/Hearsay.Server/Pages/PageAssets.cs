using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Server.Pages;

/// <summary>Style sheet, script and mark, from inside the program. Their addresses hold their hash, so that browsers may keep them for good.</summary>
public static class PageAssets
{
    private static readonly Dictionary<string, (byte[] Bytes, string Hash, string Type)> Files = new[] { ("hearsay.css", "text/css; charset=utf-8"), ("hearsay.js", "text/javascript; charset=utf-8"), ("api.js", "text/javascript; charset=utf-8"), ("mark.svg", "image/svg+xml") }
        .ToDictionary(file => file.Item1, file => Read(file.Item1, file.Item2), StringComparer.Ordinal);

    /// <summary>Where a file is to be asked for.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
        {
            if (!Files.TryGetValue(name, out var file)) return Results.NotFound();

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
        }).ExcludeFromDescription();

    private static (byte[], string, string) Read(string name, string type)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (bytes.ToArray(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12], type);
    }
}
