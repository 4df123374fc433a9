using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Exports.Packs;

/// <summary>One check of one pack, from the zip around it to the ledger in it. What an earlier step finds wrong, later ones do not build on.</summary>
internal sealed class PackCheck(ReadOnlyMemory<byte> bytes)
{
    private static readonly int MostTextLength = new ReadingOptions().MaxTextLength;

    private readonly List<string> problems = [];
    private readonly List<string> notes = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Article Article, string File, CodePoints Points)> articles = new(StringComparer.Ordinal);
    private readonly List<Decision> decisions = [];
    private int quotes;

    public PackReport Run(CancellationToken cancellationToken)
    {
        if (ReadZip() is { } zip && ReadManifest() is { } manifest)
        {
            CheckHashes(manifest);
            if (problems.Count == 0) CheckZip(zip);
            ReadArticles(manifest);
            ReadDecisions();
            CheckQuotes();
            if (problems.Count == 0) MakeLedgerAgain(manifest, cancellationToken);
        }

        return new PackReport(problems, notes, PackManifest.Hash(bytes.Span), articles.Count, quotes, decisions.Count);
    }

    private IReadOnlyList<PackMember>? ReadZip()
    {
        try
        {
            var read = StoredZip.Read(bytes);
            foreach (var member in read) members.Add(member.Path, member.Bytes);
            return read;
        }
        catch (InvalidDataException exception)
        {
            problems.Add($"the zip is not one that Hearsay wrote, or it was packed anew: {exception.Message}");
            return null;
        }
    }

    private PackManifest? ReadManifest() => Try(PackManifest.Path, () => PackManifest.Read(Member(PackManifest.Path)));

    private void CheckHashes(PackManifest manifest)
    {
        foreach (var (path, size, sha256) in manifest.Members)
        {
            if (!members.TryGetValue(path, out var member)) problems.Add($"{path}: missing");
            else if (PackManifest.Hash(member.Span) != sha256) problems.Add($"{path}: not what was packed, its SHA-256 is not the manifest's");
            else if (member.Length != size) problems.Add($"{path}: has {Number(member.Length)} bytes; the manifest says {Number(size)}");
        }

        foreach (var path in members.Keys.Except(manifest.Members.Select(member => member.Path), StringComparer.Ordinal).Where(path => path is not (PackManifest.Path or PackManifest.SumsPath)))
        {
            problems.Add($"{path}: not in the manifest");
        }

        var sums = manifest.Sums(members[PackManifest.Path].Span);
        if (!members.TryGetValue(PackManifest.SumsPath, out var found)) problems.Add($"{PackManifest.SumsPath}: missing");
        else if (!found.Span.SequenceEqual(sums)) problems.Add($"{PackManifest.SumsPath}: does not fit {PackManifest.Path}; one of the two was changed, first at byte {Number(found.Span.CommonPrefixLength(sums))} of {PackManifest.SumsPath}");
    }

    // Every byte between and behind the members.
    private void CheckZip(IReadOnlyList<PackMember> zip)
    {
        var expected = StoredZip.Write(zip);
        if (bytes.Span.SequenceEqual(expected)) return;

        var at = bytes.Span.CommonPrefixLength(expected);
        problems.Add($"the zip around the members is not what Hearsay writes: byte {Number(at)} differs");
    }

    private void ReadArticles(PackManifest manifest)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, file, metadata) in manifest.Articles)
        {
            // One file as the text of a million articles would be a bomb as well.
            if (!used.Add(file) || !used.Add(metadata))
            {
                problems.Add($"{PackManifest.Path}: names {file} or {metadata} twice");
                continue;
            }

            var text = Try(file, () => PackArticle.ReadText(file, Member(file).Span));
            if (text is null) continue;
            if (text.Length > MostTextLength)
            {
                problems.Add($"{file}: has {Number(text.Length)} characters; no article has more than {Number(MostTextLength)}");
                continue;
            }

            var article = Try(metadata, () => PackArticle.Read(Member(metadata), text));
            if (article is null) continue;

            if (article.Id != id || !articles.TryAdd(id, (article, file, new CodePoints(text)))) problems.Add($"{metadata}: its id is not the manifest's, or another article has it");
        }
    }

    private void ReadDecisions()
    {
        foreach (var (line, number) in Lines("decisions.jsonl"))
        {
            var decision = Try($"decisions.jsonl, line {Number(number)}", () => PackJson.Read(line, json =>
            {
                var read = DecisionJson.Read(json);
                return PackJson.Text(json, "id") == read.Id ? read : throw new JsonException("its id is not made from what it says");
            }));
            if (decision is not null) decisions.Add(decision);
        }
    }

    private void CheckQuotes()
    {
        foreach (var (line, number) in Lines("quotes.jsonl"))
        {
            quotes++;
            var place = $"quotes.jsonl, line {Number(number)}";
            var problem = Try(place, () => PackJson.Read(line, ProblemOf));
            if (problem is { Length: > 0 }) problems.Add($"{place}: {problem}");
        }
    }

    private string ProblemOf(JsonElement quote)
    {
        if (!articles.TryGetValue(PackJson.Text(quote, "article") ?? "", out var article)) return "names an article that the pack does not hold";

        var span = new TextSpan(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        var bytes = (quote.GetProperty("firstByte").GetInt32(), quote.GetProperty("bytes").GetInt32());
        if (span.End > article.Article.Text.Length) return $"{span} ends outside {article.File}";
        if (bytes != PackQuotes.Bytes(article.File, span, article.Points) || PackJson.Text(quote, "file") != article.File) return $"its bytes are not those of {span} in {article.File}";

        // Half a pair of surrogates can't be written into JSON and stands there as U+FFFD.
        var words = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(span.Of(article.Article.Text)));
        return PackJson.Text(quote, "words") == words ? "" : $"the words at {span} of {article.File} are others";
    }

    private void MakeLedgerAgain(PackManifest manifest, CancellationToken cancellationToken)
    {
        if (Try("stories.json", () => PackStories.Read(Member("stories.json"))) is not { } stories) return;

        // Each in one story at the most; one of which the pack holds only some posts is in none.
        var named = stories.SelectMany(story => story.Articles).ToList();
        var told = named.Concat(stories.SelectMany(story => story.Guests)).ToHashSet(StringComparer.Ordinal);
        if (named.Count != named.Distinct(StringComparer.Ordinal).Count() || !told.SetEquals(articles.Keys))
        {
            problems.Add("stories.json: its articles are not those of the manifest, each once");
            return;
        }

        var isSameProgram = manifest.Program == ProgramIdentity.Version && manifest.Models.SequenceEqual(ProgramIdentity.Models());
        var made = Reconcile(stories, manifest, cancellationToken);
        if (made is null) return;

        foreach (var (path, expected) in new[] { ("ledger.json", PackStories.WriteLedger(made)), ("quotes.jsonl", PackQuotes.Write(made, article => articles[article].File)) })
        {
            if (Try(path, () => (ReadOnlyMemory<byte>?)Member(path)) is not { } found || found.Span.SequenceEqual(expected)) continue;

            var difference = $"{path}: what is made from the articles and decisions here is not what it says, first at byte {Number(found.Span.CommonPrefixLength(expected))}";
            if (isSameProgram) problems.Add(difference);
            else notes.Add($"{difference}. The pack was made by Hearsay {manifest.Program}, this is {ProgramIdentity.Version}, or their models differ: check it with that one.");
        }
    }

    private IReadOnlyList<StoryLedger>? Reconcile(IReadOnlyList<Story> stories, PackManifest manifest, CancellationToken cancellationToken)
    {
        try
        {
            return PackStories.Reconcile(stories, [.. manifest.Articles.Select(article => articles[article.Id].Article)], new DecisionBook(decisions), cancellationToken);
        }

        // Hashes that fit say nothing of sense: whoever made the pack may have made up what is in it.
        catch (Exception exception) when (exception is AggregateException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            problems.Add("ledger.json: no ledger can be made from what the pack holds");
            return null;
        }
    }

    private IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> Lines(string path) =>
        Try(path, () => (ReadOnlyMemory<byte>?)Member(path)) is { } lines ? PackJson.Lines(lines).Select((line, index) => (line, index + 1)) : [];

    private ReadOnlyMemory<byte> Member(string path) => members.TryGetValue(path, out var member) ? member : throw new JsonException("it is missing");

    private T? Try<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            problems.Add($"{place}: can't be read: {(exception is JsonException ? exception.Message : "it is no UTF-8")}");
            return default;
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
