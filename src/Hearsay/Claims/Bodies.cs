using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Knows the bodies of public life that go under several names: a <c>parliament</c> is its <c>MPs</c>, a <c>court</c> its
/// <c>judges</c>. They stand in <c>outcomes.lexicon</c>.</summary>
internal static class Bodies
{
    private const string Prefix = "body: ";

    private static readonly ILookup<string, string> Names = LexiconFile.ReadSections(typeof(Bodies), "outcomes.lexicon")
        .Where(line => line.Section.StartsWith(Prefix, StringComparison.Ordinal))
        .ToLookup(line => line.Line, line => line.Section, StringComparer.OrdinalIgnoreCase);

    /// <summary>The bodies a statement speaks of, each with the name it gives it.</summary>
    public static IReadOnlyList<(string Body, string Name)> In(Statement statement) =>
    [
        .. statement.Article.WordsAndMarksIn(statement.Span)
            .Where(token => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn)
            .SelectMany(token => Names[token.Lemma], (token, body) => (body, token.Lemma)),
    ];

    /// <summary>Whether two statements speak of one body by two names.</summary>
    public static bool AreOne(IReadOnlyList<(string Body, string Name)> one, IReadOnlyList<(string Body, string Name)> other) =>
        one.Any(own => other.Any(theirs => theirs.Body == own.Body))
        && !one.Any(own => other.Any(theirs => theirs.Name.Equals(own.Name, StringComparison.OrdinalIgnoreCase)));
}
