namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Says what speaks for a label at a word: numbers of rows of the table of weights.</summary>
internal static class NameFeatures
{
    /// <summary>No word has more.</summary>
    public const int Most = 256;

    private const uint Edge = 7;

    /// <summary>Writes the features of the word; those that tell which word it is come first.</summary>
    /// <returns>How many there are; how many of them tell which word it is; how many do, or tell what lists hold of it.</returns>
    public static (int Count, int Identity, int Listed) Of(TaggedText text, int token, Span<uint> features)
    {
        var sentence = text.Text.Article.Sentences[text.Text.SentenceOf[token]];
        var (sentenceFirst, sentenceEnd) = (sentence.FirstToken, sentence.FirstToken + sentence.TokenCount);
        var words = text.Words;
        var word = words[token];
        var before = token > sentenceFirst ? words[token - 1] : null;
        var beforeThat = token > sentenceFirst + 1 ? words[token - 2] : null;
        var after = token + 1 < sentenceEnd ? words[token + 1] : null;
        var afterThat = token + 2 < sentenceEnd ? words[token + 2] : null;
        var n = 0;

        Add(word.Identity, 100, features, ref n);
        features[n++] = Hashes.Of(Hashes.Of(before?.Lower ?? Edge, word.Lower), 110);
        features[n++] = Hashes.Of(Hashes.Of(after?.Lower ?? Edge, word.Lower), 111);
        var identity = n;

        Add(word.Listed, 106, features, ref n);
        if (text.Listed[token] != 0) features[n++] = Hashes.Of(text.Listed[token], 112);
        if (text.Phrases[token] != 0) features[n++] = Hashes.Of(text.Phrases[token], 113);
        if (word.Counts.Class != 0) features[n++] = Hashes.Of(Hashes.Of(before?.Class ?? Edge, word.Class), 114);
        if (word.Counts.Class != 0) features[n++] = Hashes.Of(Hashes.Of(after?.Class ?? Edge, word.Class), 115);
        var listed = n;

        features[n++] = Hashes.Of(0, 120);
        Add(word.Own, 101, features, ref n);
        if (before is not null) Add(before.Near, 102, features, ref n);
        if (after is not null) Add(after.Near, 103, features, ref n);
        if (beforeThat is not null) Add(beforeThat.Far, 104, features, ref n);
        if (afterThat is not null) Add(afterThat.Far, 105, features, ref n);

        features[n++] = Hashes.Of(Hashes.Of(before?.Shape ?? Edge, word.Shape), 121);
        features[n++] = Hashes.Of(Hashes.Of(after?.Shape ?? Edge, word.Shape), 122);
        features[n++] = Hashes.Of(Hashes.Of(before?.Lower ?? Edge, word.Shape), 123);
        features[n++] = Hashes.Of(Hashes.Of(after?.Lower ?? Edge, word.Shape), 124);
        features[n++] = Hashes.Of(Hashes.Of(before?.Class ?? Edge, word.Capitals), 125);
        features[n++] = Hashes.Of(Hashes.Of(after?.Class ?? Edge, word.Capitals), 126);
        features[n++] = Hashes.Of(Hashes.Of(Hashes.Of(before?.Shape ?? Edge, word.Shape), after?.Shape ?? Edge), 127);
        features[n++] = Hashes.Of(Hashes.Of(beforeThat?.Lower ?? Edge, before?.Lower ?? Edge), 128);
        features[n++] = Hashes.Of(Hashes.Of(after?.Lower ?? Edge, afterThat?.Lower ?? Edge), 129);

        var shouted = text.Text.ShoutedSentences[text.Text.SentenceOf[token]] ? 2u : 0u;
        var opens = text.Text.Opens(token) ? 1u : 0u;
        features[n++] = Hashes.Of(Hashes.Of(shouted | opens, word.Capitals), 130);
        features[n++] = Hashes.Of(Hashes.Of(shouted | opens, word.Shape), 131);
        if (sentenceEnd - sentenceFirst < 4) features[n++] = Hashes.Of((uint)(sentenceEnd - sentenceFirst), 132);

        var (chainFirst, chainEnd) = text.ChainOf(token, sentenceFirst, sentenceEnd);
        var beforeChain = chainFirst > sentenceFirst ? words[chainFirst - 1].Lower : Edge;
        var afterChain = chainEnd < sentenceEnd ? words[chainEnd].Lower : Edge;
        features[n++] = Hashes.Of(Hashes.Of((uint)Math.Min(token - chainFirst, 3), (uint)Math.Min(chainEnd - token, 4)), 150);
        features[n++] = Hashes.Of(beforeChain, 151);
        features[n++] = Hashes.Of(afterChain, 152);
        features[n++] = Hashes.Of(Hashes.Of(beforeChain, (uint)Math.Min(chainEnd - chainFirst, 3)), 153);
        features[n++] = Hashes.Of(Hashes.Of(afterChain, (uint)Math.Min(chainEnd - chainFirst, 3)), 154);
        if (chainEnd > token + 1) features[n++] = Hashes.Of(words[chainEnd - 1].Lower, 155);
        if (chainFirst < token) features[n++] = Hashes.Of(words[chainFirst].Lower, 156);

        // What the rules say, and on what grounds it may be doubted.
        uint ruled = text.Ruled[token];
        features[n++] = Hashes.Of(ruled, 140);
        features[n++] = Hashes.Of(Hashes.Of(ruled, word.Capitals), 141);
        features[n++] = Hashes.Of(Hashes.Of(ruled, (uint)word.Known + (word.IsFirstName ? 16u : 0)), 142);
        features[n++] = Hashes.Of(Hashes.Of(ruled, opens | shouted), 143);
        var sure = Hashes.Of(ruled, text.Leads[token]);
        features[n++] = Hashes.Of(sure, 146);
        features[n++] = Hashes.Of(Hashes.Of(sure, word.Counts.Capitals == 0 ? 1u : 0u), 147);
        features[n++] = Hashes.Of(Hashes.Of(sure, before?.Lower ?? Edge), 148);
        features[n++] = Hashes.Of(Hashes.Of(sure, after?.Lower ?? Edge), 149);
        features[n++] = Hashes.Of(Hashes.Of(ruled, token > sentenceFirst ? text.Ruled[token - 1] : 99u), 144);
        features[n++] = Hashes.Of(Hashes.Of(ruled, token + 1 < sentenceEnd ? text.Ruled[token + 1] : 99u), 145);

        return (n, identity, listed);
    }

    private static void Add(uint[] hashes, uint template, Span<uint> features, ref int n)
    {
        foreach (var hash in hashes) features[n++] = Hashes.Of(hash, template);
    }
}
