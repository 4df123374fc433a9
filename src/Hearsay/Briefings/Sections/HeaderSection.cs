using System.Globalization;
using Hearsay.Annotations.Times;
using Hearsay.Articles;

namespace Hearsay.Briefings.Sections;

/// <summary>The title and the rows under it: how much coverage there is, how much of it is the same text, and what could not be read or dated.</summary>
internal static class HeaderSection
{
    /// <summary>A headline or first words of the story's own articles.</summary>
    public static BriefPart Title(BriefContext context)
    {
        if (context.Ledger.Story.FoundTitle is not null) return LabelPart.Named(context.Ledger.Story.Title);

        var title = context.Ledger.Story.Title;
        if (context.Articles.FirstOrDefault(article => article.Article.Title == title) is { Article.Title.Length: > 0 } headlined)
        {
            return new HeadlinePart(headlined) { IsBare = true };
        }

        // A story without a headline is called by its first words; white space may have been straightened in them.
        foreach (var article in context.Articles)
        {
            var found = title.Length == 0 ? -1 : article.Article.Text.IndexOf(title, StringComparison.Ordinal);
            if (found < 0) continue;

            return new QuotePart(article, new TextSpan(found, found + title.Length)) { IsBare = true, IsCutShort = char.IsLetterOrDigit(title[^1]) };
        }

        return LabelPart.Of("Untitled story");
    }

    /// <summary>The rows under the title.</summary>
    public static IReadOnlyList<BriefRow> Summary(BriefContext context, CopyNotes copies)
    {
        var rows = new List<RowBuilder> { Counts(context), Chapters(context), copies.Summary() };
        AddNotes(rows, context);
        if (context.Ledger.Claims.Count == 0) rows.Add(new RowBuilder().Say("no claims read"));

        return [.. rows.Where(row => !row.IsEmpty).Select(row => row.Main())];
    }

    private static RowBuilder Counts(BriefContext context)
    {
        var outlets = context.Articles.Select(article => article.Article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var row = new RowBuilder().Count(context.Articles.Count, "article", "articles").Then();
        if (outlets > 0) row.Count(outlets, "outlet", "outlets");
        else row.Say("outlets not told");

        row.Then();
        var story = context.Ledger.Story;
        var dated = context.Articles.Select(article => article.Article.Published?.Day).OfType<NodaTime.LocalDate>().ToList();
        var (from, to) = (story.From ?? (dated.Count > 0 ? dated.Min() : null), story.To ?? (dated.Count > 0 ? dated.Max() : null));
        return from is { } first && to is { } last && first <= last ? row.Say(EnglishDays.Of(new DayRange(first, last))) : row.Say("undated");
    }

    /// <summary>The turns of a long story, each with its days and a headline.</summary>
    private static RowBuilder Chapters(BriefContext context)
    {
        var row = new RowBuilder();
        // Where room is scarce, they can be looked up.
        if (context.Ledger.Story.Chapters is not { Count: > 1 } chapters || context.Options.ListsOnlyCited) return row;

        row.Say($"{Number(chapters.Count)} chapters:");
        foreach (var chapter in chapters)
        {
            if (chapter != chapters[0]) row.Then();
            row.Say(EnglishDays.Of(new DayRange(chapter.From, chapter.To)));
            if (context.Articles.FirstOrDefault(article => article.Article.Title == chapter.Title && chapter.Articles.Contains(article.Article.Id)) is { Article.Title.Length: > 0 } headlined) row.Add(new HeadlinePart(headlined));
        }

        return row;
    }

    private static void AddNotes(List<RowBuilder> rows, BriefContext context)
    {
        Note("not in English, read but not annotated", article => !article.Article.IsAnnotatable);
        Note("undated", article => article.Article.Published is null);
        foreach (var placed in context.Articles
            .Where(article => article.Article.PublishedBasis == DateBasis.Inferred && article.Article.Published is not null)
            .GroupBy(article => article.Article.Published!.Value.Day)
            .OrderBy(day => day.Key))
        {
            rows.Add(new RowBuilder()
                .Say($"{Number(placed.Count())} undated, placed on {EnglishDays.Of(placed.Key)} by {(placed.Count() == 1 ? "its" : "their")} fellow reports")
                .Add(context.CiteArticles(placed.Select(article => article.Article.Id))));
        }

        foreach (var failed in context.Ledger.Articles
            .SelectMany(article => article.Failures, (article, failure) => (article.Article.Id, failure.Layer))
            .GroupBy(failure => failure.Layer, failure => failure.Id)
            .OrderBy(layer => layer.Key))
        {
            var articles = failed.Distinct(StringComparer.Ordinal).ToList();
            rows.Add(new RowBuilder()
                .Say($"{Number(articles.Count)} without {failed.Key.ToString().ToLowerInvariant()}, whose annotator failed")
                .Add(context.CiteArticles(articles)));
        }

        void Note(string what, Func<BriefArticle, bool> holds)
        {
            var articles = context.Articles.Where(holds).Select(article => article.Article.Id).ToList();
            if (articles.Count > 0) rows.Add(new RowBuilder().Say($"{Number(articles.Count)} {what}").Add(context.CiteArticles(articles)));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
