using Hearsay.Annotations;
using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Reads the terms of articles: words, names, numbers, each with how much the article makes of it.</summary>
/// <remarks>
/// Of an article that is not in English only what survives translation is read: names, numbers, and the words of the headline.
/// </remarks>
internal sealed class TermReader(StoryWeights weights)
{
    // What makes up the lead, and after how many words an article has said what it is about.
    private const int LeadWords = 100;
    private const int MostWords = 2000;

    // A name of more words than this is a line set in capitals.
    private const int LongestName = 4;

    private readonly Dictionary<int, (int Capitals, string Written)> written = [];

    /// <summary>Terms by number.</summary>
    public Vocabulary Terms { get; } = new();

    /// <summary>How to show a term: as the articles write it, with the fewest capitals and the shortest ending they give it.</summary>
    public string ToShow(int term) => written.TryGetValue(term, out var form) ? form.Written : Terms[term];

    /// <summary>How much an article makes of each of its terms, in order of the terms' numbers.</summary>
    public SortedDictionary<int, double> Read(AnnotatedArticle article)
    {
        var found = new SortedDictionary<int, double>();
        if (article.Article.Title is { } title)
        {
            foreach (var word in WordScanner.Scan(title, new TextSpan(0, title.Length))) Add(found, word.In(title), weights.Title);
        }

        var isEnglish = article.Article.Language is "en" or "und";
        var count = 0;
        foreach (var paragraph in CopyText.Paragraphs(article))
        {
            if (count > MostWords) break;

            count = ReadParagraph(article, paragraph, isEnglish, count, found);
        }

        foreach (var mention in article.Mentions.Where(mention => mention.Span.In(article.Text).Contains(' ')))
        {
            AddWholeName(found, mention.Span.In(article.Text));
        }

        return found;
    }

    private int ReadParagraph(AnnotatedArticle article, TextSpan paragraph, bool isEnglish, int count, SortedDictionary<int, double> found)
    {
        var text = article.Text;
        // Where names have been found, words in capitals need not stand for them.
        var readsNames = article.Mentions.Count == 0;
        var name = new List<TextSpan>();
        TextSpan? before = null;
        foreach (var word in WordScanner.Scan(text, paragraph))
        {
            var weight = count++ < LeadWords ? weights.Lead : 1;
            var opensSentence = before is not { } last || EndsSentence(text.AsSpan(last.End, word.Start - last.End));
            var isName = char.IsUpper(text[word.Start]) && !opensSentence;
            var isNumber = char.IsDigit(text[word.Start]);
            if (isEnglish || isName || isNumber)
            {
                Add(found, word.In(text), isName || isNumber ? weight * weights.Name : weight);
            }

            if (!char.IsUpper(text[word.Start]) || opensSentence || !FollowsClosely(text, before, word)) AddName(found, text, name);
            if (readsNames && char.IsUpper(text[word.Start])) name.Add(word);
            before = word;
        }

        AddName(found, text, name);
        return count;
    }

    private void AddName(SortedDictionary<int, double> found, string text, List<TextSpan> name)
    {
        if (name.Count is > 1 and <= LongestName) AddWholeName(found, new TextSpan(name[0].Start, name[^1].End).In(text));

        name.Clear();
    }

    private void AddWholeName(SortedDictionary<int, double> found, ReadOnlySpan<char> name)
    {
        var term = Terms.NumberOf(name);
        Remember(term, name);
        AddTerm(found, term, weights.WholeName);
    }

    private void Add(SortedDictionary<int, double> found, ReadOnlySpan<char> word, double weight)
    {
        if (word.Length == 1 && char.IsAsciiLetterOrDigit(word[0])) return;

        // The first numbering folds case, so that the second can fold the ending.
        var folded = WordRarity.Fold(Terms[Terms.NumberOf(word)]);
        var term = Terms.NumberOf(folded);
        Remember(term, word);
        AddTerm(found, term, weight);
    }

    private void Remember(int term, ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var character in word)
        {
            if (char.IsUpper(character)) capitals++;
        }

        if (written.TryGetValue(term, out var best) && (capitals, word.Length).CompareTo((best.Capitals, best.Written.Length)) >= 0) return;

        written[term] = (capitals, word.ToString());
    }

    private static void AddTerm(SortedDictionary<int, double> found, int term, double weight) =>
        found[term] = found.GetValueOrDefault(term) + weight;

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.IndexOfAny(".!?:“\"‘") >= 0;

    private static bool FollowsClosely(string text, TextSpan? before, TextSpan word) =>
        before is { } last && word.Start - last.End == 1 && text[last.End] == ' ';
}
