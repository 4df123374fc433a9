using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Says after which words of a block a sentence closes: rules where they are sure, a learned model where they are not.</summary>
/// <remarks>Keeps room between blocks, so each thread needs its own.</remarks>
internal sealed class SentenceSplitter(SentenceModel model)
{
    // Scores are logarithms of odds: what a border must reach, by what stands at it. Chosen on the development parts of EWT and GUM,
    // and for edited prose on news, where a border without a stop is a mistake far more often than a headline in a paragraph.
    private const float AfterStop = -0.25f;
    private const float BeforeQuote = -3f;
    private const float Bare = 0f;
    private const float BareWithoutStops = 0.5f;
    private const float BareInEdited = 1.5f;
    private const float Never = float.PositiveInfinity;
    private const float Always = float.NegativeInfinity;

    private static readonly FrozenSet<string> Openers =
        LexiconFile.ReadWords(typeof(SentenceSplitter), "sentence-openers.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly BorderReader reader = new();

    /// <summary>Whether the word, in any case, opens a sentence where it follows an abbreviation: <c>However</c>.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Adds the number of words of each sentence of a block, in order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The block's words.</param>
    /// <param name="isProse">Whether it is running text, where lines may run together; a headline or caption is cut at stops only.</param>
    /// <param name="counts">What is added to.</param>
    public void Split(string text, ReadOnlySpan<TextSpan> words, bool isProse, List<int> counts)
    {
        reader.Read(text, words);
        var first = 0;
        for (var i = 0; i < words.Length; i++)
        {
            reader.Take(i);
            if (i + 1 < words.Length && !IsBorder(i, isProse)) continue;

            reader.Close(i);
            counts.Add(i + 1 - first);
            first = i + 1;
        }
    }

    private bool IsBorder(int index, bool isProse)
    {
        var (left, right) = (reader.ShapeOf(index), reader.ShapeOf(index + 1));
        if (!model.IsCandidate(left, right)) return false;

        var needed = Needed(index, isProse);
        return needed != Never && (needed == Always || model.Score(reader, index) > needed);
    }

    /// <summary>What the model's score must exceed for a border behind a word.</summary>
    private float Needed(int index, bool isProse)
    {
        var next = reader.ShapeOf(index + 1);
        var behind = reader.ShapeBehindClosers(index);
        var isClosed = reader.ShapeOf(index) is WordShape.CloseQuote or WordShape.CloseBracket;
        if (next is WordShape.CloseQuote or WordShape.CloseBracket && reader.IsAttached(index + 1)) return Never;
        if (isClosed && (next == WordShape.Lower || behind == WordShape.Comma)) return Never;

        switch (behind)
        {
            case WordShape.Call or WordShape.Ellipsis when isClosed && reader.IsSpeechVerbNear(index + 1):
                // “Why now?” Maren asked: the question ends, the sentence does not.
                return Never;
            case WordShape.Stop when next == WordShape.OpenQuote && reader.IsEdited:
                return BeforeQuote;
            case WordShape.Stop or WordShape.Call or WordShape.Ellipsis:
                return AfterStop;
            case WordShape.Abbreviation when !isClosed:
                return NeededAfterAbbreviation(index);
            case WordShape.Abbreviation:
                return AfterStop;
            case WordShape.Colon:
                return Never;
            default:
                if (!isProse || (reader.IsEdited && reader.ShapeOf(index) == WordShape.CloseQuote)) return Never;
                return reader.IsEdited ? BareInEdited : reader.HasNoStop ? BareWithoutStops : Bare;
        }
    }

    private float NeededAfterAbbreviation(int index)
    {
        var next = reader.ShapeOf(index + 1);
        var isOpener = next == WordShape.OpenQuote || (next is WordShape.Title or WordShape.OneCapital && reader.DetailOf(index + 1) == WordDetail.Opener);
        return reader.DetailOf(index) switch
        {
            WordDetail.Initial or WordDetail.BeforeWord => isOpener ? AfterStop : Never,
            WordDetail.Initials when !isOpener => Bare,
            _ => isOpener && reader.IsEdited ? Always : AfterStop,
        };
    }
}
