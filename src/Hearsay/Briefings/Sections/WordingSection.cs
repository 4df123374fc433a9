using System.Globalization;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>What each outlet calls the things the story is about, and whose word it is where it quotes.</summary>
internal static class WordingSection
{
    private const int MostTerms = 8;

    /// <summary>Things called by more than one name, or by one that colours them; those coloured most often first.</summary>
    public static BriefSection? Write(BriefContext context)
    {
        var wordings = context.Ledger.Wording
            .Select(wording => (wording, terms: Terms(context, wording)))
            .Where(pair => pair.terms.Select(term => term.Key).Distinct(StringComparer.Ordinal).Count() > 1 || pair.terms.Any(term => term.Written.Device != WordingDevice.Neutral))
            .OrderByDescending(pair => pair.terms.Count(term => term.Written.Device != WordingDevice.Neutral))
            .ThenByDescending(pair => pair.terms.Count)
            .ToList();
        var lines = wordings.Take(context.Options.Wordings)
            .Select((pair, index) => Line(context, $"w{(index + 1).ToString(CultureInfo.InvariantCulture)}", pair.wording, pair.terms))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("wording", "What they call it", lines, wordings.Count - lines.Count);
    }

    private static BriefLine Line(BriefContext context, string anchor, Wording wording, IReadOnlyList<Term> terms) => new(
        anchor,
        [context.Find(wording.Referent, terms.Select(term => new Citation(term.Article.Article.Id, term.Written.Span)))],
        [.. terms
            .GroupBy(term => term.Article.Article.Outlet ?? term.Article.Article.Id, StringComparer.Ordinal)
            .OrderBy(outlet => outlet.Min(term => term.Article.Number))
            .Select(outlet => Row(context, [.. outlet]).Main())]);

    private static RowBuilder Row(BriefContext context, IReadOnlyList<Term> terms)
    {
        var row = terms[0].Article.Article.Outlet is { } outlet ? new RowBuilder().Name(outlet) : new RowBuilder().Say("outlet not told");
        row.Say(":");
        var groups = terms
            .GroupBy(term => (term.Key, term.Written.Device, term.Speaker))
            .OrderBy(group => group.Key.Device == WordingDevice.Neutral ? 1 : 0)
            .ThenByDescending(group => group.Count())
            .ToList();
        foreach (var (group, index) in groups.Take(MostTerms).Select((group, index) => (group, index)))
        {
            var first = group.First();
            if (index > 0) row.Say("·");
            row.Add(context.Quote(new Citation(first.Article.Article.Id, first.Written.Span)));
            if (group.Count() > 1) row.Say($"×{group.Count().ToString(CultureInfo.InvariantCulture)}");
            if (first.Written.Device != WordingDevice.Neutral) row.Say($"({first.Written.Device.Word()})");
            if (first.Written.Voice == Voice.Attributed) row.Say(first.Speaker is null ? "in a quotation" : "quoting").Name(first.Speaker);
            row.Add(context.Cite(group.Select(term => new Citation(term.Article.Article.Id, term.Written.Span))));
        }

        return groups.Count > MostTerms ? row.Say($"· {(groups.Count - MostTerms).ToString(CultureInfo.InvariantCulture)} more") : row;
    }

    private static List<Term> Terms(BriefContext context, Wording wording) =>
    [
        .. wording.Articles
            .Select(pair => (article: context.Article(pair.Key), terms: pair.Value))
            .Where(pair => pair.article is not null)
            .OrderBy(pair => pair.article!.Number)
            .SelectMany(pair => pair.terms, (pair, term) => (pair.article, term))

            // A plain word in somebody's quotation is not the outlet's choice and colours nothing.
            .Where(pair => pair.term is not { Voice: Voice.Attributed, Device: WordingDevice.Neutral })
            .Where(pair => context.Quote(new Citation(pair.article!.Article.Id, pair.term.Span)) is not null)
            .Select(pair => new Term(pair.article!, pair.term, Speaker(context, pair.article!, pair.term))),
    ];

    private static string? Speaker(BriefContext context, BriefArticle article, WordingTerm term)
    {
        if (term.Voice != Voice.Attributed || context.Annotated(article.Article.Id) is not { } annotated) return null;

        var speaker = annotated.Attributions
            .Where(attribution => attribution.Speaker is not null && attribution.Content.Any(content => content.Contains(term.Span)))
            .OrderBy(attribution => attribution.Content.Sum(content => content.Length))
            .Select(attribution => attribution.Speaker)
            .FirstOrDefault();
        return annotated.Actors.FirstOrDefault(actor => actor.Id == speaker)?.Name;
    }

    private sealed record Term(BriefArticle Article, WordingTerm Written, string? Speaker)
    {
        /// <summary>The same term at the head of a sentence is the same term.</summary>
        public string Key => Written.Term.ToLowerInvariant();
    }
}
