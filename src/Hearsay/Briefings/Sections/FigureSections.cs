using System.Globalization;
using Hearsay.Annotations.Quantities;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>Figures side by side, the ones that need looking at first, and a few that only one value is given for.</summary>
internal sealed class FigureSections(BriefContext context, ClaimChooser chooser)
{
    private const int MostReasons = 2;
    private const int MostVoices = 3;

    // Conflicts first, then what changed, what can't be compared, what can't be told, and at last what agrees.
    private static readonly FigureVerdict[] Order =
    [
        FigureVerdict.Conflict, FigureVerdict.Revised, FigureVerdict.DifferentScope, FigureVerdict.Undecided,
        FigureVerdict.Rounding, FigureVerdict.Agree, FigureVerdict.Forecast,
    ];

    private static readonly FigureVerdict[] DaysMatter = [FigureVerdict.Conflict, FigureVerdict.Revised, FigureVerdict.Undecided];

    /// <summary>Figures with more than one value.</summary>
    public BriefSection? Compared()
    {
        var figures = context.Ledger.Figures
            .Where(figure => figure.Verdict != FigureVerdict.Single && figure.Values.Count > 1)
            .OrderBy(figure => Array.IndexOf(Order, figure.Verdict))
            .ThenByDescending(ArticleCount)
            .ToList();
        return Section("figures", "Figures", "f", figures, context.Options.Figures);
    }

    /// <summary>Those given once that matter most: carried by many, or close to what the coverage is about.</summary>
    public BriefSection? Single()
    {
        var figures = context.Ledger.Figures
            .Where(figure => figure.Verdict == FigureVerdict.Single || figure.Values.Count == 1)
            .OrderByDescending(ArticleCount)
            .ThenByDescending(figure => chooser.Centrality($"{figure.Measure} {figure.Scope} {figure.Of}"))
            .ToList();
        return Section("single-figures", "Figures with one value only", "g", figures, context.Options.SingleFigures);
    }

    private BriefSection? Section(string id, string heading, string prefix, IReadOnlyList<Figure> figures, int most)
    {
        var shown = figures.Where(figure => figure.Values.Any(value => Cited(value) is not null)).Take(most).ToList();
        if (shown.Count == 0) return null;

        // Several figures of "people": only the words around the amounts tell them apart.
        var alike = shown.CountBy(figure => (figure.Measure, figure.Of, figure.Scope)).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        return new BriefSection(
            id,
            heading,
            [.. shown.Select((figure, index) => Line($"{prefix}{Number(index + 1)}", figure, alike.Contains((figure.Measure, figure.Of, figure.Scope))))],
            figures.Count - shown.Count);
    }

    private BriefLine Line(string anchor, Figure figure, bool withWordsAround)
    {
        var values = figure.Values.Where(value => Cited(value) is not null).ToList();
        var withDays = DaysMatter.Contains(figure.Verdict) && values.Select(value => value.AsOf).Distinct().Count() > 1;
        var rows = values.Take(context.Options.ValuesPerFigure).Select(value => Value(value, withDays, withWordsAround).Main()).ToList();
        if (values.Count > rows.Count) rows.Add(new RowBuilder().Say($"and {Number(values.Count - rows.Count)} more values").Detail());
        rows.AddRange(figure.Pairs
            .Where(pair => pair.Verdict == figure.Verdict && pair.Why.Length > 0)
            .Select(pair => pair.Why)
            .Distinct(StringComparer.Ordinal)
            .Take(MostReasons)
            .Select(why => new RowBuilder().Name(why).Detail()));

        return new BriefLine(anchor, Head(figure, values), rows, Marks.Of(figure));
    }

    private IReadOnlyList<BriefPart> Head(Figure figure, IReadOnlyList<FigureValue> values)
    {
        var near = values.SelectMany(value => context.Assertions(value.Assertions)).Select(assertion => assertion.Citation)
            .Concat(values.SelectMany(value => value.Citations))
            .ToList();
        var row = new RowBuilder();
        if (figure.Measure.Length > 0) row.Add(context.Find(figure.Measure, near));
        if (figure.Of is { Length: > 0 } whole && whole != figure.Measure) row.Say("of").Add(context.Find(whole, near));

        // "voters in Harrow" says for where already.
        var isNamed = $"{figure.Measure} {figure.Of}".Contains(figure.Scope ?? "", StringComparison.Ordinal);
        if (!isNamed) row.Say(row.IsEmpty ? "for" : ", for").Add(context.Find(figure.Scope!, near));
        return row.IsEmpty ? row.Say("measure not told").Parts() : row.Parts();
    }

    private RowBuilder Value(FigureValue value, bool withDays, bool withWordsAround)
    {
        var row = new RowBuilder();
        var quote = value.Citations.Select(context.Quote).OfType<QuotePart>().OrderBy(quote => quote.Article.Number).FirstOrDefault();
        if (quote is not null && withWordsAround)
        {
            quote = new QuotePart(quote.Article, QuoteSpans.WithWordsAround(quote.Article.Article.Text, quote.Span));
        }

        row.Add(quote ?? (BriefPart)LabelPart.Of(Amount(value)));

        var voices = context.Assertions(value.Assertions).DistinctBy(assertion => Statements.VoiceKey(context, assertion), StringComparer.Ordinal).ToList();
        foreach (var voice in voices.Take(MostVoices)) row.Say(",").Add(Statements.ShortVoice(context, voice));
        if (voices.Count > MostVoices) row.Say($", {Number(voices.Count - MostVoices)} more");

        row.Add(Cited(value));
        return withDays && value.AsOf is { } day ? row.Then().Say($"as of {EnglishDays.Of(day)}") : row;
    }

    // The amounts themselves; articles of which no place is known are cited whole.
    private CitationsPart? Cited(FigureValue value)
    {
        var places = context.Cite(value.Citations);
        var whole = context.CiteArticles(value.Articles.Where(id => value.Citations.All(citation => citation.Article != id)));
        return (places, whole) switch
        {
            (null, _) => whole,
            (_, null) => places,
            _ => new CitationsPart([.. places.Citations.Concat(whole.Citations).OrderBy(citation => citation.Article.Number)]),
        };
    }

    private int ArticleCount(Figure figure) =>
        figure.Values.SelectMany(value => value.Articles).Where(id => context.Article(id) is not null).Distinct(StringComparer.Ordinal).Count();

    private static string Amount(FigureValue value) => (value.Low, value.High, value.Bound) switch
    {
        ({ } low, { } high, _) when low != high => $"{Number(low)} to {Number(high)}",
        ({ } low, _, QuantityBound.About) => $"about {Number(low)}",
        ({ } low, null, _) => $"at least {Number(low)}",
        ({ } low, _, _) => Number(low),
        (null, { } high, _) => $"up to {Number(high)}",
        _ => "amount not told",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
