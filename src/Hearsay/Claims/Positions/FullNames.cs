using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>What a story's articles call a thing more fully where a stand only says <c>the law</c>: <c>labour law</c>,
/// <c>the guild's bid</c>.</summary>
/// <param name="articles">The articles.</param>
/// <param name="readings">What is known of each already.</param>
internal sealed class FullNames(IReadOnlyList<AnnotatedArticle> articles, ArticleReadings readings)
{
    private const int FewestTimes = 2;
    private const int ShortestWord = 4;
    private const int LongestTelling = 6;

    private static readonly HashSet<string> TellsWhich =
        new(StringComparer.Ordinal) { "on", "of", "against", "for", "to", "under", "between" };

    private readonly Dictionary<string, string?> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> introduced = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The noun with the word or owner that most often stands before it, where one does so twice or more;
    /// <see langword="null"/> else.</summary>
    /// <param name="noun">The noun as a stand's words have it.</param>
    public string? Of(string noun)
    {
        if (!known.TryGetValue(noun, out var full)) known[noun] = full = Find(noun);
        return full;
    }

    /// <summary>The first of some nouns that the articles use; <see langword="null"/> where they use none.</summary>
    /// <param name="nouns">Dictionary forms.</param>
    public string? FirstOf(IReadOnlySet<string> nouns) => articles.SelectMany(article => article.Tokens)
        .Where(token => token.Upos == PartOfSpeech.Noun && nouns.Contains(token.Lemma))
        .Select(token => token.Form)
        .FirstOrDefault();

    private string? Find(string noun)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var words in articles.SelectMany(article => readings.FullNamesOf(article, FindIn)[noun].Select(span => span.Of(article.Text))))
        {
            found[words] = found.GetValueOrDefault(words) + 1;
        }

        return found.Where(one => one.Value >= FewestTimes)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Key)
            .FirstOrDefault();
    }

    // Of every word: each story asks for dozens, and going through an article for each costs more.
    private static ILookup<string, TextSpan> FindIn(AnnotatedArticle article) => Enumerable.Range(1, Math.Max(0, article.Tokens.Count - 1))
        .Select(token => (Token: token, First: FirstWord(article, token)))
        .Where(pair => pair.First is not null)
        .ToLookup(
            pair => article.Tokens[pair.Token].Form,
            pair => new TextSpan(article.Tokens[pair.First!.Value].Span.Start, article.Tokens[pair.Token].Span.End),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The noun with what an article tells of it behind it: <c>law under which the mill may run</c>; <see langword="null"/> where
    /// none does.</summary>
    /// <param name="noun">The noun as a stand's words have it.</param>
    public string? Introduced(string noun)
    {
        if (!introduced.TryGetValue(noun, out var words))
        {
            introduced[noun] = words = articles.Select(article => IntroducedIn(article, noun)).FirstOrDefault(found => found is not null);
        }

        return words;
    }

    private static string? IntroducedIn(AnnotatedArticle article, string noun)
    {
        for (var token = 1; token + 2 < article.Tokens.Count; token++)
        {
            if (!article.Tokens[token].Is(noun) || !TellsWhich.Contains(article.Tokens[token + 1].Form)) continue;

            var last = token + 1;
            while (last + 1 < article.Tokens.Count && last - token < LongestTelling && !article.Tokens[last + 1].IsMark()
                && article.Tokens[last + 1].Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Num)
                && !article.Text.AsSpan(article.Tokens[last].Span.End..article.Tokens[last + 1].Span.Start).Contains('\n')) last++;
            while (last > token && article.Tokens[last].Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) last--;
            var span = new TextSpan(article.Tokens[token].Span.Start, article.Tokens[Math.Max(last, token)].Span.End);
            if (last > token + 1 && !article.Times.Any(time => time.Span.Overlaps(span))) return span.Of(article.Text);
        }

        return null;
    }

    // The word right before a noun that tells which it is, or its owner's name.
    private static int? FirstWord(AnnotatedArticle article, int noun)
    {
        var before = article.Tokens[noun - 1];
        if (before.Form is "'s" or "’s") return noun > 1 && article.Tokens[noun - 2].Upos == PartOfSpeech.Propn ? noun - 2 : null;

        return before.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn || before.Upos == PartOfSpeech.Adj && before.Form.Length >= ShortestWord
            && char.IsLetter(before.Form[0]) ? noun - 1 : null;
    }
}
