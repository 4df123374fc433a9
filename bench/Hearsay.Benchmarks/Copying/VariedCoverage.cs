using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.Copying;

/// <summary>Any number of articles made of some: in each round every longer word is another word, the same throughout; and one in ten is an edited copy of the one before.</summary>
internal static class VariedCoverage
{
    private const int CopyEvery = 10;
    private const int ShortestVaried = 4;
    private const string Vowels = "aeiou";

    /// <summary>Article after article, as they come.</summary>
    public static IEnumerable<AnnotatedArticle> Make(IReadOnlyList<Article> articles)
    {
        for (var round = 0; ; round++)
        {
            for (var i = 0; i < articles.Count; i++)
            {
                var varied = articles[i] with { Id = $"{articles[i].Id}-{round}", Text = Vary(articles[i].Text, round), Blocks = [], Credits = [], Url = null, Published = Later(articles[i].Published, round * 7) };
                yield return new AnnotatedArticle { Article = varied };

                if (i % CopyEvery == CopyEvery - 1) yield return new AnnotatedArticle { Article = Edit(varied) };
            }
        }
    }

    private static string Vary(string text, int round)
    {
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            if (end - start >= ShortestVaried)
            {
                for (var at = start; at < end; at++)
                {
                    if (Vowels.IndexOf(letters[at], StringComparison.Ordinal) is >= 0 and var vowel) letters[at] = Vowels[(vowel + round * (1 + (end - start) % 3)) % Vowels.Length];
                }
            }

            start = end + 1;
        }

        return new string(letters);
    }

    // Every third paragraph cut, every ninth word changed, another outlet's, a day later.
    private static Article Edit(Article article)
    {
        var kept = string.Join("\n\n", article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where((_, paragraph) => paragraph % 3 != 2));
        return article with
        {
            Id = $"{article.Id}-copy",
            Outlet = "Harrow Courier",
            Text = string.Join(' ', kept.Split(' ').Select((word, i) => i % 9 == 8 ? $"{word}ly" : word)),
            Published = Later(article.Published, 1),
        };
    }

    private static PublicationTime? Later(PublicationTime? time, int days) => time is { } known ? new PublicationTime(known.Day.PlusDays(days)) : null;
}
