using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Hearsay.Exports;
using Hearsay.Exports.Packs;

namespace Hearsay.Tests.Exports;

public sealed class EvidencePackTests : IClassFixture<ExportedStories>
{
    private readonly byte[] pack;

    public EvidencePackTests(ExportedStories stories) => pack = stories.Export("pack");

    [Fact]
    public void A_pack_is_whole_and_its_ledger_can_be_made_again()
    {
        var report = Verify(pack);

        Assert.Empty(report.Problems);
        Assert.Empty(report.Notes);
        Assert.Equal((15, 3), (report.Articles, report.Decisions));
        Assert.True(report.Quotes > 300);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pack)), report.Sha256);
    }

    [Fact]
    public void Any_unzip_program_reads_it_and_the_sums_are_those_of_sha256sum()
    {
        using var zip = new ZipArchive(new MemoryStream(pack), ZipArchiveMode.Read);
        var members = zip.Entries.ToDictionary(entry => entry.FullName, Read);

        var sums = Encoding.UTF8.GetString(members["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]);
        Assert.Equal(members.Keys.Where(name => name != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(members[sum.Key]))));
    }

    [Fact]
    public void Every_changed_member_is_named()
    {
        foreach (var member in StoredZip.Read(pack))
        {
            var changed = Changed(OffsetOf(member) + (member.Bytes.Length / 2));
            Assert.Contains(Verify(changed).Problems, problem => problem.Contains(member.Path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_byte_can_be_changed_unseen() =>
        Gen.Select(Gen.Int[0, pack.Length - 1], Gen.Int[1, 255]).Sample(
            (at, by) =>
            {
                var changed = (byte[])pack.Clone();
                changed[at] ^= (byte)by;
                Assert.NotEmpty(Verify(changed).Problems);
            },
            iter: 300, threads: 1);

    [Fact]
    public void Bytes_before_behind_or_cut_off_are_seen()
    {
        Assert.NotEmpty(Verify([.. pack, 0]).Problems);
        Assert.NotEmpty(Verify([0, .. pack]).Problems);
        Assert.NotEmpty(Verify(pack[..^1]).Problems);
        Assert.NotEmpty(Verify(pack[..(pack.Length / 2)]).Problems);
        Assert.NotEmpty(Verify([]).Problems);
    }

    [Fact]
    public void A_member_taken_out_or_put_in_is_named_even_where_all_hashes_fit()
    {
        var members = StoredZip.Read(pack);

        Assert.Contains(Verify(StoredZip.Write([.. members.Where(member => member.Path != "README.txt")])).Problems, problem => problem.StartsWith("README.txt: missing", StringComparison.Ordinal));
        Assert.Contains(Verify(StoredZip.Write([.. members, new PackMember("extra.txt", new byte[3])])).Problems, problem => problem.StartsWith("extra.txt: not in the manifest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("articles/0001.txt", "Torvany", "Torvini", "quotes.jsonl, line")]
    [InlineData("ledger.json", "\"standing\":\"disputed\"", "\"standing\":\"corroborated\"", "ledger.json: what is made from the articles")]
    [InlineData("decisions.jsonl", "Not so.", "Quite so", "decisions.jsonl, line 1: can't be read: its id")]
    [InlineData("quotes.jsonl", "\"start\":1", "\"start\":2", "quotes.jsonl, line")]
    [InlineData("stories.json", "\"articles\":[\"", "\"articles\":[\"x", "stories.json: its articles are not those")]
    public void Whoever_changes_a_member_and_every_hash_with_it_is_still_seen(string path, string from, string to, string expected)
    {
        var forged = Forge(path, bytes => Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(bytes), from, to)));

        Assert.Contains(Verify(forged).Problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"stories\":[{}]}")]
    [InlineData("\u0000\u0001")]
    public void Nonsense_in_any_member_is_a_problem_and_no_crash(string nonsense)
    {
        foreach (var path in StoredZip.Read(pack).Select(member => member.Path).Where(path => path is not ("SHA256SUMS" or "README.txt")))
        {
            Assert.NotEmpty(Verify(Forge(path, _ => Encoding.UTF8.GetBytes(nonsense))).Problems);
        }
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("articles/../../evil")]
    [InlineData("C:\\evil")]
    [InlineData("a//b")]
    [InlineData(".hidden")]
    [InlineData("nul\0")]
    public void A_name_that_leaves_its_folder_is_refused(string name) =>
        Assert.Contains("has a name that no member of a pack has", Assert.Single(Verify(StoredZip.Write([new PackMember(name, new byte[1])])).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb_is_refused_without_being_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = zip.CreateEntry("manifest.json", CompressionLevel.SmallestSize).Open();
            for (var mebibyte = 0; mebibyte < 64; mebibyte++) member.Write(new byte[1 << 20]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Single(Verify(bytes.ToArray()).Problems);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
        Assert.Contains("compressed", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_is_the_text_of_one_article()
    {
        var manifest = PackManifest.Read(StoredZip.Read(pack)[0].Bytes);
        var written = (manifest with { Articles = [.. Enumerable.Range(0, 1000).Select(number => ($"{number}", manifest.Articles[0].Text, manifest.Articles[0].Metadata))] }).Write();

        Assert.Contains(Verify(Forge(PackManifest.Path, _ => written)).Problems, problem => problem.Contains("names articles/0001.txt or articles/0001.json twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_no_article_has_is_refused() =>
        Assert.Contains(Verify(Forge("articles/0001.txt", _ => new byte[2_000_001])).Problems, problem => problem.StartsWith("articles/0001.txt: has 2000001 characters", StringComparison.Ordinal));

    [Fact]
    public void A_pack_of_another_program_is_told_from_a_forged_one()
    {
        var same = Verify(Forge("README.txt", bytes => bytes, program: "0.0.1"));
        Assert.Empty(same.Notes);
        Assert.Empty(same.Problems);

        var other = Verify(Forge("ledger.json", bytes => [.. bytes, (byte)'\n'], program: "0.0.1"));
        Assert.Empty(other.Problems);
        Assert.Contains("made by Hearsay 0.0.1", Assert.Single(other.Notes), StringComparison.Ordinal);
    }

    private static PackReport Verify(byte[] bytes) => EvidencePack.Verify(bytes, CancellationToken.None);

    // Whoever can write packs can make all hashes fit again.
    private byte[] Forge(string path, Func<byte[], byte[]> change, string? program = null)
    {
        var members = StoredZip.Read(pack).Select(member => member.Path == path ? member with { Bytes = change(member.Bytes.ToArray()) } : member).ToList();
        var manifest = PackManifest.Read(StoredZip.Read(pack)[0].Bytes);
        var hashed = manifest with { Program = program ?? manifest.Program, Members = [.. members.Skip(2).Select(member => (member.Path, (long)member.Bytes.Length, PackManifest.Hash(member.Bytes.Span)))] };
        var written = path == PackManifest.Path ? members[0].Bytes.ToArray() : hashed.Write();
        return StoredZip.Write([new PackMember(PackManifest.Path, written), new PackMember(PackManifest.SumsPath, hashed.Sums(written)), .. members.Skip(2)]);
    }

    private static string Replaced(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private byte[] Changed(int at)
    {
        var changed = (byte[])pack.Clone();
        changed[at] ^= 1;
        return changed;
    }

    private int OffsetOf(PackMember member)
    {
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(member.Bytes, out var segment));
        return segment.Offset;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
