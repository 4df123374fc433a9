using System.Diagnostics;
using System.Globalization;
using Hearsay;
using Hearsay.Articles;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;

// append ARCHIVE FIRST    appends invented articles from number FIRST on, in batches of 1 to 5, until it is killed
// sample ARCHIVE          makes the small archive that later versions must still open
// hold ARCHIVE            holds the archive's write lock until standard input ends
// measure ARCHIVE COUNT   appends COUNT articles of 600 words, searches and reads, and says how long it took
var (verb, archive) = (args[0], args[1]);
switch (verb)
{
    case "append":
        await AppendForeverAsync(archive, Number(args[2]));
        break;
    case "sample":
        await MakeSampleAsync(archive);
        break;
    case "hold":
        Hold(archive);
        break;
    case "measure":
        await MeasureAsync(archive, Number(args[2]));
        break;
    default:
        throw new ArgumentException($"There is no {verb}.");
}

static async Task AppendForeverAsync(string archive, int next)
{
    // Said before the archive is opened, so that a kill may also come while it is made.
    Console.WriteLine(next);
    await using var store = await SqliteLedgerStore.OpenAsync(archive);
    for (var size = 1; ; size = size % 5 + 1)
    {
        await store.AppendAsync([.. Enumerable.Range(next, size).Select(number => InventedArticles.Annotated(number, words: 60))], CancellationToken.None);
        next += size;
        Console.WriteLine(next);
    }
}

static async Task MakeSampleAsync(string archive)
{
    await using var store = await SqliteLedgerStore.OpenAsync(archive);
    var articles = Enumerable.Range(1, 3).Select(number => InventedArticles.Annotated(number, words: 60)).ToList();
    var day = articles[0].Article.Published!.Value.Day;
    await store.AppendAsync(articles, CancellationToken.None);
    await store.AppendRejectionsAsync([new ArticleRejection("page.html", HearsayError.NoText, "No text was found in it.")], CancellationToken.None);
    await store.ReplaceStoriesAsync(
        [
            new Story("harbour", "Votes counted at the harbour", day, day.PlusDays(2), [.. articles.Select(article => article.Article.Id)], ["harbour", "treaty"],
                new Dictionary<string, string> { [articles[0].Article.Id] = "opened" }),
        ],
        CancellationToken.None);
    await store.AppendDecisionAsync(InventedDecisions.Note(1), InventedDecisions.Entry(InventedDecisions.Note(1)), CancellationToken.None);
}

static void Hold(string archive)
{
    using var connection = new SqliteConnection($"Data Source={archive};Pooling=False");
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "BEGIN IMMEDIATE";
    command.ExecuteNonQuery();
    Console.WriteLine("held");
    Console.In.ReadToEnd();
}

static async Task MeasureAsync(string archive, int count)
{
    const int batch = 200;
    await using var store = await SqliteLedgerStore.OpenAsync(archive);
    var appending = new Stopwatch();
    for (var first = 0; first < count; first += batch)
    {
        var articles = Enumerable.Range(first, Math.Min(batch, count - first)).Select(number => InventedArticles.Annotated(number, words: 600)).ToList();
        appending.Start();
        await store.AppendAsync(articles, CancellationToken.None);
        appending.Stop();
        if (first / batch % 50 == 49) Say("appended", first + batch, appending.Elapsed);
    }

    Say("appended", count, appending.Elapsed);
    Say("megabytes", (int)(new FileInfo(archive).Length >> 20), TimeSpan.Zero);
    var words = InventedArticles.Annotated(count / 2, words: 600).Article.Text.Split(' ');
    foreach (var query in (string[])["minister", "harbour treaty", "\"the harbour\"", $"\"{words[8]} {words[9]} {words[10]}\""])
    {
        var searching = Stopwatch.StartNew();
        var hits = await store.SearchAsync(query, limit: 20, CancellationToken.None);
        Say($"search {query}", hits.Count, searching.Elapsed);
    }

    var reading = Stopwatch.StartNew();
    var read = 0;
    await foreach (var _ in store.ReadArticlesAsync(CancellationToken.None))
    {
        if (++read == 2_000) break;
    }

    Say("read", read, reading.Elapsed);
    var verifying = Stopwatch.StartNew();
    var problems = await store.VerifyAsync(CancellationToken.None);
    Say("verified, problems", problems.Count, verifying.Elapsed);
}

static void Say(string what, int count, TimeSpan time) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count} in {time.TotalSeconds:0.000} s ({count / Math.Max(time.TotalSeconds, 1e-9):0}/s)"));

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
