using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Briefings;

namespace Hearsay.Exports.Packs;

/// <summary>What a pack says of itself: who made it, which files are which article, and the hash of every member.</summary>
/// <param name="Program">The program's version.</param>
/// <param name="Models">Its models by name, with their hashes.</param>
/// <param name="Articles">The files of each article, in order.</param>
/// <param name="Members">Every member but the manifest and the list of sums, with size and hash.</param>
internal sealed record PackManifest(
    string Program,
    IReadOnlyList<(string Name, string Sha256)> Models,
    IReadOnlyList<(string Id, string Text, string Metadata)> Articles,
    IReadOnlyList<(string Path, long Bytes, string Sha256)> Members)
{
    public const string Format = "hearsay-evidence-pack/1";
    public const string Path = "manifest.json";
    public const string SumsPath = "SHA256SUMS";

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The manifest's bytes.</summary>
    public byte[] Write() => PackJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("program", Program);
        json.WriteObjects("models", Models, model =>
        {
            json.WriteString("name", model.Name);
            json.WriteString("sha256", model.Sha256);
        });
        json.WriteObjects("articles", Articles, article =>
        {
            json.WriteString("id", article.Id);
            json.WriteString("text", article.Text);
            json.WriteString("metadata", article.Metadata);
        });
        json.WriteObjects("members", Members, member =>
        {
            json.WriteString("path", member.Path);
            json.WriteNumber("bytes", member.Bytes);
            json.WriteString("sha256", member.Sha256);
        });
        json.WriteEndObject();
    });

    /// <summary>The manifest again.</summary>
    /// <exception cref="JsonException">The bytes are no manifest of this format.</exception>
    public static PackManifest Read(ReadOnlyMemory<byte> bytes) => PackJson.Read(bytes, json =>
        PackJson.Text(json, "format") is var format && format != Format
            ? throw new JsonException($"its format is “{format}”; expected “{Format}”")
            : new PackManifest(
                PackJson.Text(json, "program") ?? "",
                [.. json.GetProperty("models").EnumerateArray().Select(model => (Key(model, "name"), Key(model, "sha256")))],
                [.. json.GetProperty("articles").EnumerateArray().Select(article => (Key(article, "id"), Key(article, "text"), Key(article, "metadata")))],
                [.. json.GetProperty("members").EnumerateArray().Select(member => (Key(member, "path"), member.GetProperty("bytes").GetInt64(), Key(member, "sha256")))]));

    /// <summary>The list that <c>sha256sum -c</c> reads: every member but itself.</summary>
    /// <param name="manifest">The manifest's bytes.</param>
    public byte[] Sums(ReadOnlySpan<byte> manifest)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{Hash(manifest)}  {Path}\n");
        foreach (var (path, _, sha256) in Members) lines.Append(CultureInfo.InvariantCulture, $"{sha256}  {path}\n");

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string Key(JsonElement json, string key) => PackJson.Text(json, key) ?? "";
}
