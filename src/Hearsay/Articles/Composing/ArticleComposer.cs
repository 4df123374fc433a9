using System.Globalization;
using System.Text;
using Hearsay.Articles.Blocks;
using Hearsay.Articles.Credits;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Headers;
using Hearsay.Articles.Languages;
using Hearsay.Articles.Outlets;
using Hearsay.Articles.Posts;
using NodaTime;

namespace Hearsay.Articles.Composing;

/// <summary>Makes an article of a draft: cuts its text into blocks and settles what metadata, header and text each say of it.</summary>
internal static class ArticleComposer
{
    /// <summary>The article, or the reason why there is none.</summary>
    public static ArticleReading Compose(ArticleDraft draft, ReadingOptions options)
    {
        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return ArticleReading.Refused(
                draft.Path,
                HearsayError.NoText,
                $"{draft.Path} holds no text. An article with some words was expected. "
                    + "Is the page drawn by a script, or the field empty?");
        }

        if (draft.Text.Length > options.MaxTextLength)
        {
            return ArticleReading.Refused(
                draft.Path,
                HearsayError.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"{draft.Path} has a text of {draft.Text.Length:N0} characters; "
                    + $"an article may have {options.MaxTextLength:N0}. Does it hold many articles? "
                    + $"Split it, one to a file or to a line of JSON."));
        }

        return ArticleReading.Of(Compose(draft));
    }

    private static Article Compose(ArticleDraft draft)
    {
        var (text, metadata) = (draft.Text, draft.Metadata);
        var header = draft.Blocks is null ? TextHeader.Read(text, metadata.Title) : TextHeader.None;
        var blocks = draft.Blocks is null ? BlockFinder.Find(text, header) : BlockFinder.Refine(text, draft.Blocks);
        var dateline = DatelineReader.Read(text, blocks);
        var credits = CreditFinder.Find(text, blocks, dateline);
        var (published, basis) = Publication(metadata.Published, header.Published ?? LateHeader(text, blocks)?.Published, dateline?.Published);
        var outlet = OutletNames.Canonical(metadata.Outlet ?? OutletFinder.Find(text, blocks, header.Outlet, metadata.Url ?? header.Url, dateline));

        var title = NullIfBlank(metadata.Title) ?? header.Title;
        var updated = metadata.Updated ?? header.Updated;
        var (form, posts) = draft.Posts is { } told ? (ArticleForm.Live, told) : PostFinder.Find(text, blocks, title, published, updated);

        return new Article
        {
            Id = draft.Id ?? ContentId.Of(outlet, text),
            Path = draft.Path,
            Url = metadata.Url ?? header.Url,
            Title = title,
            Outlet = outlet,
            Bylines = FirstWithAny(metadata.Bylines, header.Bylines, LateHeader(text, blocks)?.Bylines, Signed(text, blocks)),
            Dateline = dateline?.Place is { } place ? new Dateline(place, DatelineDay(dateline, published)) : null,
            Published = published,
            PublishedBasis = basis,
            Updated = updated,
            Language = LanguageIdentifier.Identify(Narrative(text, blocks), metadata.Language ?? header.Language),
            Text = text,
            Blocks = blocks,
            Credits = credits,
            Form = form,
            Posts = posts,
        };
    }

    private static (PublicationTime? Published, DateBasis Basis) Publication(PublicationTime? metadata, PublicationTime? header, PublicationTime? text) =>
        metadata is not null ? (metadata, DateBasis.Metadata)
        : header is not null ? (header, DateBasis.Header)
        : text is not null ? (text, DateBasis.Text)
        : (null, DateBasis.None);

    // A dateline without a year was filed on the last such day up to the day after publication; without a day of publication it can't be told.
    private static LocalDate? DatelineDay(FoundDateline dateline, PublicationTime? published)
    {
        if (dateline.Published is { } filed)
        {
            return filed.Day;
        }

        if (dateline.DayAndMonth is not { } day || published is not { Day: var latest })
        {
            return null;
        }

        var thisYear = DateReader.Day(latest.Year, day.Month, day.Day);
        return thisYear <= latest.PlusDays(1) ? thisYear : DateReader.Day(latest.Year - 1, day.Month, day.Day);
    }

    // A byline or date that stands below the standfirst: the classifier called its line a header, the reader of heads had stopped before it.
    private static HeaderLine? LateHeader(string text, IReadOnlyList<Block> blocks) =>
        blocks.Take(8).Where(block => block.Kind == BlockKind.Header)
            .Select(block => HeaderLine.Read(block.Span.Of(text)))
            .Where(line => line is { Published: not null } or { Bylines.Count: > 0 })
            .Aggregate((HeaderLine?)null, (found, line) => found is null
                ? line
                : found with { Published = found.Published ?? line!.Published, Bylines = found.Bylines.Count > 0 ? found.Bylines : line!.Bylines });

    // Captions and links are often in another language than the article; where there is nothing else, the whole text speaks.
    private static string Narrative(string text, IReadOnlyList<Block> blocks)
    {
        const int Enough = 4_000;
        var sample = new StringBuilder();
        foreach (var block in blocks.Where(block => block.IsNarrative))
        {
            sample.Append(block.Span.In(text)[..Math.Min(block.Span.Length, Enough)]).Append('\n');
            if (sample.Length > Enough)
            {
                break;
            }
        }

        return sample.Length > 0 ? sample.ToString() : text;
    }

    private static IReadOnlyList<string> Signed(string text, IReadOnlyList<Block> blocks) =>
        [.. blocks.Where(block => block.Kind == BlockKind.Credit).SelectMany(block => Signature.People(text, block.Span)).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> FirstWithAny(params IReadOnlyList<string>?[] bylines) => bylines.FirstOrDefault(people => people is { Count: > 0 }) ?? [];

    private static string? NullIfBlank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
