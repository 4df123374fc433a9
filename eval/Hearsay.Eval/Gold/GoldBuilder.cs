using System.Text.Json;
using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

/// <summary>Writes one story's gold in the form the commands print, with the reader's ids and offsets.</summary>
internal sealed class GoldBuilder(string story, GoldFile gold, IReadOnlyDictionary<string, ArticleRecord> read, QuoteResolver quotes)
{
    /// <summary>An article's gold annotations, blocks and credits.</summary>
    public ArticleRecord Annotations(string file)
    {
        var metadata = gold.Articles.First(article => article.File == file);
        return new ArticleRecord
        {
            Id = read[file].Id,
            Path = file,
            Text = read[file].Text,
            Types = ["PER", "ORG", "LOC", "MISC"],
            Story = story,
            Blocks = [.. Blocks("caption", metadata.Captions), .. Blocks("related", metadata.Related), .. Blocks("promotion", metadata.Promotions)],
            Credits = quotes.Place(metadata.Credits.Select(credit => credit with { File = file }), file, (mark, span) => new CreditRecord(span.Start, span.End, mark.Agency, mark.Role)),
            Mentions = quotes.Place(gold.Mentions, file, (mark, span) => new MentionRecord(span.Start, span.End, mark.Type!, mark.Actor)),
            References = quotes.Place(gold.References, file, (mark, span) => new ReferenceRecord(span.Start, span.End, mark.Actor, mark.Kind)),
            Times = quotes.Place(gold.Times, file, (mark, span) => new TimeRecord(span.Start, span.End, mark.Type!, mark.Value, mark.Mod)),
            Quantities = quotes.Place(gold.Quantities, file, (mark, span) => new QuantityRecord(
                span.Start, span.End, mark.Low, mark.High, mark.Unit, mark.Bound, quotes.Find(file, mark.Of), quotes.Find(file, mark.Measured))),
            Attributions = [.. gold.Attributions.Where(attribution => attribution.File == file).Select(Attribution)],
            Actors = gold.Actors,
        };

        // Pages may be read without these lines.
        IEnumerable<BlockRecord> Blocks(string kind, IReadOnlyList<Quote> lines) =>
            from line in lines
            let place = quotes.Find(file, line, mayBeAbsent: !file.EndsWith(".txt", StringComparison.Ordinal))
            where place is not null
            select new BlockRecord(place.Value.Start, place.Value.End, kind);
    }

    /// <summary>Copied texts by the articles' ids.</summary>
    public IReadOnlyList<CopyGroupRecord> Copies() =>
        [.. gold.Copies.Select(group => new CopyGroupRecord(Ids(group.Articles), group.Original is { } original ? Id(original) : null, group.Agency))];

    /// <summary>Claims, figures and the rest of the ledger.</summary>
    public StoryLedgerRecord Ledger() => new()
    {
        Id = story,
        Claims = [.. gold.Claims.Select(Claim)],
        Figures = [.. gold.Figures.Select(figure => figure with { Values = [.. figure.Values.Select(value => value with { Articles = Ids(value.Articles) })] })],
        Forecasts = [.. gold.Forecasts.Select(forecast => forecast with { Assertion = Own(forecast.Assertion) })],
        Positions = [.. gold.Positions.Select(position => position with { Actor = Own(position.Actor) })],
        Wording = [.. gold.Wording.Select(Wording)],
        Timeline = gold.Timeline,
        Actors = [.. gold.Actors.Select(actor => actor with { Id = Own(actor.Id) })],
    };

    private AttributionRecord Attribution(GoldAttribution attribution) => new()
    {
        Source = quotes.Find(attribution.File, attribution.Source),
        Cue = quotes.Find(attribution.File, attribution.Cue),
        Content = quotes.Find(attribution.File, attribution.Content),
        Kind = attribution.Kind,
        Speaker = attribution.Speaker,
        SpeakerType = attribution.SpeakerType,
        Via = attribution.Via,
        Within = attribution.Within is { } index ? JsonSerializer.SerializeToElement(index) : null,
        Force = attribution.Force,
    };

    private ClaimRecord Claim(GoldClaim claim) => new()
    {
        Id = Own(claim.Id),
        Standing = claim.Standing,
        Origins = claim.Origins,
        UnknownOrigins = claim.UnknownOrigins,
        Carriers = claim.Carriers,
        Assertions = [.. from mark in claim.Assertions
                         let place = quotes.Find(mark.File, mark.Quote, mark.Nth)
                         where place is not null
                         select new AssertionRecord(Own(mark.Id!), read[mark.File].Id, place.Value.Start, place.Value.End, mark.Speaker, mark.Voice, mark.Origin)],
        Relations = [.. claim.Relations.Select(relation => relation with { To = Own(relation.To) })],
    };

    private WordingRecord Wording(GoldWording wording) => new(wording.Referent, wording.Articles.ToDictionary(
        pair => Id(pair.Key),
        pair => quotes.Place(pair.Value.Select(mark => mark with { File = pair.Key }), pair.Key, (mark, span) => new TermRecord(span.Start, span.End, mark.Quote, mark.Device)),
        StringComparer.Ordinal));

    // Stories number their claims and name their actors alike, and are scored together.
    private string Own(string id) => $"{story}/{id}";

    // An article that was not read keeps its name, so that what rests on it counts as missed.
    private string Id(string file) => read.TryGetValue(file, out var article) ? article.Id : file;

    private IReadOnlyList<string> Ids(IEnumerable<string> files) => [.. files.Select(Id)];
}
