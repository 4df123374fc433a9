using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Exports;
using Microsoft.VisualBasic.FileIO;
using NodaTime;

namespace Hearsay.Tests.Exports;

/// <summary>A sample's ledger with a decision of each kind, and what exporting it in a format gives.</summary>
public sealed class ExportedStories
{
    public ExportedStories()
    {
        var articles = new ArticleReader(new ReadingOptions()).Read([Repository.PathOf("samples/vote")]).Select(reading => reading.Article).OfType<Article>().ToList();
        var pipeline = new LedgerPipeline(new LedgerOptions { OneStory = true });
        var found = pipeline.Run(articles, CancellationToken.None)[0];
        Decisions = new DecisionBook(
        [
            Decide(DecisionKind.Reject, DecisionSubject.Claim, DecisionEvidence.Of(found.Claims[3])) with { Note = "Not so.\n\u202Eover \u001b[31m" },
            Decide(DecisionKind.Correct, DecisionSubject.Claim, DecisionEvidence.Of(found.Claims[0])) with { Correction = new Correction(CorrectedField.Standing, "disputed") },
            Decide(DecisionKind.Note, DecisionSubject.Actor, DecisionEvidence.Of(found, found.Actors[2])) with { Note = "=SUM(1)" },
        ]);
        Ledger = pipeline.With(Decisions).Run(articles, CancellationToken.None)[0];
    }

    internal StoryLedger Ledger { get; }

    internal DecisionBook Decisions { get; }

    internal static Decision Decide(DecisionKind kind, DecisionSubject subject, params DecisionTarget[] targets) =>
        new() { Kind = kind, Subject = subject, Targets = targets, Signed = new Signature("Ann Vale", Instant.FromUtc(2033, 10, 2, 9, 0), "test") };

    internal byte[] Export(string format) => Export(format, Ledger);

    internal byte[] Export(string format, StoryLedger ledger)
    {
        using var bytes = new MemoryStream();
        LedgerExporters.Create(format, new ExportOptions { Decisions = Decisions, Gazetteer = Gazetteer.Read(new StringReader("Saltry\t45.5\t12.25\nDunmere\t47.1\t-3.2\nOrm\t1\t2\n")) }).Export([ledger], bytes);
        return bytes.ToArray();
    }

    internal string Text(string format) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Export(format));

    internal JsonElement Json(string format) => JsonDocument.Parse(Export(format)).RootElement;

    internal List<Dictionary<string, string>> Rows(string format) => RowsOf(Text(format));

    /// <summary>The rows of a CSV file by an independent reader, each by its columns' names.</summary>
    internal static List<Dictionary<string, string>> RowsOf(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var columns = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (!parser.EndOfData) rows.Add(columns.Zip(parser.ReadFields()!).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));

        return rows;
    }

    internal static XDocument Xml(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return XDocument.Load(stream);
    }

    /// <summary>One article whose every field is somebody's attack.</summary>
    internal static StoryLedger Hostile(string text)
    {
        var report = $"The harbour of Orm was closed on Friday after a fire. “{text},” harbour master Petra Lund said. At least 40 passengers of {text} were taken ashore in Orm.";
        Article[] articles =
        [
            Make("one", report), Make("two", "Forty passengers were taken ashore in Orm, the harbour office said. " + report),
        ];
        return new LedgerPipeline(new LedgerOptions { OneStory = true }).Run(articles, CancellationToken.None)[0];

        Article Make(string id, string words) => new()
        {
            Id = $"{id} {text}/../x",
            Outlet = text,
            Title = text,
            Url = $"https://orm.example/{text}",
            Path = $"../{text}",
            Bylines = [text, "Ann Vale, Tom Orr and others"],
            Dateline = new Dateline(text, new LocalDate(2031, 5, 2)),
            Published = new PublicationTime(new LocalDate(2031, 5, 2)),
            PublishedBasis = DateBasis.Metadata,
            Language = "en",
            Text = words,
            Blocks = [new Block(new TextSpan(0, words.Length), BlockKind.Paragraph)],
        };
    }
}
