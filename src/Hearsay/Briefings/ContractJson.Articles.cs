using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    /// <summary>An article, as <c>hearsay read</c> prints it.</summary>
    public static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteArticleKeys(article, withText: true);
        json.WriteEndObject();
    }

    /// <summary>The same without its text, for those who keep the text beside it.</summary>
    public static void WriteArticleWithoutText(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteArticleKeys(article, withText: false);
        json.WriteEndObject();
    }

    /// <summary>An article with its annotations, as <c>hearsay annotate</c> prints it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="article">The article.</param>
    /// <param name="withTokens">Whether tokens are wanted as well.</param>
    public static void WriteAnnotatedArticle(Utf8JsonWriter json, AnnotatedArticle article, bool withTokens)
    {
        json.WriteStartObject();
        json.WriteArticleKeys(article.Article, withText: true);
        json.WriteAnnotationKeys(article, withTokens);
        json.WriteEndObject();
    }

    private static void WriteArticleKeys(this Utf8JsonWriter json, Article article, bool withText)
    {
        json.WriteString("id", article.Id);
        json.WriteString("path", article.Path);
        json.WriteString("url", article.Url);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteStrings("bylines", article.Bylines);
        if (article.Dateline is { } dateline)
        {
            json.WriteStartObject("dateline");
            json.WriteString("place", dateline.Place);
            json.WriteDay("date", dateline.Date);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dateline");
        }

        json.WriteTime("published", article.Published);
        json.WriteString("publishedBasis", article.PublishedBasis.Word());
        json.WriteTime("updated", article.Updated);
        json.WriteString("language", article.Language);
        if (withText) json.WriteString("text", article.Text);
        json.WriteObjects("blocks", article.Blocks, block =>
        {
            json.WriteSpanKeys(block.Span);
            json.WriteString("kind", block.Kind.Word());
        });
        json.WriteObjects("credits", article.Credits, credit =>
        {
            json.WriteSpanKeys(credit.Span);
            json.WriteString("agency", credit.Agency);
            json.WriteString("role", credit.Role.Word());
        });
        if (article.Form == ArticleForm.Report) return;

        json.WriteString("form", article.Form.Word());
        json.WriteObjects("posts", article.Posts, post =>
        {
            json.WriteSpanKeys(post.Span);
            json.WriteSpan("head", post.Head);
            json.WriteTime("published", post.Published);
        });
    }

    private static void WriteAnnotationKeys(this Utf8JsonWriter json, AnnotatedArticle article, bool withTokens)
    {
        json.WriteBoolean("annotated", article.Article.IsAnnotatable);
        json.WriteObjects("failures", article.Failures, failure =>
        {
            json.WriteString("layer", JsonNamingPolicy.CamelCase.ConvertName(failure.Layer.ToString()));
            json.WriteString("reason", failure.Reason);
        });
        json.WriteSpans("sentences", article.Sentences.Select(sentence => sentence.Span));
        if (withTokens) json.WriteTokens(article);
        json.WriteObjects("mentions", article.Mentions, mention =>
        {
            json.WriteSpanKeys(mention.Span);
            json.WriteString("type", mention.Type.Word());
            json.WriteString("actor", mention.Actor);
        });
        json.WriteObjects("references", article.References, reference =>
        {
            json.WriteSpanKeys(reference.Span);
            json.WriteString("actor", reference.Actor);
            json.WriteString("kind", reference.Kind.Word());
        });
        json.WriteObjects("actors", article.Actors, actor =>
        {
            json.WriteString("id", actor.Id);
            json.WriteString("name", actor.Name);
            json.WriteString("type", actor.Type.Word());
            json.WriteStrings("aliases", actor.Aliases);
            json.WriteStrings("roles", actor.Roles);
        });
        json.WriteObjects("times", article.Times, time =>
        {
            json.WriteSpanKeys(time.Span);
            json.WriteString("type", time.Type.Word());
            json.WriteString("value", time.Value);
            json.WriteString("mod", time.Modifier);
            json.WriteDays("day", time.Anchored ?? time.Days);
            json.WriteSpan("until", time.Until);
            json.WriteSpan("sameAs", time.SameAs);
        });
        json.WriteObjects("quantities", article.Quantities, json.WriteQuantityKeys);
        json.WriteObjects("attributions", article.Attributions, attribution =>
        {
            json.WriteString("id", attribution.Id);
            json.WriteSpans("source", attribution.Source);
            json.WriteSpans("cue", attribution.Cue);
            json.WriteSpans("content", attribution.Content);
            json.WriteString("kind", attribution.Kind.Word());
            json.WriteString("speaker", attribution.Speaker);
            json.WriteString("speakerType", attribution.SpeakerType.Word());
            json.WriteStrings("via", attribution.Via);
            json.WriteString("within", attribution.Within);
            json.WriteString("force", attribution.Force.Word());
            json.WriteString("polarity", attribution.Polarity.Word());
        });
    }

    private static void WriteTokens(this Utf8JsonWriter json, AnnotatedArticle article) =>
        json.WriteObjects("tokens", article.Tokens.Index(), pair =>
        {
            var (index, token) = pair;
            json.WriteSpanKeys(token.Span);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("upos", token.Upos == PartOfSpeech.None ? null : token.Upos.Word());
            json.WriteString("xpos", token.Xpos);
            json.WriteString("feats", WordFeatures.Of(token));
            var dependency = article.Dependencies.Count > 0 ? article.Dependencies[index] : Dependency.None;
            json.WriteNumber("head", dependency.IsKnown ? dependency.Head : null);
            json.WriteString("deprel", dependency.IsKnown ? dependency.Relation : null);
        });

    private static void WriteQuantityKeys(this Utf8JsonWriter json, Annotations.Quantities.Quantity quantity)
    {
        json.WriteSpanKeys(quantity.Span);
        json.WriteNumber("low", quantity.Low);
        json.WriteNumber("high", quantity.High);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("bound", quantity.Bound.Word());
        json.WriteSpan("of", quantity.Of);
        json.WriteSpan("measured", quantity.Measured);
        json.WriteSpan("scope", quantity.Scope);
        json.WriteSpan("asOf", quantity.AsOf);
    }
}
