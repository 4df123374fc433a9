namespace Hearsay.Annotations.Attributions;

/// <summary>What is read at one go: a unit with its quotations shut, or the words of one quotation.</summary>
/// <param name="Passage">The article's tokens.</param>
/// <param name="Run">The tokens to read.</param>
/// <param name="IsInsideQuotation">Whether the stretch is a quotation's inside.</param>
internal sealed record Stretch(Passage Passage, Run Run, bool IsInsideQuotation)
{
    public int First => Run.First;

    public int End => Run.End;

    public string Word(int token) => Run.Contains(token) ? Passage.Word(token) : "";

    public bool Is(int token, WordClass kind) => Run.Contains(token) && Passage.Is(token, kind);

    public bool IsName(int token) => Is(token, WordClass.Capital);

    /// <summary>Whether the token stands in a quotation that is shut here.</summary>
    public bool IsShut(int token) => !IsInsideQuotation && Run.Contains(token) && Passage.QuotationOf(token) >= 0;

    /// <summary>Whether a shut quotation begins at the token.</summary>
    public bool OpensQuotation(int token) => IsShut(token) && (token == First
        || Passage.QuotationOf(token - 1) != Passage.QuotationOf(token));

    /// <summary>Whether a shut quotation ends with the token.</summary>
    public bool ClosesQuotation(int token) => IsShut(token) && (token == End - 1
        || Passage.QuotationOf(token + 1) != Passage.QuotationOf(token));

    /// <summary>Whether the quotation that ends with a token is speech that a cue may follow: it ends with a mark, or begins the stretch.</summary>
    public bool EndsSpeech(int token) =>
        ClosesQuotation(token) && (token == First || Word(token - 1) is "," or "." or "?" or "!" or "…" or "—" or "-" or "..."
            || StartOfQuotation(token) == First);

    /// <summary>Whether the tagger sees a finite verb among some tokens.</summary>
    public bool HasFiniteVerb(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (Run.Contains(token) && Passage.Article.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return true;
        }

        return false;
    }

    /// <summary>The token after the quotation that a token stands in.</summary>
    public int AfterQuotation(int token)
    {
        var quotation = Passage.QuotationOf(token);
        while (token < End && Passage.QuotationOf(token) == quotation)
        {
            token++;
        }

        return token;
    }

    /// <summary>The first token of the quotation that a token stands in.</summary>
    public int StartOfQuotation(int token)
    {
        var quotation = Passage.QuotationOf(token);
        while (token > First && Passage.QuotationOf(token - 1) == quotation)
        {
            token--;
        }

        return token;
    }

    /// <summary>The stretch's end without its closing full stop.</summary>
    public int EndOfWords
    {
        get
        {
            var end = End;
            while (end > First && !IsShut(end - 1) && Word(end - 1) is "." or "!" or "?" or ")" or ";" or "..." or "…")
            {
                end--;
            }

            return end;
        }
    }
}
