using Hearsay.Annotations.Models;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Syntax;

/// <summary>Runs the net over sentences: tags for all their words, and heads and relations where they are asked for.</summary>
/// <remarks>Not to be shared: it works with one thread's numbers. Time grows with the number of words, however long a sentence is.</remarks>
internal sealed class SyntaxReader(SyntaxModel model)
{
    /// <summary>The most words that are read as one sentence. What is longer is cut, after a mark where there is one.</summary>
    public const int LongestSentence = 160;

    private const int ShortestPiece = 80;

    private readonly SyntaxScratch scratch = SyntaxScratch.OfThread;
    private readonly SentenceBatch batch = new();
    private readonly List<(int First, int Count)> pieces = [];

    /// <summary>Tags every word of some sentences.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="sentences">The sentences to read.</param>
    /// <param name="tags">For each token, the number of its tag in <see cref="SyntaxModel.Tags"/>; those in no sentence are left alone.</param>
    public void Tag(IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, Span<byte> tags)
    {
        Cut(tokens, sentences);
        for (var next = 0; next < pieces.Count;)
        {
            next = Fill(next);
            ReadTags(ReadFirst(tokens), tags);
        }
    }

    /// <summary>Finds the head and the relation of every word of some sentences.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="sentences">The sentences to read.</param>
    /// <param name="dependencies">One for each token; those in no sentence are left alone.</param>
    public void Parse(IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, Span<Dependency> dependencies)
    {
        Cut(tokens, sentences);
        for (var next = 0; next < pieces.Count;)
        {
            next = Fill(next);
            ReadArcs(ReadSecond(ReadFirst(tokens)), dependencies);
        }

        foreach (var sentence in sentences) JoinPieces(sentence, dependencies);
    }

    /// <summary>Cuts sentences that are too long, and puts the longest first.</summary>
    private void Cut(IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences)
    {
        pieces.Clear();
        foreach (var sentence in sentences)
        {
            var (first, left) = (sentence.FirstToken, sentence.TokenCount);
            while (left > LongestSentence)
            {
                var count = LongestSentence;
                while (count > ShortestPiece && !tokens[first + count - 1].IsMark()) count--;
                if (count == ShortestPiece) count = LongestSentence;

                pieces.Add((first, count));
                (first, left) = (first + count, left - count);
            }

            if (left > 0) pieces.Add((first, left));
        }

        // Which sentences stand side by side changes nothing of what comes out.
        pieces.Sort((one, other) => other.Count != one.Count ? other.Count - one.Count : one.First - other.First);
    }

    private int Fill(int next)
    {
        batch.Clear();
        for (; next < pieces.Count && batch.Sentences.Count < SentenceBatch.Most; next++) batch.Add(pieces[next].First, pieces[next].Count);

        batch.Close();
        return next;
    }

    private Span<float> ReadFirst(IReadOnlyList<Token> tokens)
    {
        var memory = model.FirstMemory;
        var (rows, half) = (batch.Rows, 4 * memory.Size);
        var gates = scratch.Take(SyntaxScratch.Use.Gates, rows * memory.GatesWidth);
        for (var sentence = 0; sentence < batch.Sentences.Count; sentence++)
        {
            var (first, count) = batch.Sentences[sentence];
            for (var i = 0; i < count; i++)
            {
                var word = model.GatesOf(tokens[first + i].Form);
                HalfNumbers.Unpack(word[..half], gates[(batch.RowOf(sentence, i) * half)..]);
                HalfNumbers.Unpack(word[half..], gates[((rows + batch.RowOf(sentence, count - 1 - i)) * half)..]);
            }
        }

        var output = scratch.Take(SyntaxScratch.Use.First, rows * 2 * memory.Size);
        memory.Read(batch, gates, output, scratch.Take(SyntaxScratch.Use.Work, memory.ScratchFor(batch)));
        return output;
    }

    private void ReadTags(Span<float> first, Span<byte> tags)
    {
        var width = model.Tag.Outputs;
        var scores = scratch.Take(SyntaxScratch.Use.Scores, batch.Rows * width);
        model.Tag.Apply(first, scores, batch.Rows);
        var row = 0;
        foreach (var (start, count) in batch.Sentences)
        {
            for (var i = 0; i < count; i++, row++) tags[start + i] = (byte)Kernels.IndexOfLargest(scores.Slice(row * width, model.Tags.Count));
        }
    }

    /// <summary>The second layer's output, with an empty row in front of each sentence.</summary>
    private Span<float> ReadSecond(Span<float> first)
    {
        var memory = model.SecondMemory;
        var (rows, half, width) = (batch.Rows, 4 * memory.Size, 2 * memory.Size);
        var inRunningOrder = scratch.Take(SyntaxScratch.Use.Scores, rows * memory.GatesWidth);
        model.Second.Apply(first, inRunningOrder, rows);

        var gates = scratch.Take(SyntaxScratch.Use.Gates, rows * memory.GatesWidth);
        var row = 0;
        for (var sentence = 0; sentence < batch.Sentences.Count; sentence++)
        {
            var count = batch.Sentences[sentence].Count;
            for (var i = 0; i < count; i++, row++)
            {
                var word = inRunningOrder.Slice(row * memory.GatesWidth, memory.GatesWidth);
                word[..half].CopyTo(gates[(batch.RowOf(sentence, i) * half)..]);
                word[half..].CopyTo(gates[((rows + batch.RowOf(sentence, count - 1 - i)) * half)..]);
            }
        }

        var heads = batch.Sentences.Count;
        var output = scratch.Take(SyntaxScratch.Use.Second, (rows + heads) * width);
        memory.Read(batch, gates, output[(heads * width)..], scratch.Take(SyntaxScratch.Use.Work, memory.ScratchFor(batch)));

        // Sentences move forward, each behind its root's row.
        var (from, to) = (heads * width, 0);
        foreach (var (_, count) in batch.Sentences)
        {
            model.Root.CopyTo(output[to..]);
            output.Slice(from, count * width).CopyTo(output[(to + width)..]);
            (from, to) = (from + (count * width), to + ((count + 1) * width));
        }

        return output;
    }

    private void ReadArcs(Span<float> second, Span<Dependency> dependencies)
    {
        var width = 2 * model.SecondMemory.Size;
        Span<int> heads = stackalloc int[LongestSentence];
        Span<int> relations = stackalloc int[LongestSentence];
        var row = 0;
        foreach (var (first, count) in batch.Sentences)
        {
            var rows = second.Slice(row * width, (count + 1) * width);
            var scores = scratch.Take(SyntaxScratch.Use.Scores, count * (count + 1));
            var work = scratch.Take(SyntaxScratch.Use.Work, Math.Max(((4 * count) + 3) * model.Arc.Width, model.Relation.ScratchFor(count)));
            model.Arc.Score(rows, count, scores, work);
            TreeFinder.Find(scores, heads[..count]);
            model.Relation.Choose(rows, heads[..count], relations, work);
            for (var i = 0; i < count; i++)
            {
                // Only the root is called so, whatever scored best.
                var name = model.Relation.Names[relations[i]];
                dependencies[first + i] = heads[i] == 0 ? new Dependency(-1, "root") : new Dependency(first + heads[i] - 1, name == "root" ? "dep" : name);
            }

            row += count + 1;
        }
    }

    /// <summary>The roots of further pieces depend on the first one's.</summary>
    private static void JoinPieces(Sentence sentence, Span<Dependency> dependencies)
    {
        if (sentence.TokenCount <= LongestSentence) return;

        var root = -1;
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            if (dependencies[i].Head >= 0) continue;

            if (root < 0) root = i;
            else dependencies[i] = new Dependency(root, "parataxis");
        }
    }
}
