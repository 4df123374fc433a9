namespace Hearsay.Claims;

/// <summary>Some actors of a story, to be looked up by the words of their names.</summary>
internal sealed class NamedActors
{
    // A name of two letters stands in too many others.
    private const int FewestLetters = 3;

    private readonly List<List<string>> names = [];
    private readonly ILookup<string, int> byFirstWord;
    private readonly ILookup<(string, string), int> byEnding;

    /// <summary>Takes the actors' names apart.</summary>
    public NamedActors(IEnumerable<StoryActor> actors)
    {
        All = [.. actors];
        foreach (var actor in All) names.Add([.. actor.Aliases.Prepend(actor.Name).Where(name => name.Length >= FewestLetters).Select(NameFolding.Fold).Where(name => name.Length >= FewestLetters)]);

        var split = names.SelectMany((own, number) => own.Select(name => (Words: name.Split(' '), Number: number))).ToList();
        byFirstWord = split.ToLookup(pair => pair.Words[0], pair => pair.Number, StringComparer.Ordinal);
        byEnding = split.Where(pair => pair.Words.Length > 2).ToLookup(pair => (pair.Words[^2], pair.Words[^1]), pair => pair.Number);
    }

    /// <summary>The actors, in the story's order.</summary>
    public IReadOnlyList<StoryActor> All { get; }

    /// <summary>The actors that some words name, in the story's order, with the length of the longest such name.</summary>
    /// <param name="words">Folded words.</param>
    public IEnumerable<(StoryActor Actor, int Longest)> NamedIn(IReadOnlyList<string> words)
    {
        var all = string.Join(' ', words);
        foreach (var number in words.Distinct(StringComparer.Ordinal).SelectMany(word => byFirstWord[word]).Distinct().Order())
        {
            var longest = names[number].Where(name => name.Length <= all.Length && NameFolding.IsPartOf(name, all)).Select(name => name.Length).DefaultIfEmpty(0).Max();
            if (longest > 0) yield return (All[number], longest);
        }
    }

    /// <summary>The actors of which a name ends in two words and has more, in the story's order.</summary>
    public IEnumerable<StoryActor> EndingIn(string lastButOne, string last) => byEnding[(lastButOne, last)].Distinct().Order().Select(number => All[number]);
}
