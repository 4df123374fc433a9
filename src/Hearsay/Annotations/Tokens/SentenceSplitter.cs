using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Says after which words of a block a sentence closes.</summary>
internal static class SentenceSplitter
{
    private const int FurthestSpeechVerb = 4;

    private static readonly FrozenSet<string> Openers =
        LexiconFile.ReadWords(typeof(SentenceSplitter), "sentence-openers.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SpeechVerbs =
        "said says asked asks added told wrote replied shouted cried demanded wondered exclaimed".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the number of words of each sentence of a block, in order.</summary>
    public static void Split(string text, ReadOnlySpan<TextSpan> words, List<int> counts)
    {
        var first = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!MayClose(words[i].In(text))) continue;

            var next = i + 1;
            while (next < words.Length && BelongsToWhatIsBefore(text, words, next)) next++;
            if (next < words.Length && GoesOn(text, words, i, next)) continue;

            counts.Add(next - first);
            first = next;
            i = next - 1;
        }

        if (first < words.Length) counts.Add(words.Length - first);
    }

    private static bool MayClose(ReadOnlySpan<char> word) =>
        word.Length > 0 && (word[^1] is '.' or '!' or '?' or '…' or '。');

    /// <summary>Whether a closing quotation mark or bracket stands right behind the stop.</summary>
    private static bool BelongsToWhatIsBefore(string text, ReadOnlySpan<TextSpan> words, int index)
    {
        var isAttached = words[index].Start == words[index - 1].End;
        return words[index].In(text) switch
        {
            "”" or "’" or ")" or "]" or "''" or "’’" or "»" => true,
            "\"" or "'" => isAttached && (index + 1 == words.Length || words[index + 1].Start > words[index].End),
            _ => false,
        };
    }

    /// <summary>Whether the sentence goes on at <paramref name="next"/> all the same.</summary>
    private static bool GoesOn(string text, ReadOnlySpan<TextSpan> words, int stop, int next)
    {
        var closing = words[stop].In(text);
        var following = words[next].In(text);
        var isQuoteClosed = next > stop + 1;
        if (char.IsLower(following[0]) || following is "," or ";" or ":" or "." || following[0] is '.') return true;
        if (closing.Length > 1 && char.IsLetter(closing[0]))
        {
            if (Abbreviations.NeverCloses(closing)) return !isQuoteClosed;
            return !Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following) && following is not ("“" or "\"" or "‘");
        }

        // “Why now?” Maren asked: the question ends, the sentence does not.
        return isQuoteClosed && closing[0] is '?' or '!' or '…' && IsSpeechVerbNear(text, words, next);
    }

    private static bool IsSpeechVerbNear(string text, ReadOnlySpan<TextSpan> words, int next)
    {
        for (var i = next; i < words.Length && i < next + FurthestSpeechVerb; i++)
        {
            var word = words[i].In(text);
            if (SpeechVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
            if (!char.IsUpper(word[0])) return false;
        }

        return false;
    }
}
