using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Storage.Serialization;

/// <summary>Every layer of an article and what failed, as compressed JSON.</summary>
/// <param name="Format">How <paramref name="Bytes"/> are packed.</param>
/// <param name="Sha256">Hash of the JSON, which unlike the compressed bytes is the same on every machine.</param>
/// <param name="Bytes">What is stored.</param>
internal sealed record PackedLayers(string Format, byte[] Sha256, byte[] Bytes)
{
    /// <summary>Brotli over the JSON of <see cref="LedgerJson"/>.</summary>
    public const string CurrentFormat = "layers-1/json+br";

    // Appending is meant to cost less than annotating; an archive comes to some 14 kB for an article of 600 words, index and all.
    private const int Quality = 2;
    private const int Window = 18;

    public static PackedLayers Pack(AnnotatedArticle article)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(article, LedgerJson.Options);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            return BrotliEncoder.TryCompress(json, buffer, out var written, Quality, Window)
                ? new PackedLayers(CurrentFormat, SHA256.HashData(json), buffer.AsSpan(0, written).ToArray())
                : throw new InvalidOperationException("Brotli wrote more than it said it could.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The article with its layers laid over it again.</summary>
    /// <exception cref="JsonException">The bytes or the format are not what <see cref="Pack"/> writes.</exception>
    public AnnotatedArticle LayOver(Article article) => LayOver(article, UnpackJson());

    /// <summary>The same, from JSON already unpacked.</summary>
    public static AnnotatedArticle LayOver(Article article, ReadOnlySpan<byte> json) =>
        (JsonSerializer.Deserialize<AnnotatedArticle>(json, LedgerJson.Options) ?? throw new JsonException("Layers were expected.")) with { Article = article };

    /// <summary>The JSON the hash was taken of.</summary>
    public byte[] UnpackJson()
    {
        if (Format != CurrentFormat) throw new JsonException($"Layers are packed as “{Format}”; expected “{CurrentFormat}”.");

        try
        {
            using var json = new MemoryStream(Bytes.Length * 8);
            using (var brotli = new BrotliStream(new MemoryStream(Bytes, writable: false), CompressionMode.Decompress)) brotli.CopyTo(json);
            return json.ToArray();
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or IOException)
        {
            throw new JsonException("The layers can't be unpacked.", exception);
        }
    }
}
