using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Annotations;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Eval.Contract;

/// <summary>What the engine found, by way of the bytes the commands print: what is scored is what users get.</summary>
internal static class ContractForm
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new TextSpanConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ArticleRecord Of(AnnotatedArticle article) =>
        Read<ArticleRecord>(json => ContractJson.WriteAnnotatedArticle(json, article, withTokens: false));

    public static CopiesRecord Of(CopyReport copies) => Read<CopiesRecord>(json => ContractJson.WriteCopies(json, copies));

    public static StoriesRecord Of(IReadOnlyList<Story> stories) => Read<StoriesRecord>(json => ContractJson.WriteStories(json, stories));

    public static LedgerRecord Of(IReadOnlyList<StoryLedger> ledgers) => Read<LedgerRecord>(json => ContractJson.WriteLedger(json, ledgers));

    private static T Read<T>(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ContractJson.WriterOptions)) write(json);

        return JsonSerializer.Deserialize<T>(bytes.ToArray(), Options)!;
    }
}
