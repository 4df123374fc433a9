using System.Text;
using System.Text.Json;

namespace Hearsay.Briefings;

/// <summary>Writes briefs as one JSON object, for programs that show them in their own way.</summary>
/// <remarks>
/// <c>{"briefs":[{"story","title":part,"summary":[row],"sections":[{"id","heading","leftOut","lines":[line]}],"articles":[article]}]}</c>. A line has
/// <c>id</c>, the numbers of the <c>articles</c> it rests on, its <c>head</c>, its <c>rows</c> and, where it has one, its <c>mark</c>. A part is a
/// <c>quote</c> (article number and span into its text), a <c>headline</c>, a <c>label</c>, or <c>citations</c>. Parts are meant to be joined by spaces.
/// </remarks>
public sealed class JsonBriefExporter : IBriefExporter
{
    /// <inheritdoc/>
    public void Export(IReadOnlyList<Brief> briefs, TextWriter writer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ContractJson.WriterOptions)) ContractJson.WriteBriefs(json, briefs);

        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write('\n');
    }
}
