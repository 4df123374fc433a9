using System.Globalization;
using Hearsay.Articles;

namespace Hearsay.Briefings.Sections;

/// <summary>Every article, by number, with what it is to the others.</summary>
internal static class ArticleSection
{
    // Enough to know an article without a headline by.
    private const int FirstWords = 60;

    /// <summary>The list of articles.</summary>
    /// <param name="context">The brief.</param>
    /// <param name="copies">What is copied from where.</param>
    /// <param name="cited">Numbers of the articles that the brief cites.</param>
    public static BriefSection? Write(BriefContext context, CopyNotes copies, IReadOnlySet<int> cited)
    {
        var lines = context.Articles.Where(article => !context.Options.ListsOnlyCited || cited.Contains(article.Number)).Select(article => Line(context, copies, article)).ToList();
        return lines.Count == 0 ? null : new BriefSection("articles", "Articles", lines, context.Articles.Count - lines.Count);
    }

    private static BriefLine Line(BriefContext context, CopyNotes copies, BriefArticle numbered)
    {
        var article = numbered.Article;
        var main = article.Outlet is { Length: > 0 } outlet ? new RowBuilder().Name(outlet) : new RowBuilder().Say("outlet not told");
        main.Then().Say(article.Published is { } published ? EnglishDays.Of(published.Day) : "undated");
        if (Basis(article) is { } basis) main.Say($"({basis})");
        if (!context.Options.ListsOnlyCited) main.Then().Add(Title(numbered));

        var details = new RowBuilder();
        foreach (var note in (RowBuilder[])[copies.Of(article.Id), Credits(article), Unread(context, article), new RowBuilder().Name(article.Path ?? article.Url)])
        {
            if (!note.IsEmpty) details.Then().AddAll(note.Parts());
        }

        return new BriefLine(
            $"a{numbered.Number.ToString(CultureInfo.InvariantCulture)}",
            [new CitationsPart([new BriefCitation(numbered, Span: null)])],
            details.IsEmpty || context.Options.ListsOnlyCited ? [main.Main()] : [main.Main(), details.Detail()]);
    }

    private static BriefPart Title(BriefArticle article)
    {
        if (article.Article.Title is { Length: > 0 }) return new HeadlinePart(article);

        var text = article.Article.Text;
        var prose = article.Article.Blocks.Where(block => block.IsNarrative).Select(block => block.Span).FirstOrDefault(new TextSpan(0, text.Length)).Trim(text);
        if (prose.IsEmpty) return LabelPart.Of("no text");

        var words = Shortened(text, prose);
        return new QuotePart(article, words) { IsCutShort = words != prose };
    }

    private static TextSpan Shortened(string text, TextSpan span)
    {
        if (span.Length <= FirstWords) return span;

        var space = text.LastIndexOf(' ', span.Start + FirstWords, FirstWords);
        var end = space > span.Start ? space : span.Start + FirstWords;
        return new TextSpan(span.Start, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end);
    }

    // Markup and header lines are the usual case.
    private static string? Basis(Article article) => article.PublishedBasis switch
    {
        DateBasis.Text => "from its text",
        DateBasis.Inferred => "by its fellow reports",
        _ => null,
    };

    private static RowBuilder Credits(Article article)
    {
        var row = new RowBuilder();
        foreach (var (agency, role) in article.Credits.Select(credit => (credit.Agency, credit.Role)).Distinct())
        {
            row.Then().Say(role switch
            {
                CreditRole.Source => "text credited to",
                CreditRole.Contributed => "contributed:",
                _ => "first reported by",
            }).Name(agency);
        }

        return row;
    }

    private static RowBuilder Unread(BriefContext context, Article article)
    {
        var row = new RowBuilder();
        if (!article.IsAnnotatable) row.Say("not annotated, language").Name(article.Language);
        foreach (var layer in context.Annotated(article.Id)!.Failures.Select(failure => failure.Layer).Distinct().Order())
        {
            row.Then().Say($"without {layer.ToString().ToLowerInvariant()}");
        }

        return row;
    }
}
