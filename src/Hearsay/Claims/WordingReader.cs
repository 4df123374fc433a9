using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads what each article calls the things a story is about, in its own voice and in others'.</summary>
internal sealed class WordingReader(StoryContext story, ReferentLexicon referents)
{
    // A thing is what the story is about when at least two articles, or all there are, name it, and this often together.
    private const int FewestTerms = 3;
    private const int ModifierReach = 4;
    private const int LongestScareQuote = 4;
    private const int LongestPhrase = 5;

    /// <summary>Wording by referent, the most named first.</summary>
    /// <param name="readings">What was read of articles before.</param>
    public IReadOnlyList<Wording> Read(ArticleReadings readings)
    {
        var terms = story.Articles
            .SelectMany(article => readings.WordingOf(article, TermsIn).Select(term => (Article: article.Article.Id, term.Referent,
                term.Term)))
            .ToList();
        terms.AddRange(Plainly(terms));

        return [.. terms
            .GroupBy(term => term.Referent, StringComparer.Ordinal)
            .Where(same => same.Any(term => term.Term.Device != WordingDevice.Neutral)
                || IsChoice([.. same.Select(term => (term.Article, term.Term))]))
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new Wording(
                same.Key,
                same.GroupBy(term => term.Article, StringComparer.Ordinal)
                    .ToDictionary(byArticle => byArticle.Key,
                        IReadOnlyList<WordingTerm> (byArticle) => [.. byArticle.Select(term => term.Term).OrderBy(term => term.Span)],
                        StringComparer.Ordinal)))];
    }

    // Where all stay neutral, half of the articles name it, and by more than one word: "earthquake" beside "tremor".
    private bool IsChoice(IReadOnlyList<(string Article, WordingTerm Term)> same)
    {
        var articles = same.Select(term => term.Article).Distinct(StringComparer.Ordinal).Count();
        return same.Count >= FewestTerms && articles * 2 >= story.Articles.Count && articles >= Math.Min(2, story.Articles.Count)
            && same.Select(term => term.Term.Term.ToLowerInvariant().TrimEnd('s')).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    /// <summary>What others call a thing plainly that some outlet colours: the <c>school</c> of another's <c>death-trap
    /// school</c>.</summary>
    private IEnumerable<(string Article, string Referent, WordingTerm Term)> Plainly(IReadOnlyList<(string Article, string Referent,
        WordingTerm Term)> coloured)
    {
        var heads = coloured.Where(term => term.Term.Device != WordingDevice.Neutral && term.Term.Voice == Voice.Outlet
            && !referents.IsReferent(term.Referent))
            .ToLookup(term => term.Referent, term => term.Article, StringComparer.OrdinalIgnoreCase);
        if (heads.Count == 0) return [];

        var taken = coloured.ToLookup(term => term.Article, term => term.Term.Span, StringComparer.Ordinal);
        return [.. story.Articles
            .SelectMany(article => article.Sentences.Where(sentence => article.TokensOf(sentence).Any(token => heads.Contains(token.Lemma))
                && article.IsNarrative(sentence)).SelectMany(sentence => PlainlyIn(article, [.. article.TokensOf(sentence)], heads)))
            .Where(term => !taken[term.Article].Any(term.Term.Span.Overlaps))
            .GroupBy(term => term.Referent, StringComparer.Ordinal)
            .Where(same => same.Select(term => term.Article).Except(heads[same.Key], StringComparer.Ordinal).Any())
            .SelectMany(same => same)];
    }

    private static IEnumerable<(string Article, string Referent, WordingTerm Term)> PlainlyIn(AnnotatedArticle article,
        IReadOnlyList<Token> tokens, ILookup<string, string> heads)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (!IsNounOrName(token) || !heads.Contains(token.Lemma) || IsQuoted(tokens, index)) continue;
            if (index + 1 < tokens.Count && tokens[index + 1].Upos == PartOfSpeech.Noun) continue;
            if (article.Mentions.Any(mention => mention.Span.Overlaps(token.Span))
                || article.Attributions.Any(attribution => attribution.Kind == AttributionKind.Direct
                && attribution.Content.Any(content => content.Contains(token.Span)))) continue;

            var isTold = article.Attributions.Any(attribution => attribution.Content.Any(content => content.Contains(token.Span)));
            yield return (article.Article.Id, Key(token), new WordingTerm(token.Span, token.Form, WordingDevice.Neutral, isTold
                ? Voice.Attributed : Voice.Outlet));
        }
    }

    private IEnumerable<(string Referent, WordingTerm Term)> TermsIn(AnnotatedArticle article)
    {
        string? spokenOf = null;
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            var tokens = article.TokensOf(sentence).ToList();
            var taken = -1;
            var covered = new List<TextSpan>();
            for (var head = 0; head < tokens.Count; head++)
            {
                var isJudging = referents.Judging.Contains(tokens[head].Form)
                    && !(head + 1 < tokens.Count && referents.ReferentOf(tokens[head + 1]) is not null);
                var referent = isJudging ? Nearest(article, tokens, head) ?? spokenOf : IsNoun(article, tokens, head)
                    ? referents.ReferentOf(tokens[head]) : null;
                if (referent is null) continue;

                var (first, last, device) = Colour(article, tokens, head, taken + 1);
                taken = last;
                spokenOf = referent;
                var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
                var told = article.Attributions.Where(attribution => attribution.Content.Any(content => content.Contains(span))).ToList();
                var voice = told.Count > 0 ? Voice.Attributed : Voice.Outlet;

                // A neutral word inside a quotation is no choice of the outlet's; one in indirect speech is.
                if (device == WordingDevice.Neutral && !isJudging
                    && (told.Exists(attribution => attribution.Kind == AttributionKind.Direct) || IsQuoted(tokens, head))) continue;

                covered.Add(span);
                yield return (referent, new WordingTerm(span, span.Of(article.Text), isJudging && device == WordingDevice.Neutral
                    ? WordingDevice.Loaded : device, voice));
                if (MarksWithin(tokens, first, last, device) is { } marked) yield return (referent,
                    new WordingTerm(marked, marked.Of(article.Text), WordingDevice.ScareQuotes, voice));
            }

            foreach (var (referent, first, last, device) in ColouredIn(article, tokens))
            {
                var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
                if (covered.Exists(span.Overlaps)) continue;

                covered.Add(span);
                var voice = article.Attributions.Any(attribution => attribution.Content.Any(content => content.Contains(span)))
                    ? Voice.Attributed : Voice.Outlet;
                yield return (referent, new WordingTerm(span, span.Of(article.Text), device, voice));
                if (MarksWithin(tokens, first, last, device) is { } marked) yield return (referent,
                    new WordingTerm(marked, marked.Of(article.Text), WordingDevice.ScareQuotes, voice));
            }
        }
    }

    /// <summary>The marks inside a term that is held at arm's length by a word as well: <c>so-called ‘relief plan’</c> does both.</summary>
    private static TextSpan? MarksWithin(IReadOnlyList<Token> tokens, int first, int last, WordingDevice device)
    {
        if (device != WordingDevice.Distancing || !tokens[last].IsQuotationMark()) return null;

        var open = Enumerable.Range(first, last - first).FirstOrDefault(index => tokens[index].IsQuotationMark(), -1);
        return open < 0 ? null : new TextSpan(tokens[open].Span.Start, tokens[last].Span.End);
    }

    /// <summary>Terms that colour what they name, whatever that is: <c>penny-pinching builders</c>, <c>so-called advice</c>,
    /// <c>'advice'</c>.</summary>
    private IEnumerable<(string Referent, int First, int Last, WordingDevice Device)> ColouredIn(AnnotatedArticle article,
        IReadOnlyList<Token> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (referents.Distancing.LengthAt(tokens, index) is > 0 and var arm && HoldsAway(tokens[index])
                && LastNoun(tokens, index + arm) is { } named)
            {
                yield return (Key(tokens[named]), index, named + 1 < tokens.Count && tokens[named + 1].IsQuotationMark()
                    && Enumerable.Range(index, named - index).Any(token => tokens[token].IsQuotationMark()) ? named + 1 : named,
                    WordingDevice.Distancing);
                index = named;
            }
            else if (IsNounOrName(tokens[index]) && ScareQuotes(article, tokens, index) is var (open, close) && open > 0
                && IsOutsideSpeech(article, tokens, open) && IsPhrase(tokens, open, close))
            {
                yield return (Key(tokens[index]), open, close, WordingDevice.ScareQuotes);
                index = close;
            }
            else if (referents.Loaded.LengthAt(tokens, index) is > 0 and var loaded
                && tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb)
            {
                // A verb of judging colours what it is done to only as a participle before its noun: "the disgraced minister".
                var last = index + loaded - 1;
                var noun = LastNoun(tokens, last + 1) ?? (IsNounOrName(tokens[last]) || loaded > 2 && IsNounOrName(tokens[index]) ? last
                    : null);
                if (noun is not { } coloured || (tokens[index].Upos == PartOfSpeech.Verb && coloured == last)) continue;

                yield return (Key(tokens[coloured]), index, coloured, WordingDevice.Loaded);
                index = coloured;
            }
        }
    }

    // "Alleged" and "supposed" are a court reporter's daily bread; "so-called" and "self-styled" are not.
    private static bool HoldsAway(Token word) => word.Form.StartsWith("so", StringComparison.OrdinalIgnoreCase)
        || word.Form.StartsWith("self", StringComparison.OrdinalIgnoreCase);

    private static string Key(Token noun) => noun.Lemma.ToLowerInvariant();

    private static bool IsNounOrName(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>The noun that the words from here on lead to, within a phrase: adjectives, nouns, names and marks of quotation.</summary>
    private static int? LastNoun(IReadOnlyList<Token> tokens, int from)
    {
        int? noun = null;
        for (var index = from; index < tokens.Count && index < from + LongestPhrase; index++)
        {
            if (IsNounOrName(tokens[index])) noun = index;
            else if (noun is not null || !(tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Num || tokens[index].Form is "-"
                || tokens[index].IsQuotationMark())) break;
        }

        return noun;
    }

    // "Not the last word" and "takes note" between marks are quoted; a thing's name there is held at arm's length.
    private static bool IsPhrase(IReadOnlyList<Token> tokens, int open, int close) =>
        tokens[open + 1].IsAttachedTo(tokens[open]) && tokens[close].IsAttachedTo(tokens[close - 1])
        && Enumerable.Range(open + 1, close - open - 1)
            .All(index => tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Punct or PartOfSpeech.Adv || tokens[index].Form is "-" or "of" || tokens[index].Xpos is "VBN" or "VBG");

    // A mark after a colon, a comma or a word of saying opens what somebody says.
    private static bool IsOutsideSpeech(AnnotatedArticle article, IReadOnlyList<Token> tokens, int open) =>
        tokens[open - 1].Form is not (":" or "," or "as") && !tokens[open].IsAttachedTo(tokens[open - 1]) && !IsQuoted(tokens, open)
        && !article.Attributions.Any(attribution => attribution.Kind == AttributionKind.Direct
            && attribution.Content.Any(content => content.Overlaps(tokens[open].Span)));

    // What a judging noun judges: the thing named nearest to it in its own sentence.
    private string? Nearest(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        Enumerable.Range(0, tokens.Count)
            .Where(other => other != index && !referents.Judging.Contains(tokens[other].Form) && IsNoun(article, tokens, other))
            .OrderBy(other => Math.Abs(other - index))
            .Select(other => referents.ReferentOf(tokens[other]))
            .FirstOrDefault(referent => referent is not null);

    // "vote" after "to", "will" or a subject is a verb; after a determiner, an adjective or at a clause's start it is a noun.
    private bool IsNoun(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        if (index + 1 < tokens.Count && (referents.Specified.Contains(tokens[index + 1].Lemma)
            || referents.ReferentOf(tokens[index + 1]) is not null)) return false;
        if (index + 1 < tokens.Count && tokens[index + 1].Upos == PartOfSpeech.Noun && token.Is(token.Lemma)
            && !article.Quantities.Any(quantity => quantity.Span.Overlaps(tokens[index + 1].Span))) return false;
        if (index > 1 && tokens[index - 1].Is("-") && tokens[index - 2].Upos is PartOfSpeech.Adp) return false;
        if (article.Mentions.Any(mention => mention.Span.Overlaps(token.Span))
            || article.Times.Any(time => time.Span.Overlaps(token.Span))) return false;
        if (char.IsUpper(token.Form[0]) && index > 0 && char.IsUpper(tokens[index - 1].Form[0])) return false;
        if (token.Form.EndsWith("ed", StringComparison.Ordinal) && !token.Is(token.Lemma)) return false;

        var before = index > 0 ? tokens[index - 1].Form.ToLowerInvariant() : "";
        var after = index + 1 < tokens.Count ? tokens[index + 1].Form.ToLowerInvariant() : "";
        if (before is "to" or "will" or "would" or "can" or "could" or "not" or "n't" or "did" or "must" or "may" or "who" or "they" or "we" or "people" or "residents" or "voters" or "and") return false;
        return !(after is "for" or "in" && before.EndsWith('s') && token.Is(token.Lemma)) && after is not "-";
    }

    private (int First, int Last, WordingDevice Device) Colour(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head, int from)
    {
        var first = Math.Max(from, head - ModifierReach);
        while (first < head && tokens.Skip(first).Take(head - first).Any(EndsPhrase)) first++;

        var modifiers = tokens.Skip(first).Take(head - first).ToList();
        if (ScareQuotes(article, tokens, head) is var (open, close)) return HeldAwayFrom(tokens, open) is { } arm
            ? (arm, close, WordingDevice.Distancing) : (open, close, WordingDevice.ScareQuotes);
        if (Find(referents.Distancing, modifiers) is { } distancing) return (first + distancing, head, WordingDevice.Distancing);
        if (Find(referents.Loaded, modifiers) is { } loaded) return (first + loaded, head, WordingDevice.Loaded);

        return (head, head, referents.Loaded.LengthAt(tokens, head) > 0 ? WordingDevice.Loaded : WordingDevice.Neutral);
    }

    // "so-called 'relief plan'": the word before the marks says it more plainly than they do.
    private int? HeldAwayFrom(IReadOnlyList<Token> tokens, int open) =>
        Enumerable.Range(Math.Max(0, open - ModifierReach), Math.Min(ModifierReach, open))
            .Where(start => start + referents.Distancing.LengthAt(tokens, start) == open).Select(start => (int?)start).FirstOrDefault();

    private static bool EndsPhrase(Token token) =>
        (token.IsMark() && token.Form is not "-")
            || token.Form.ToLowerInvariant() is "of" or "in" or "the" or "a" or "an" or "to" or "and" or "that" or "for" or "on" or "as" or "is" or "was" or "were" or "are";

    private static int? Find(PhraseSet phrases, IReadOnlyList<Token> tokens) =>
        phrases.Find(tokens).Select(found => (int?)found.First).FirstOrDefault();

    /// <summary>The indices of both marks where the head stands in quotation marks of its own, of a few words, that quote nobody.</summary>
    private static (int Open, int Close)? ScareQuotes(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head)
    {
        var close = head + 1;
        while (close < tokens.Count && close - head < LongestScareQuote && !tokens[close].IsQuotationMark()) close++;
        if (close >= tokens.Count || !tokens[close].IsQuotationMark()) return null;

        var open = head - 1;
        while (open >= 0 && head - open <= LongestScareQuote && !tokens[open].IsQuotationMark()) open--;
        if (open < 0 || !tokens[open].IsQuotationMark() || close - open - 1 > LongestScareQuote) return null;

        var inside = new TextSpan(tokens[open].Span.Start, tokens[close].Span.End);
        return article.Attributions.Any(attribution => attribution.Content.Any(content => content.Overlaps(inside)
            && content.Length <= inside.Length + 2)) ? null : (open, close);
    }

    private static bool IsQuoted(IReadOnlyList<Token> tokens, int index) => tokens.Take(index).Count(StatementText.IsQuotationMark) % 2 == 1;
}
