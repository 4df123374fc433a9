using System.Collections;
using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>The words of one sentence after the other as the grammar sees them, each with the tags of the token it stands in.</summary>
internal sealed class TaggedWords(AnnotatedArticle article) : IReadOnlyList<Word>
{
    private readonly List<Word> words = [];
    private readonly List<int> tokens = [];
    private Sentence sentence;

    public int Count => words.Count;

    public string Text => article.Text;

    public Word this[int at] => words[at];

    /// <summary>Takes up the next sentence.</summary>
    public void Read(Sentence next, Vocabulary vocabulary)
    {
        sentence = next;
        words.Clear();
        tokens.Clear();
        GrammarScanner.Scan(article.Text, next.Span, vocabulary, words);
    }

    /// <summary>The part of speech of a word; none beyond the sentence.</summary>
    public PartOfSpeech Upos(int at) => at < 0 || at >= Count ? PartOfSpeech.None : article.Tokens[TokenOf(at)].Upos;

    /// <summary>The Penn tag of a word; empty beyond the sentence.</summary>
    public string Xpos(int at) => at < 0 || at >= Count ? "" : article.Tokens[TokenOf(at)].Xpos ?? "";

    /// <summary>The dictionary form of a word.</summary>
    public string Lemma(int at) => article.Tokens[TokenOf(at)].Lemma;

    /// <summary>Whether the sentence was parsed.</summary>
    public bool IsParsed => article.Dependencies.Count > 0 && article.Dependencies[sentence.FirstToken].IsKnown;

    /// <summary>The word on which a word hangs, the first of its token; -1 for a root, and where the sentence was not parsed.</summary>
    public int HeadOf(int at)
    {
        var head = article.Dependencies[TokenOf(at)].Head;
        if (head < 0) return -1;

        var word = tokens.BinarySearch(head);
        while (word > 0 && tokens[word - 1] == head) word--;
        return Math.Max(word, -1);
    }

    /// <summary>The relation of a word to its head; empty where the sentence was not parsed.</summary>
    public string Relation(int at) => article.Dependencies[TokenOf(at)].Relation;

    /// <summary>The index of the token that a word stands in.</summary>
    public int TokenOf(int at)
    {
        // Most sentences have no amount and are never asked.
        if (tokens.Count == 0) Align();
        return tokens[at];
    }

    public bool IsMark(int at) => at < 0 || at >= Count || words[at].Kind == WordKind.Mark;

    public IEnumerator<Word> GetEnumerator() => words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Align()
    {
        var token = sentence.FirstToken;
        var last = sentence.FirstToken + sentence.TokenCount - 1;
        foreach (var word in words)
        {
            while (token < last && article.Tokens[token].Span.End <= word.Start) token++;
            tokens.Add(token);
        }
    }
}
