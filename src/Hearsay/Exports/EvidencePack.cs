using Hearsay.Exports.Packs;

namespace Hearsay.Exports;

/// <summary>Checks evidence packs: hashes, that every quoted span is at its offsets, and that the ledger can be made again, byte for byte.</summary>
public static class EvidencePack
{
    /// <summary>Whether a file that begins with these bytes is to be checked as a pack.</summary>
    public static bool IsPack(ReadOnlySpan<byte> start) => StoredZip.IsZip(start);

    /// <summary>Checks a pack. Nothing in it is unpacked, run or written anywhere.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PackReport Verify(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => new PackCheck(bytes).Run(cancellationToken);
}
