using System.Runtime.InteropServices;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Reads the terms of articles: words, names, numbers, each with how much the article makes of it.</summary>
/// <remarks>
/// Of an article that is not in English only what survives translation is read: names, numbers, and the words of the headline.
/// </remarks>
internal sealed class TermReader
{
    // What makes up the lead, and after how many words an article has said what it is about.
    private const int LeadWords = 100;
    private const int MostWords = 2000;

    // A name of more words than this is a line set in capitals.
    private const int LongestName = 4;

    private readonly AnnotatedArticle article;
    private readonly StoryWeights weights;
    private readonly TextSpan within;
    private readonly bool isEnglish;
    private readonly Dictionary<int, Term> found = [];

    private TermReader(AnnotatedArticle article, StoryWeights weights, TextSpan within) =>
        (this.article, this.weights, this.within, isEnglish) = (article, weights, within, article.Article.Language is "en" or "und");

    /// <summary>The terms of an article, in order of their numbers.</summary>
    public static List<Term> Read(AnnotatedArticle article, StoryWeights weights) =>
        new TermReader(article, weights, new TextSpan(0, article.Text.Length)).Read(article.Article.Title);

    /// <summary>The terms of one post of it, which is read as if it were an article.</summary>
    public static List<Term> Read(AnnotatedArticle article, Post post, StoryWeights weights) =>
        new TermReader(article, weights, post.Span).Read(post.Head is { } head ? head.Of(article.Text) : null);

    private List<Term> Read(string? headline)
    {
        if (headline is { } title)
        {
            foreach (var word in WordScanner.Scan(title, new TextSpan(0, title.Length))) Add(word.In(title), weights.Title);
        }

        var count = 0;
        foreach (var paragraph in CopyText.Paragraphs(article).SkipWhile(paragraph => paragraph.End <= within.Start).TakeWhile(paragraph => paragraph.Start < within.End))
        {
            if (count > MostWords) break;

            count = ReadParagraph(paragraph, count);
        }

        foreach (var mention in article.Mentions.Where(mention => within.Contains(mention.Span) && mention.Span.In(article.Text).Contains(' ')))
        {
            AddWholeName(mention.Span.In(article.Text));
        }

        return [.. found.Values.OrderBy(term => term.Number)];
    }

    private int ReadParagraph(TextSpan paragraph, int count)
    {
        var text = article.Text;
        // Where names have been found, words in capitals need not stand for them.
        var readsNames = article.Mentions.Count == 0;
        var name = new List<TextSpan>();
        TextSpan? before = null;
        foreach (var word in WordScanner.Scan(text, paragraph))
        {
            // A paragraph may be an endless line.
            if (count++ > MostWords) break;

            var weight = count <= LeadWords ? weights.Lead : 1;
            var opensSentence = before is not { } last || EndsSentence(text.AsSpan(last.End, word.Start - last.End));
            var isName = char.IsUpper(text[word.Start]) && !opensSentence;
            var isNumber = char.IsDigit(text[word.Start]);
            if (isEnglish || isName || isNumber) Add(word.In(text), isName || isNumber ? weight * weights.Name : weight);

            if (!char.IsUpper(text[word.Start]) || opensSentence || !FollowsClosely(text, before, word)) AddName(name);
            if (readsNames && char.IsUpper(text[word.Start])) name.Add(word);
            before = word;
        }

        AddName(name);
        return count;
    }

    private void AddName(List<TextSpan> name)
    {
        if (name.Count is > 1 and <= LongestName) AddWholeName(new TextSpan(name[0].Start, name[^1].End).In(article.Text));

        name.Clear();
    }

    private void AddWholeName(ReadOnlySpan<char> name) => AddTerm(FoldedWord.Of(name, stackalloc char[FoldedWord.Longest]), name, weights.WholeName);

    private void Add(ReadOnlySpan<char> word, double weight)
    {
        if (word.Length == 1 && char.IsAsciiLetterOrDigit(word[0])) return;

        AddTerm(WordRarity.Fold(FoldedWord.Of(word, stackalloc char[FoldedWord.Longest])), word, weight);
    }

    private void AddTerm(ReadOnlySpan<char> folded, ReadOnlySpan<char> written, double weight)
    {
        var number = FoldedWord.NumberOf(folded);
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(found, number, out var isKnown);
        term = isKnown
            ? term with { Weight = term.Weight + weight, Written = Term.IsPlainer(written, term.Written) ? written.ToString() : term.Written }
            : new Term(number, weight, WordRarity.ShareOf(folded), written.ToString());
    }

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.IndexOfAny(".!?:“\"‘") >= 0;

    private static bool FollowsClosely(string text, TextSpan? before, TextSpan word) =>
        before is { } last && word.Start - last.End == 1 && text[last.End] == ' ';
}
