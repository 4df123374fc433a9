using System.Diagnostics.CodeAnalysis;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using Hearsay.Claims;
using Hearsay.Server.Pages;
using Hearsay.Server.Views;
using Hearsay.Stories;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Server.Answers;

/// <summary>Ledgers as answers for programs: quotations with their places, and labels.</summary>
internal static class AnswerWriter
{
    private const int MostStatements = 50;

    public static StoryAnswer Story(StorySummary story) => new(
        story.Id, Shown(story.Title), Day(story.From), Day(story.To), story.Articles, [.. story.Outlets.Select(outlet => Shown(outlet.Outlet)!)], [.. story.Terms.Select(term => Shown(term)!)], Links.Story(story.Id));

    public static ArticleAnswer Article(BriefArticle article) => new(
        article.Number, article.Article.Id, Shown(article.Article.Title), Shown(article.Article.Outlet), Day(article.Article.Published?.Day), article.Article.Language, article.Article.Url);

    public static ClaimAnswer Claim(StoryView view, Claim claim) => new(
        view.Story.Id,
        claim.Id,
        claim.Standing.Word(),
        Quote(view, claim.Citation),
        [.. claim.Origins.Select(id => Shown(view.Origin(id)?.Name) ?? id)],
        claim.UnknownOrigins,
        claim.Carriers,
        Day(claim.First),
        Day(claim.Last),
        [.. claim.Assertions.Take(MostStatements).Select(assertion => Statement(view, assertion)).OfType<StatementAnswer>()],
        [.. claim.Relations.Select(relation => new RelationAnswer(
            relation.Kind.Word(), relation.To, view.Claim(relation.To) is { } other ? Quote(view, other.Citation) : null, Shown(relation.Why)!))]);

    public static FigureAnswer Figure(StoryView view, Figure figure) => new(
        view.Story.Id,
        figure.Id,
        Shown(figure.Measure)!,
        Shown(figure.Unit)!,
        Shown(figure.Scope),
        Shown(figure.Of),
        figure.Verdict.Word(),
        [.. figure.Values.Select(value => new FigureValueAnswer(
            value.Low, value.High, value.Bound.Word(), Day(value.AsOf),
            [.. view.Assertions(value.Assertions).Select(assertion => Shown(view.SpeakerName(assertion))!).Distinct(StringComparer.Ordinal)],
            [.. value.Citations.Select(citation => Quote(view, citation)).OfType<Quotation>()]))],
        [.. figure.Pairs.Select(pair => new FigurePairAnswer(pair.A, pair.B, pair.Verdict.Word(), Shown(pair.Why)!))]);

    public static HitAnswer Hit(SearchHit hit, string? story) =>
        new(hit.Article.Id, story, Shown(hit.Article.Title), Math.Round(hit.Score, 4), Quote(hit.Article, HitExcerpt.Of(hit)));

    /// <summary>Words of an article that stands in a story.</summary>
    public static Quotation? Quote(StoryView view, Citation citation) =>
        view.Quote(citation) is { } quote
            ? Quote(quote.Article.Article, quote.Span) with
            {
                Page = $"{Links.Story(view.Story.Id)}?at={Uri.EscapeDataString(new Place(citation.Article, quote.Span).ToString()).Replace("%3A", ":", StringComparison.Ordinal)}#{Place.Anchor}",
            }
            : null;

    /// <summary>Words of an article.</summary>
    public static Quotation Quote(Article article, TextSpan span) => new(
        VisibleText.WithLines(span.Of(article.Text)), article.Id, span.Start, span.End, Shown(article.Outlet), Day(article.Published?.Day), Links.Article(article.Id, span));

    private static StatementAnswer? Statement(StoryView view, Assertion assertion) => Quote(view, assertion.Citation) is not { } quote ? null : new(
        quote,
        Shown(view.Actor(assertion.Speaker)?.Name),
        assertion.Voice.Word(),
        assertion.Force.Word(),
        assertion.Polarity.Word(),
        [.. assertion.Via.Select(via => Shown(via)!)],
        Day(assertion.Said),
        Day(assertion.About?.First),
        Shown(view.Origin(assertion.Origin)?.Name));

    private static string? Day(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : null;

    /// <summary>Words of an article on one line, nothing in them invisible.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Shown(string? words) => words is null ? null : VisibleText.OnOneLine(words);
}
