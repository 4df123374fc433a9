using System.Globalization;
using System.Text;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Exports.Packs;

namespace Hearsay.Exports;

/// <summary>Writes an evidence pack: a zip with all that a ledger was made from, which a stranger can check. <c>docs/evidence-pack.md</c> has the format.</summary>
/// <remarks>The ledger in it is made anew from the texts it holds, so that it can be made again from nothing else.</remarks>
internal sealed class EvidencePackExporter(DecisionBook decisions) : ILedgerExporter
{
    private const string ReadMe = """
        This is an evidence pack of Hearsay: the articles a ledger was made from, the
        ledger, the exact words each line of it rests on, and analysts' decisions.

        Check it with Hearsay:      hearsay verify PACK
        Check it without Hearsay:   unzip PACK -d pack && cd pack && sha256sum -c SHA256SUMS
        See one quoted line:        tail -c +$((FIRSTBYTE + 1)) FILE | head -c BYTES
                                    with file, firstByte and bytes of a line in quotes.jsonl

        That everything fits together says that nothing was changed by accident or by
        somebody who could not make a pack. Whether it is the pack that somebody made,
        only its SHA-256 says, told to you by them on another way.

        """;

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        var members = new List<PackMember>();
        var articles = new List<(string Id, string Text, string Metadata)>();
        var read = new List<Articles.Article>();
        foreach (var article in ledgers.SelectMany(ledger => ledger.Articles).Select(article => article.Article).DistinctBy(article => article.Id, StringComparer.Ordinal))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"articles/{read.Count + 1:0000}");
            var (text, extension) = PackArticle.WriteText(article.Text);
            var metadata = PackArticle.WriteMetadata(PackArticle.AsRead(article));
            members.Add(new PackMember(name + extension, text));
            members.Add(new PackMember($"{name}.json", metadata));

            // As whoever checks the pack will read it.
            read.Add(PackArticle.Read(metadata, article.Text));
            articles.Add((read[^1].Id, name + extension, $"{name}.json"));
        }

        var log = LogOf(articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal));
        var stories = PackStories.Write([.. ledgers.Select(ledger => ledger.Story)]);
        var made = PackStories.Reconcile(PackStories.Read(stories), read, new DecisionBook(log), CancellationToken.None);
        var files = articles.ToDictionary(article => article.Id, article => article.Text, StringComparer.Ordinal);
        members.Add(new PackMember("decisions.jsonl", Lines(log)));
        members.Add(new PackMember("ledger.json", PackStories.WriteLedger(made)));
        members.Add(new PackMember("quotes.jsonl", PackQuotes.Write(made, article => files[article])));
        members.Add(new PackMember("stories.json", stories));
        members.Add(new PackMember("README.txt", Encoding.UTF8.GetBytes(ReadMe.ReplaceLineEndings("\n"))));

        var manifest = new PackManifest(ProgramIdentity.Version, ProgramIdentity.Models(), articles, [.. members.Select(member => (member.Path, (long)member.Bytes.Length, PackManifest.Hash(member.Bytes.Span)))]);
        var written = manifest.Write();
        output.Write(StoredZip.Write([new PackMember(PackManifest.Path, written), new PackMember(PackManifest.SumsPath, manifest.Sums(written)), .. members]));
    }

    private static byte[] Lines(IReadOnlyList<Decision> log) => [.. log.SelectMany(decision => PackJson.Write(json => ContractJson.WriteDecision(json, decision)))];

    // Decisions about the pack's articles, and what undid them.
    private IReadOnlyList<Decision> LogOf(IReadOnlySet<string> articles)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        return [.. decisions.Log.Where(decision => (decision.Undoes is { } undone ? kept.Contains(undone) : decision.Articles.Any(articles.Contains)) && kept.Add(decision.Id))];
    }
}
