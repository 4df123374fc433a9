using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Cuts sentences into runs of words that may be names; all other words are outside of names.</summary>
internal static class OpenWords
{
    private const int WidestGap = 3;

    /// <summary>Adds the runs of a sentence, in order: first word, and the one behind the last.</summary>
    public static void AddRuns(WordFacts[] words, Sentence sentence, List<(int First, int End)> runs)
    {
        var end = sentence.FirstToken + sentence.TokenCount;
        var (first, last) = (-1, -1);
        for (var i = sentence.FirstToken; i < end; i++)
        {
            if (!words[i].IsOpen) continue;

            if (first >= 0 && (i - last > WidestGap + 1 || !AreLinks(words, last + 1, i)))
            {
                runs.Add((first, last + 1));
                first = i;
            }

            if (first < 0) first = i;
            last = i;
        }

        if (first >= 0) runs.Add((first, last + 1));
    }

    /// <summary>Bank of the Rhine, Fathi bin al-Orme, Orme &amp; Co: small words and marks that may stand inside a name.</summary>
    private static bool AreLinks(WordFacts[] words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!words[i].IsLink) return false;
        }

        return true;
    }
}
