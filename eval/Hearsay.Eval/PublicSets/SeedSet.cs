using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Eval.Contract;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.PublicSets;

/// <summary>The ledger of five real articles on one contested vote, taken as one story and scored as the samples' ledgers are.</summary>
internal static class SeedSet
{
    public const string Room = "ledger, seeds";
    private const string Folder = "seeds";

    /// <summary>Where the gold lies in a checkout.</summary>
    public static string GoldPath => Path.Combine(RepositoryRoot.Find(), "eval", "gold", SeedGold.FileName);

    public static SeedGold ReadGold(string path) => JsonSerializer.Deserialize<SeedGold>(File.ReadAllBytes(path), ContractForm.Options)!;

    /// <summary>The set; none where an article that the gold names isn't in the folder, or has another text there.</summary>
    /// <param name="folder">What <c>--data</c> names; the articles lie in its <c>seeds</c>.</param>
    /// <param name="gold">The gold.</param>
    /// <param name="errors">Told why the set is left out.</param>
    public static IReadOnlyList<PublicSet> Of(string folder, SeedGold gold, TextWriter errors)
    {
        var articles = new List<Article>();
        foreach (var wanted in gold.Articles)
        {
            if (Read(Path.Combine(folder, Folder, wanted.File), wanted) is { } article)
            {
                articles.Add(article);
                continue;
            }

            errors.WriteLine(
                $"{Folder}/{wanted.File} is not in the folder, or its text is not the one of eval/gold/{SeedGold.FileName}; {Room} is left out.");
            return [];
        }

        return [Score(articles, gold)];
    }

    private static PublicSet Score(List<Article> articles, SeedGold gold)
    {
        var set = new PublicSet(Room, "five real articles on one vote, gold of our own", new ScoreSheet()) { Articles = articles.Count };
        var found = ContractForm.Of(new LedgerPipeline(new LedgerOptions { OneStory = true }).Run(articles, CancellationToken.None));
        var fileOf = gold.Articles.ToDictionary(article => article.Id, article => article.File, StringComparer.Ordinal);
        var textOf = articles.ToDictionary(article => article.Id, article => article.Text, StringComparer.Ordinal);
        foreach (var story in gold.Stories) LedgerScorer.Score(story, found, set.Sheet, id => fileOf[id], id => textOf[id]);

        return set;
    }

    // An id has the outlet in it. That a reader comes to know another outlet must not make the gold void: the article keeps the gold's id.
    private static Article? Read(string path, SeedArticle wanted)
    {
        if (!File.Exists(path)) return null;

        var article = new ArticleReader().Read([path]).Select(reading => reading.Article).OfType<Article>().SingleOrDefault();
        return article is not null && Hash(article.Text) == wanted.Sha256 ? article with { Id = wanted.Id } : null;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
