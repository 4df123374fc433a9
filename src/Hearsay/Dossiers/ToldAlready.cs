using Hearsay.Annotations.Tokens;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>What a question was answered with already: two answers that share most of their words and all numbers are one.</summary>
internal sealed class ToldAlready
{
    private const double SameShare = 0.7;
    private const int FewestWords = 3;

    private readonly List<HashSet<string>> told = [];

    /// <summary>Notes an answer; whether it says something new.</summary>
    public bool Add(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(StatementFeatures.IsContent).Select(Predicates.ClassOf).ToHashSet(StringComparer.Ordinal);
        if (told.Exists(other => IsSame(words, other))) return false;

        told.Add(words);
        return true;
    }

    private static bool IsSame(HashSet<string> one, HashSet<string> other)
    {
        var fewest = Math.Min(one.Count, other.Count);
        return fewest >= FewestWords && one.Count(other.Contains) >= SameShare * fewest
            && one.Where(IsNumber).ToHashSet(StringComparer.Ordinal).SetEquals(other.Where(IsNumber));
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);
}
