namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>An article's words as the tagger sees them.</summary>
internal sealed class TaggedText
{
    public TaggedText(MarkedText text, IReadOnlyList<NamedSpan> ruled, WordFactsCache cache)
    {
        Text = text;
        var tokens = text.Tokens;
        Words = new WordFacts[tokens.Count];
        for (var i = 0; i < Words.Length; i++) Words[i] = cache.Of(tokens[i].Form);

        Runs = [];
        foreach (var sentence in text.Article.Sentences) OpenWords.AddRuns(Words, sentence, Runs);

        Ruled = new byte[Words.Length];
        Leads = new byte[Words.Length];
        foreach (var span in ruled)
        {
            for (var i = span.First; i < span.End; i++)
            {
                var place = span.End - span.First == 1 ? NameLabels.Only : i == span.First ? NameLabels.First : i == span.End - 1 ? NameLabels.Last : NameLabels.Inside;
                Ruled[i] = (byte)NameLabels.Of(span.Type, place);
                Leads[i] = span.Strength switch { < 15 => 0, < 30 => 1, < 50 => 2, < 90 => 3, _ => 4 };
            }
        }

        Listed = new byte[Words.Length];
        Phrases = new byte[Words.Length];
        foreach (var (first, end) in Runs) MarkPhrases(first, end, cache.Counts);
    }

    public MarkedText Text { get; }

    public WordFacts[] Words { get; }

    /// <summary>Runs of words that may be names.</summary>
    public List<(int First, int End)> Runs { get; }

    /// <summary>The label of each word after the rules; 0 outside.</summary>
    public byte[] Ruled { get; }

    /// <summary>How surely the rules say so, 0 to 4.</summary>
    public byte[] Leads { get; }

    /// <summary>Place in, and kind of, the longest listed name: 0 for none.</summary>
    public byte[] Listed { get; }

    /// <summary>Place in, and type of, the longest counted name of several words: 0 for none.</summary>
    public byte[] Phrases { get; }

    /// <summary>The words with capitals in a row in which the word stands.</summary>
    public (int First, int End) ChainOf(int token, int sentenceFirst, int sentenceEnd)
    {
        const int Furthest = 6;
        var (first, end) = (token, token + 1);
        while (first > sentenceFirst && first > token - Furthest && Words[first - 1].HasCapital) first--;
        while (end < sentenceEnd && end < token + Furthest && Words[end].HasCapital) end++;

        return (first, end);
    }

    /// <summary>The number under which a name of several words is counted.</summary>
    public static uint PhraseOf(IReadOnlyList<string> words)
    {
        var hash = WordFacts.ExactOf(words[0]);
        for (var i = 1; i < words.Count; i++) hash = Hashes.Of(hash, WordFacts.ExactOf(words[i]));

        return hash;
    }

    private void MarkPhrases(int first, int end, NameCounts counts)
    {
        for (var i = first; i < end;)
        {
            var (kind, length) = Words[i].HasCapital ? KnownNames.Longest(Text.Text, Text.Tokens, i, end) : default;
            if (length > 1)
            {
                for (var k = 0; k < length; k++) Listed[i + k] = (byte)(((int)kind * 4) + (k == 0 ? NameLabels.First : k == length - 1 ? NameLabels.Last : NameLabels.Inside));
            }

            i += Math.Max(1, length);
        }

        const int MostWords = 5;
        for (var i = first; i < end;)
        {
            var (best, length) = (-1, 1);
            var hash = Words[i].Exact;
            for (var stop = i + 1; Words[i].HasCapital && stop < end && stop < i + MostWords; stop++)
            {
                hash = Hashes.Of(hash, Words[stop].Exact);
                var known = counts.Phrase(hash);
                if (known >= 0) (best, length) = (known, stop + 1 - i);
            }

            if (best >= 0)
            {
                for (var k = 0; k < length; k++) Phrases[i + k] = (byte)(1 + (best * 4) + (k == 0 ? NameLabels.First : k == length - 1 ? NameLabels.Last : NameLabels.Inside));
            }

            i += length;
        }
    }
}
