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

    /// <summary>Wording by referent, the most named first.</summary>
    /// <param name="readings">What was read of articles before.</param>
    public IReadOnlyList<Wording> Read(ArticleReadings readings)
    {
        var drafts = story.Articles
            .SelectMany(article => readings.WordingOf(article, TermsIn).Select(draft => (Article: article.Article.Id, Draft: draft)))
            .ToList();
        var named = new ColouredActors(story).Join([.. drafts.Select(one => new ThingName(one.Article, one.Draft.Referent, one.Draft.Term,
            IsColouredByOutlet: one.Draft.Term.Device != WordingDevice.Neutral && !one.Draft.IsQuoted))]);
        var pointedAt = drafts.Where(one => one.Draft.IsDefinite)
            .Select(one => WordOf(one.Draft.Term)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        return [.. named.Concat(new PlainNames(story, referents).Of(named))
            .GroupBy(name => name.Referent, StringComparer.Ordinal)
            .Select(same => same.Any(name => name.Term.Device != WordingDevice.Neutral) ? [.. same]
                : Choice([.. same.Where(name => pointedAt.Contains(WordOf(name.Term)))]))
            .Where(same => same.Count > 0)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same[0].Referent, StringComparer.Ordinal)
            .Select(same => new Wording(
                same[0].Referent,
                same.GroupBy(term => term.Article, StringComparer.Ordinal)
                    .ToDictionary(byArticle => byArticle.Key,
                        IReadOnlyList<WordingTerm> (byArticle) => [.. byArticle.Select(term => term.Term).OrderBy(term => term.Span)],
                        StringComparer.Ordinal)))];
    }

    private static string WordOf(WordingTerm term) => term.Term[(term.Term.LastIndexOf(' ') + 1)..].ToLowerInvariant().TrimEnd('s');

    // Where all stay neutral, half of the articles name it, and by more than one word: "earthquake" beside "tremor". A word by which nobody
    // points at anything ("an attack on the town", "shelling") names no one thing.
    private IReadOnlyList<ThingName> Choice(IReadOnlyList<ThingName> same)
    {
        var articles = same.Select(term => term.Article).Distinct(StringComparer.Ordinal).Count();
        return same.Count >= FewestTerms && articles * 2 >= story.Articles.Count && articles >= Math.Min(2, story.Articles.Count)
            && same.Select(name => WordOf(name.Term)).Distinct(StringComparer.Ordinal).Skip(1).Any() ? same : [];
    }

    private IEnumerable<TermDraft> TermsIn(AnnotatedArticle article)
    {
        string? spokenOf = null;
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            var tokens = article.TokenListOf(sentence);
            var taken = -1;
            var covered = new List<TextSpan>();
            for (var head = 0; head < tokens.Count; head++)
            {
                var isJudging = referents.Judging.Contains(tokens[head].Form)
                    && !(head + 1 < tokens.Count && referents.ReferentOf(tokens[head + 1]) is not null);
                var referent = isJudging ? Nearest(article, tokens, head) ?? spokenOf : ThingAt(article, tokens, head);
                if (referent is null) continue;

                var (first, last, device) = Colour(article, tokens, head, taken + 1);
                taken = last;
                spokenOf = referent;
                if (isJudging && device == WordingDevice.Neutral) device = WordingDevice.Loaded;
                if (device == WordingDevice.Neutral && !NamesNeutrally(article, tokens, head)) continue;

                covered.Add(new TextSpan(tokens[first].Span.Start, tokens[last].Span.End));
                foreach (var draft in Drafts(article, tokens, referent, first, last, device)) yield return draft;
            }

            foreach (var (referent, first, last, device) in ColouredIn(article, tokens))
            {
                if (covered.Exists(new TextSpan(tokens[first].Span.Start, tokens[last].Span.End).Overlaps)) continue;

                covered.Add(new TextSpan(tokens[first].Span.Start, tokens[last].Span.End));
                foreach (var draft in Drafts(article, tokens, referent, first, last, device)) yield return draft;
            }
        }
    }

    // A neutral word inside a quotation is no choice of the outlet's; and of things that are counted none is the one the story is about.
    private bool NamesNeutrally(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head) =>
        article.VoiceOf(tokens[head].Span, WordingDevice.Neutral) is not null && !tokens.IsQuoted(head)
        && !referents.IsAnotherThing(tokens[head]) && !IsAnother(tokens, head)
        && (referents.ComesInNumber(tokens[head]) || !IsCounted(article, tokens, head));

    // "an earlier ballot", "exit polls"
    private bool IsAnother(IReadOnlyList<Token> tokens, int head)
    {
        for (var before = head - 1; before >= 0 && head - before < ModifierReach; before--)
        {
            if (referents.TellsOfAnother(tokens[before])) return true;
            if (!(tokens[before].IsNounOrName() || tokens[before].Upos is PartOfSpeech.Adj or PartOfSpeech.Num)) return false;
        }

        return false;
    }

    // "62 votes", "51 percent of the votes", "163 confirmed cases"
    private static bool IsCounted(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head)
    {
        var span = tokens[head].Span;
        if (article.Quantities.Any(quantity => quantity.Span.Overlaps(span) || quantity.Of?.Overlaps(span) == true)) return true;

        var before = head - 1;
        while (before >= 0 && head - before < ModifierReach && tokens[before].Upos == PartOfSpeech.Adj) before--;
        return before >= 0 && tokens[before].Upos == PartOfSpeech.Num && !tokens[before].Is("one");
    }

    private static IEnumerable<TermDraft> Drafts(AnnotatedArticle article, IReadOnlyList<Token> tokens, string referent, int first,
        int last, WordingDevice device)
    {
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        var told = article.Attributions.Where(attribution => attribution.Content.Any(content => content.Contains(span))).ToList();
        var voice = told.Count > 0 ? Voice.Attributed : Voice.Outlet;
        var isQuoted = tokens.IsQuoted(first) || told.Exists(attribution => attribution.Kind == AttributionKind.Direct);
        yield return new TermDraft(referent, new WordingTerm(span, span.Of(article.Text), device, voice))
        {
            IsQuoted = isQuoted,
            IsDefinite = tokens.IsDefinite(first),
        };

        if (MarksWithin(tokens, first, last, device) is { } marked)
        {
            yield return new TermDraft(referent, new WordingTerm(marked, marked.Of(article.Text), WordingDevice.ScareQuotes, voice))
            {
                IsQuoted = isQuoted,
            };
        }
    }

    /// <summary>The marks inside a term that is held at arm's length by a word as well: <c>so-called ‘relief plan’</c> does both.</summary>
    private static TextSpan? MarksWithin(IReadOnlyList<Token> tokens, int first, int last, WordingDevice device)
    {
        if (device is not (WordingDevice.Distancing or WordingDevice.Loaded) || tokens[first].IsQuotationMark()
            || !tokens[last].IsQuotationMark()) return null;

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
                && tokens.LastNoun(index + arm) is { } named)
            {
                yield return (tokens[named].Key(), index, named + 1 < tokens.Count && tokens[named + 1].IsQuotationMark()
                    && Enumerable.Range(index, named - index).Any(token => tokens[token].IsQuotationMark()) ? named + 1 : named,
                    WordingDevice.Distancing);
                index = named;
            }
            else if (MarkedNames.At(article, tokens, index) is { } marked)
            {
                yield return (tokens[index].Key(), marked.Open, marked.Close, marked.Device);
                index = marked.Close;
            }
            else if (LoadedTerms.At(article, tokens, index) is { } loaded)
            {
                // Marks around the whole term tell more than the words in them.
                var (from, to, device) = MarkedNames.At(article, tokens, loaded.Noun) is { } around && around.Open < loaded.First
                    ? around : (loaded.First, loaded.Last, WordingDevice.Loaded);
                yield return (tokens[loaded.Noun].Key(), from, to, device);
                index = to;
            }
        }
    }

    // "Alleged" and "supposed" are a court reporter's daily bread; "so-called" and "self-styled" are not.
    private static bool HoldsAway(Token word) => word.Form.StartsWith("so", StringComparison.OrdinalIgnoreCase)
        || word.Form.StartsWith("self", StringComparison.OrdinalIgnoreCase);

    // What a judging noun judges: the thing named nearest to it in its own sentence.
    private string? Nearest(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        Enumerable.Range(0, tokens.Count)
            .Where(other => other != index && !referents.Judging.Contains(tokens[other].Form))
            .OrderBy(other => Math.Abs(other - index))
            .Select(other => ThingAt(article, tokens, other))
            .FirstOrDefault(referent => referent is not null);

    // Few words name a thing: that is asked first.
    private string? ThingAt(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        referents.ReferentOf(tokens[index]) is { } referent && IsNoun(article, tokens, index) ? referent : null;

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
        if (before is "to" or "will" or "would" or "can" or "could" or "not" or "n't"
            or "did" or "must" or "may" or "who" or "they" or "we" or "people" or "residents" or "voters" or "and") return false;
        return !(after is "for" or "in" && before.EndsWith('s') && token.Is(token.Lemma)) && after is not "-";
    }

    private (int First, int Last, WordingDevice Device) Colour(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head, int from)
    {
        var first = Math.Max(from, head - ModifierReach);
        while (first < head && tokens.Skip(first).Take(head - first).Any(EndsPhrase)) first++;

        var modifiers = tokens.Skip(first).Take(head - first).ToList();
        if (MarkedNames.ScareQuotes(article, tokens, head) is var (open, close)) return HeldAwayFrom(tokens, open) is { } arm
            ? (arm, close, WordingDevice.Distancing) : (open, close, WordingDevice.ScareQuotes);
        if (Find(referents.Distancing, modifiers) is { } distancing) return (first + distancing, head, WordingDevice.Distancing);
        if (LoadedWords.Default.FindIn(tokens, first, head) is { } loaded) return (loaded, head, WordingDevice.Loaded);

        return (head, head, LoadedWords.Default.LengthAt(tokens, head) > 0 ? WordingDevice.Loaded : WordingDevice.Neutral);
    }

    // "so-called 'relief plan'": the word before the marks says it more plainly than they do.
    private int? HeldAwayFrom(IReadOnlyList<Token> tokens, int open) =>
        Enumerable.Range(Math.Max(0, open - ModifierReach), Math.Min(ModifierReach, open))
            .Where(start => start + referents.Distancing.LengthAt(tokens, start) == open).Select(start => (int?)start).FirstOrDefault();

    private static bool EndsPhrase(Token token) =>
        (token.IsMark() && token.Form is not "-")
            || token.Form.ToLowerInvariant() is "of" or "in" or "the" or "a" or "an" or "to" or "and" or "that"
                or "for" or "on" or "as" or "is" or "was" or "were" or "are";

    private static int? Find(PhraseSet phrases, IReadOnlyList<Token> tokens) =>
        phrases.Find(tokens).Select(found => (int?)found.First).FirstOrDefault();
}
