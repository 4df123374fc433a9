using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Claims;

/// <summary>What others call a thing plainly that some outlet colours: the <c>school</c>, or <c>the building</c>, of another's
/// <c>death-trap school</c>.</summary>
internal sealed class PlainNames(StoryContext story, ReferentLexicon referents)
{
    /// <summary>The plain names of what is coloured, where an article besides the colouring ones has any.</summary>
    public IReadOnlyList<ThingName> Of(IReadOnlyList<ThingName> names)
    {
        var coloured = names.Where(name => name.IsColouredByOutlet && !referents.IsReferent(name.Referent) && !IsAmount(name)
            && !IsCompound(name) && !IsCounted(name) && !ThingClasses.IsTooGeneral(name.Referent)).ToList();
        var heads = coloured.ToLookup(name => name.Referent, name => name.Article, StringComparer.OrdinalIgnoreCase);
        var numbers = coloured.ToLookup(name => name.Referent, IsPlural, StringComparer.OrdinalIgnoreCase);
        var kinds = coloured.ToLookup(name => name.Referent, KindIn, StringComparer.OrdinalIgnoreCase);
        if (heads.Count == 0) return [];

        // A noun that names two coloured things names neither for certain.
        var fellows = heads
            .SelectMany(head => ThingClasses.FellowsOf(head.Key).Select(fellow => (Fellow: fellow, Head: head.Key)))
            .Where(pair => !heads.Contains(pair.Fellow))
            .GroupBy(pair => pair.Fellow, StringComparer.OrdinalIgnoreCase)
            .Where(same => !same.Skip(1).Any())
            .ToDictionary(same => same.Key, same => same.First().Head, StringComparer.OrdinalIgnoreCase);
        var taken = names.ToLookup(name => name.Article, name => name.Term.Span, StringComparer.Ordinal);
        return [.. story.Articles
            .SelectMany(article => In(article, ThingOf, numbers, kinds))
            .Where(name => !taken[name.Article].Any(name.Term.Span.Overlaps))
            .GroupBy(name => name.Referent, StringComparer.Ordinal)
            .Where(same => same.Select(name => name.Article).Except(heads[same.Key], StringComparer.Ordinal).Any())
            .SelectMany(same => same)];

        string? ThingOf(string noun) => heads.Contains(noun) ? noun : fellows.GetValueOrDefault(noun);
    }

    private static bool IsTitle(AnnotatedArticle article, Sentence sentence) =>
        article.Article.Blocks.Count > 0 && article.Article.Blocks[sentence.Block].Kind == BlockKind.Title;

    // Of "cover-up" and "chaos-mongers" no part names the thing.
    private static bool IsCompound(ThingName name) => name.Term.Term.LastIndexOf('-') > name.Term.Term.LastIndexOf(' ');

    // "A doubtful 30 per cent": a measure is not the thing.
    private bool IsAmount(ThingName name) =>
        story.Article(name.Article).Quantities.Any(quantity => quantity.Span.End == name.Term.Span.End);

    // "51 terrified travellers": some of many, and not all whom others call so.
    private bool IsCounted(ThingName name) => story.Article(name.Article).Text.AsSpan(0, name.Term.Span.Start).TrimEnd() is [.., var last]
        && char.IsAsciiDigit(last);

    private static bool IsPlural(ThingName name)
    {
        var words = name.Term.Term.TrimEnd('\'', '"', '’', '”');
        return !words.EndsWith(name.Referent, StringComparison.OrdinalIgnoreCase);
    }

    // The word before the noun: "minimum" of a "so-called minimum service".
    private static string KindIn(ThingName name) => name.Term.Term.Split(' ') is [.., var kind, _] ? kind.TrimStart('\'', '"', '‘', '“') : "";

    private static IEnumerable<ThingName> In(AnnotatedArticle article, Func<string, string?> thingOf, ILookup<string, bool> numbers,
        ILookup<string, string> kinds)
    {
        var sentences = article.Sentences.Where(article.IsNarrative)
            .Select(sentence => (Tokens: article.TokenListOf(sentence), IsTitle: IsTitle(article, sentence))).ToList();
        var pointedAt = sentences
            .SelectMany(sentence => Enumerable.Range(0, sentence.Tokens.Count)
                .Where(index => thingOf(sentence.Tokens[index].Key()) is not null && sentence.Tokens.IsDefinite(index))
                .Select(index => sentence.Tokens[index].Form))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tokens, isTitle) in sentences)
        {
            for (var index = 0; index < tokens.Count; index++)
            {
                var (token, noun) = (tokens[index], tokens[index].Key());
                if (!token.IsNounOrName() || thingOf(noun) is not { } thing) continue;

                var isFirst = met.Add(noun);
                var isOfTheKind = thing == noun && index > 0 && kinds[thing].Contains(tokens[index - 1].Form, StringComparer.OrdinalIgnoreCase);

                // "Bleak housing estates" are not the estate.
                if ((!isOfTheKind && !numbers[thing].Contains(!token.Is(token.Lemma))) || tokens.IsQuoted(index)
                    || IsPartOfMore(article, tokens, index)) continue;

                // A noun is a name of the thing only where it points at it, or brings in what the article then points at, or stands in a
                // headline, which leaves such words out.
                var isNamed = tokens.IsDefinite(index) || IsGroup(tokens, index) || isOfTheKind
                    || (thing == noun && (isTitle || (isFirst && pointedAt.Contains(token.Form))));
                if (isNamed && article.VoiceOf(token.Span, WordingDevice.Neutral) is { } voice)
                {
                    yield return new ThingName(article.Article.Id, thing,
                        new WordingTerm(token.Span, token.Form, WordingDevice.Neutral, voice));
                }
            }
        }
    }

    // "four regions", "occupied regions": of several, the words before tell which.
    private static bool IsGroup(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Xpos is "NNS" && index > 0 && tokens[index - 1].Upos is PartOfSpeech.Adj or PartOfSpeech.Num;

    // "school board" is no school, and a name is none of the nouns in it.
    private static bool IsPartOfMore(AnnotatedArticle article, IReadOnlyList<Token> tokens, int index) =>
        (index + 1 < tokens.Count && tokens[index + 1].Upos == PartOfSpeech.Noun)
        || article.Mentions.Any(mention => mention.Span.Overlaps(tokens[index].Span));
}
