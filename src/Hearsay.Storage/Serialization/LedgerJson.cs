using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Annotations;
using NodaTime.Text;

namespace Hearsay.Storage.Serialization;

/// <summary>How articles and their annotations are written down in an archive.</summary>
/// <remarks>
/// The types describe themselves, so that a property added to a layer is kept without a change here; one that is added as a
/// constructor parameter needs a default, or archives written before it can't be read.
/// </remarks>
internal static class LedgerJson
{
    public static readonly JsonSerializerOptions Options = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // What can be worked out again (Article.IsAnnotatable, TimeExpression.Days) is not stored.
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveArticleOut } },
            Converters =
            {
                new TextSpanJsonConverter(),
                new ExactStringJsonConverter(),
                new NodaPatternJsonConverter<NodaTime.LocalDate>(LocalDatePattern.Iso),
                new NodaPatternJsonConverter<NodaTime.OffsetDateTime>(OffsetDateTimePattern.ExtendedIso),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The layers are stored beside the article, not around a second copy of it.</summary>
    private static void LeaveArticleOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(AnnotatedArticle)) return;

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].PropertyType == typeof(Articles.Article)) type.Properties.RemoveAt(i);
        }
    }
}
