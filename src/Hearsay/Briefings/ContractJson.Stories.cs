using System.Text.Json;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    /// <summary>Which text came from where, as <c>hearsay copies</c> prints it.</summary>
    public static void WriteCopies(Utf8JsonWriter json, CopyReport copies)
    {
        json.WriteStartObject();
        json.WriteCopyKeys(copies);
        json.WriteEndObject();
    }

    /// <summary>Stories, as <c>hearsay stories</c> prints them.</summary>
    public static void WriteStories(Utf8JsonWriter json, IReadOnlyList<Story> stories)
    {
        json.WriteStartObject();
        json.WriteObjects("stories", stories, story =>
        {
            json.WriteString("id", story.Id);
            json.WriteString("title", story.Title);
            json.WriteDay("from", story.From);
            json.WriteDay("to", story.To);
            json.WriteStrings("articles", story.Articles);
            json.WriteStrings("terms", story.Terms);
            json.WriteStartObject("reasons");
            foreach (var article in story.Articles)
            {
                if (story.Reasons.TryGetValue(article, out var reason)) json.WriteString(article, reason);
            }

            json.WriteEndObject();
            json.WritePosts(story);
            json.WriteHistory(story);
            if (story.Decisions.Count == 0) return;

            if (story.FoundTitle is { } foundTitle) json.WriteString("foundTitle", foundTitle);
            json.WriteBoolean("rejected", story.IsRejected);
            json.WriteStrings("decisions", story.Decisions);
        });
        json.WriteEndObject();
    }

    /// <summary>The posts of live blogs and digests that belong to the story; left out where there are none.</summary>
    private static void WritePosts(this Utf8JsonWriter json, Story story)
    {
        if (story.Posts.Count == 0) return;

        json.WriteObjects("posts", story.Posts, post =>
        {
            json.WriteString("article", post.Article);
            json.WriteSpanKeys(post.Span);
            json.WriteTime("date", post.Published);
            json.WriteString("head", post.Head);
        });
    }

    /// <summary>What became of the story, and its turns; what there is none of is left out.</summary>
    private static void WriteHistory(this Utf8JsonWriter json, Story story)
    {
        if (story.FormerIds.Count > 0) json.WriteStrings("formerIds", story.FormerIds);
        if (story.Events.Count > 0)
        {
            json.WriteObjects("events", story.Events, change =>
            {
                json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
                json.WriteString("story", change.Story);
                json.WriteDay("day", change.Day);
                json.WriteStrings("articles", change.Articles);
                json.WriteString("reason", change.Reason);
            });
        }

        if (story.Chapters.Count == 0) return;

        json.WriteObjects("chapters", story.Chapters, chapter =>
        {
            json.WriteString("title", chapter.Title);
            json.WriteDay("from", chapter.From);
            json.WriteDay("to", chapter.To);
            json.WriteStrings("articles", chapter.Articles);
            json.WriteStrings("terms", chapter.Terms);
        });
    }

    private static void WriteCopyKeys(this Utf8JsonWriter json, CopyReport copies)
    {
        json.WriteObjects("pairs", copies.Pairs, pair =>
        {
            json.WriteString("a", pair.A);
            json.WriteString("b", pair.B);
            json.WriteNumber("inA", Math.Round(pair.InA, 4));
            json.WriteNumber("inB", Math.Round(pair.InB, 4));
            json.WritePassages(pair.Passages);
        });
        json.WriteObjects("groups", copies.Groups, group =>
        {
            json.WriteStrings("articles", group.Articles);
            json.WriteString("original", group.Original);
            json.WriteString("agency", group.Agency);
        });
        json.WriteObjects("reuse", copies.Reuse, pair =>
        {
            json.WriteString("a", pair.A);
            json.WriteString("b", pair.B);
            json.WritePassages(pair.Passages);
        });
        json.WriteObjects("versions", copies.Versions, chain =>
        {
            json.WriteString("key", chain.Key);
            json.WriteStrings("articles", chain.Articles);
        });
        json.WriteObjects("changes", copies.Changes, changes =>
        {
            json.WriteString("from", changes.From);
            json.WriteString("to", changes.To);
            json.WriteObjects("paragraphs", changes.Paragraphs, paragraph =>
            {
                json.WriteString("kind", paragraph.Kind.Word());
                json.WriteSpan("before", paragraph.Before);
                json.WriteSpan("after", paragraph.After);
                json.WriteStrings("touches", Touched(paragraph));
            });
        });
    }

    private static IEnumerable<string> Touched(ParagraphChange paragraph)
    {
        if (paragraph.TouchesFigures) yield return "figures";
        if (paragraph.TouchesAttributions) yield return "attributions";
        if (!paragraph.TouchesFigures && !paragraph.TouchesAttributions) yield return "wording";
    }

    private static void WritePassages(this Utf8JsonWriter json, IReadOnlyList<SharedPassage> passages) =>
        json.WriteObjects("passages", passages, passage =>
        {
            json.WriteSpan("a", passage.A);
            json.WriteSpan("b", passage.B);
        });
}
