using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Scorers;

/// <summary>Whether an actor of the gold and a found one are the same, by what they are called.</summary>
internal static class Names
{
    /// <summary>Both name nobody, or all words of some name of one stand in some name of the other.</summary>
    public static bool AreOne(string? goldActor, ArticleRecord gold, string? foundActor, ArticleRecord found)
    {
        if (goldActor is null || foundActor is null) return goldActor is null && foundActor is null;

        var ours = Actor(goldActor, gold)?.Names().Select(WordsOf).ToList() ?? [];
        var theirs = Actor(foundActor, found)?.Names().Select(WordsOf).ToList() ?? [];
        return ours.Any(one => theirs.Any(other => one.Count > 0 && other.Count > 0 && (one.IsSubsetOf(other) || other.IsSubsetOf(one))));
    }

    /// <summary>What an actor is called, for people to read.</summary>
    public static string Describe(string? actor, ArticleRecord article) => actor is null ? "nobody" : Actor(actor, article)?.Name ?? actor;

    /// <summary>The words of at least <paramref name="shortest"/> letters, in lower case.</summary>
    public static HashSet<string> Words(string text, int shortest)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end - start >= shortest) words.Add(text[start..end].ToLowerInvariant());
            start = end + 1;
        }

        return words;
    }

    private static HashSet<string> WordsOf(string name)
    {
        var words = Words(name, shortest: 1);
        words.ExceptWith(["the", "of", "and", "s"]);
        return words;
    }

    private static ActorRecord? Actor(string id, ArticleRecord article) => article.Actors.FirstOrDefault(actor => actor.Id == id);
}
