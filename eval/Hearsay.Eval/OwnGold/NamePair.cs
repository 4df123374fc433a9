using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Articles;

namespace Hearsay.Eval.OwnGold;

/// <summary>Two names as two articles have them, and whether they name one.</summary>
/// <param name="Label"><c>same</c>, <c>different</c> or <c>may be</c>: a careful reader could not tell.</param>
/// <param name="Kind">What makes it hard: <c>transliteration, Cyrillic</c>.</param>
/// <param name="One">The actor of the first article.</param>
/// <param name="Other">The actor of the second.</param>
/// <param name="IsTest">Whether the pair is kept for testing.</param>
internal sealed record NamePair(string Label, string Kind, Actor One, Actor Other, bool IsTest)
{
    private const int TestEvery = 3;

    /// <summary>The pairs of a gold file: label, kind, types, one, other; an actor is <c>name; aliases | roles</c>.</summary>
    public static List<NamePair> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select((line, index) => Read(line.Split('\t'), index % TestEvery == TestEvery - 1))];

    /// <summary>Each actor in an article of its own.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles() => [ArticleOf("1", One), ArticleOf("2", Other)];

    private static AnnotatedArticle ArticleOf(string id, Actor actor) => new() { Article = new Article { Id = id, Text = "" }, Actors = [actor] };

    private static NamePair Read(string[] columns, bool isTest)
    {
        var types = columns[2].Split('/');
        return new NamePair(columns[0], columns[1], ActorOf(columns[3], types[0]), ActorOf(columns[4], types[^1]), isTest);
    }

    private static Actor ActorOf(string text, string type)
    {
        var parts = text.Split('|');
        var names = Cut(parts[0]);
        return new Actor("a1", names[0], TypeOf(type), names[1..], parts.Length > 1 ? Cut(parts[1]) : []);
    }

    private static List<string> Cut(string list) => [.. list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static MentionType TypeOf(string label) => label switch
    {
        "PER" => MentionType.Person,
        "ORG" => MentionType.Organization,
        "LOC" => MentionType.Location,
        _ => MentionType.Miscellaneous,
    };
}
