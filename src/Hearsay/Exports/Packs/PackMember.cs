namespace Hearsay.Exports.Packs;

/// <summary>One file in an evidence pack.</summary>
/// <param name="Path">Where it stands in the pack: <c>articles/0001.txt</c>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record PackMember(string Path, ReadOnlyMemory<byte> Bytes);
