using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles.Outlets;

namespace Hearsay.Claims;

/// <summary>Finds the outlet whose own people a statement tells to have looked: <c>a Ledger photographer saw</c>, <c>the Ledger's correspondent counted</c>, <c>the Ledger has seen</c>.</summary>
/// <remarks>The outlet is named: in a copy it is the one that wrote the text. What its people were told is somebody else's word.</remarks>
internal sealed class OwnLook
{
    // "A photographer of the agency, who reached the mill at dawn, counted".
    private const int Farthest = 14;

    private const int FarthestName = 4;

    private static readonly IReadOnlySet<string> Looking = SourceWords.Of("looking").ToHashSet(StringComparer.Ordinal);

    private readonly List<(string Outlet, string[] Words, bool GoesByLastWord)> names;

    /// <summary>Prepares to look for a story's outlets.</summary>
    /// <param name="outlets">Their names; one may come again.</param>
    public OwnLook(IEnumerable<string> outlets) => names = [.. outlets.Distinct(StringComparer.Ordinal)
        .Select(outlet => (Outlet: outlet, Words: outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words is ["The", .. var rest] ? rest : words))
        .Where(name => name.Words.Length > 0)
        .Select(name => (name.Outlet, name.Words, name.Words.Length > 1 && OutletNames.IsOutlet(name.Outlet)))];

    /// <summary>The outlet; <see langword="null"/> where the sentence tells of no such look.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The statement's sentence.</param>
    public string? Find(AnnotatedArticle article, TextSpan sentence)
    {
        var (first, end) = article.TokensIn(sentence);
        foreach (var (outlet, words, goesByLastWord) in names)
        {
            if (EndOfName(article, first, end, words, goesByLastWord) is not (> 0 and var after)) continue;

            if (after < end && article.Tokens[after].Form is "'s" or "’s") after++;
            var isOnesOwn = after < end && (WordLexicon.ClassOf(article.Tokens[after].Form.ToLowerInvariant()) & WordClass.Press) != 0;
            if (Looks(article, isOnesOwn ? after + 1 : after, end, isOnesOwn ? Farthest : 1)) return outlet;
        }

        return null;
    }

    // Its name, or its last word where that is not common to many: "the Ledger" of the Harrow Ledger.
    private static int EndOfName(AnnotatedArticle article, int first, int end, string[] words, bool goesByLastWord)
    {
        for (var index = first; index < end && index < first + FarthestName; index++)
        {
            if (index + words.Length <= end && StandAt(article, index, words)) return index + words.Length;
            if (goesByLastWord && article.Tokens[index].Form == words[^1] && index > first && article.Tokens[index - 1].Is("the")) return index + 1;
        }

        return -1;
    }

    private static bool StandAt(AnnotatedArticle article, int index, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (article.Tokens[index + word].Form != words[word]) return false;
        }

        return true;
    }

    private static bool Looks(AnnotatedArticle article, int from, int end, int reach)
    {
        for (var index = from; index < end && index <= from + reach; index++)
        {
            var token = article.Tokens[index];
            if (token.Upos == PartOfSpeech.Aux || token.Form is "able" or "to" or "also" or "independently")
            {
                reach++;
                continue;
            }

            if (Looking.Contains(token.Lemma) && token.Upos == PartOfSpeech.Verb) return !article.Tokens[index - 1].Is("not") && !article.Tokens[index - 1].Is("n't");
        }

        return false;
    }
}
