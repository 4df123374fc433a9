using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Annotations.Mentions;

/// <summary>An article's tokens with what the lists know of each, looked up once.</summary>
internal sealed class MarkedText
{
    private const double ShareOfCapitals = 0.7;

    private readonly WordKind[] kinds;
    private readonly bool[] isCapital;
    private readonly bool[] opens;

    public MarkedText(AnnotatedArticle article)
    {
        Article = article;
        Tokens = article.Tokens;
        kinds = new WordKind[Tokens.Count];
        isCapital = new bool[Tokens.Count];
        opens = new bool[Tokens.Count];
        ShoutedSentences = new bool[article.Sentences.Count];
        SentenceOf = new int[Tokens.Count];

        for (var i = 0; i < article.Sentences.Count; i++) Mark(article.Sentences[i], i);
    }

    public AnnotatedArticle Article { get; }

    public string Text => Article.Text;

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Sentences in capitals throughout: their capitals tell nothing.</summary>
    public bool[] ShoutedSentences { get; }

    /// <summary>The index of each token's sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Whether the article's own prose, or its captions, hold the token, and not links and headers.</summary>
    public bool IsOwnProse(int token)
    {
        var block = Article.Sentences[SentenceOf[token]].Block;
        return block >= Article.Article.Blocks.Count || Article.Article.Blocks[block] is { IsNarrative: true } or { Kind: BlockKind.Caption };
    }

    /// <summary>Whether all of the token's kinds include one of <paramref name="wanted"/>.</summary>
    public bool Is(int token, WordKind wanted) => token >= 0 && token < kinds.Length && (kinds[token] & wanted) != 0;

    /// <summary>Whether the token has a capital that may be a name's: not every word of a headline's has.</summary>
    public bool IsCapital(int token) => token >= 0 && token < isCapital.Length && isCapital[token];

    /// <summary>Whether the token may have its capital only because a sentence or quotation begins.</summary>
    public bool Opens(int token) => opens[token];

    public bool IsForm(int token, string form) => token >= 0 && token < Tokens.Count && Tokens[token].Is(form);

    public bool IsLower(int token) => token >= 0 && token < Tokens.Count && char.IsLower(Tokens[token].Form[0]);

    public bool IsAttached(int token) => token > 0 && token < Tokens.Count && Tokens[token].IsAttachedTo(Tokens[token - 1]);

    /// <summary>Whether the token is <c>'s</c>.</summary>
    public bool IsPossessive(int token) => token >= 0 && token < Tokens.Count && Tokens[token].Form is "'s" or "’s" or "'" or "’" && IsAfterWord(token);

    /// <summary>A hyphen with words right before and behind it.</summary>
    public bool IsHyphen(int token) => token >= 0 && token < Tokens.Count && Tokens[token].Form is "-" && IsAttached(token) && IsAttached(token + 1);

    /// <summary>Whether nothing but a comma or an <c>and</c> stands between two names.</summary>
    public bool IsListMark(int from, int to)
    {
        if (to <= from || to > from + 2 || !SameSentence(from - 1, to)) return false;

        for (var i = from; i < to; i++)
        {
            if (Tokens[i].Form is not ("," or "and" or "or" or "&")) return false;
        }

        return true;
    }

    /// <summary>Whether the token may be what the words before it do: <c>said</c>, <c>has</c>, <c>closed</c>.</summary>
    public bool IsVerb(int token)
    {
        if (token <= 0 || token >= Tokens.Count || !IsLower(token) || !SameSentence(token - 1, token)) return false;

        var form = Tokens[token].Form;
        return Is(token, WordKind.Speech)
            || form is "has" or "had" or "is" or "was" or "will" or "would" or "could" or "may" or "might" or "can" or "did" or "does" or "have" or "are" or "were" or "should" or "must"
            || (form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 4)
            || (!Is(token, WordKind.Role | WordKind.PersonNoun | WordKind.OrganisationNoun | WordKind.PlaceNoun) && Lemmatizer.IsVerb(Lemmatizer.Uninflected(form)));
    }

    public bool SameSentence(int token, int other) =>
        token >= 0 && other >= 0 && token < Tokens.Count && other < Tokens.Count && SentenceOf[token] == SentenceOf[other];

    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    private bool IsAfterWord(int token) =>
        token > 0 && char.IsLetterOrDigit(Tokens[token - 1].Form[^1]) && (Tokens[token].Form.Length > 1 || Tokens[token - 1].Form[^1] is 's');

    private void Mark(Sentence sentence, int index)
    {
        var (words, capitals, shouted) = (0, 0, 0);
        var opening = true;
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            var form = Tokens[i].Form;
            SentenceOf[i] = index;
            kinds[i] = NameWords.KindOf(form.Length > 2 && form[^1] == '.' && NameWords.KindOf(form) == WordKind.None ? form.AsSpan(0, form.Length - 1) : form);
            opens[i] = opening;
            var isWord = char.IsLetter(form[0]);
            isCapital[i] = char.IsUpper(form[0]) && !form.AsSpan().ContainsAny("@/_");
            if (isWord)
            {
                words++;
                if (isCapital[i]) capitals++;
                if (isCapital[i] && (form.Length == 1 || char.IsUpper(form[^1]))) shouted++;
            }

            opening = !char.IsLetterOrDigit(form[0]) && (opening || form is ":" or "“" or "\"" or "‘" or "«" or "''" or "``");
        }

        ShoutedSentences[index] = words > 2 && shouted > ShareOfCapitals * words;
        if (ShoutedSentences[index] || words < 4 || capitals <= ShareOfCapitals * words) return;

        // Headline Style: a common word's capital tells nothing here.
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            if (isCapital[i] && CommonWords.Contains(Tokens[i].Form) && !Is(i, WordKind.Role | WordKind.OrganisationHead | WordKind.PlaceHead)) opens[i] = true;
        }
    }
}
