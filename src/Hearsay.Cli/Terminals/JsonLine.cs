using System.Buffers;
using System.Text.Json;
using Hearsay.Briefings;

namespace Hearsay.Cli.Terminals;

/// <summary>One line of JSON Lines, made on whichever thread made the object.</summary>
internal static class JsonLine
{
    private const int UsualLength = 16 * 1024;

    /// <summary>The bytes of the object and a line end.</summary>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(UsualLength);
        using (var json = new Utf8JsonWriter(bytes, ContractJson.WriterOptions)) write(json);

        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }
}
