using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;

namespace Hearsay.Benchmarks.Serving;

/// <summary>An archive of any size, made of some articles by varying their names: as many stories, actors and words as an archive of that size has.</summary>
internal static class VariedArchive
{
    private const int BaseArticles = 2_500;
    private const int Batch = 500;
    private const string Vowels = "aeiou";

    /// <summary>Makes it, unless it is there.</summary>
    public static async Task MakeAsync(string path, int count, IReadOnlyList<string> data)
    {
        if (File.Exists(path)) return;

        var pipeline = new LedgerPipeline();
        var articles = new ArticleReader().Read(data).Select(reading => reading.Article).OfType<Article>().Where(article => article.IsAnnotatable).Take(Math.Min(BaseArticles, count)).ToList();
        var annotated = pipeline.Annotate(articles, CancellationToken.None);
        var stories = pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated));

        var unfinished = $"{path}.unfinished";
        await using (var store = await SqliteLedgerStore.OpenAsync(unfinished))
        {
            var variants = (count + annotated.Count - 1) / annotated.Count;
            var all = new List<Story>();
            for (var variant = 0; variant < variants; variant++)
            {
                var wanted = annotated.Take(count - variant * annotated.Count).ToList();
                foreach (var batch in wanted.Chunk(Batch)) await store.AppendAsync([.. batch.Select(article => Vary(article, variant))], CancellationToken.None);

                var there = wanted.Select(article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
                all.AddRange(stories.Where(story => story.Articles.Concat(story.Guests).All(there.Contains)).Select(story => Vary(story, variant)));
                Console.Error.WriteLine($"{Math.Min(count, (variant + 1) * annotated.Count):N0} articles");
            }

            await store.ReplaceStoriesAsync(all, CancellationToken.None);
        }

        File.Move(unfinished, path);
    }

    // Every letter stays in its place, so that every span still holds.
    private static AnnotatedArticle Vary(AnnotatedArticle annotated, int variant)
    {
        var text = annotated.Text.ToCharArray();
        foreach (var mention in annotated.Mentions)
        {
            for (var at = mention.Span.Start; at < mention.Span.End; at++)
            {
                if (Vowels.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var vowel) text[at] = Vowels[(vowel + variant + at % 2 * (variant / Vowels.Length)) % Vowels.Length];
            }
        }

        var article = annotated.Article;
        return annotated with
        {
            Article = article with
            {
                Id = IdOf(article.Id, variant),
                Text = new string(text),
                Url = article.Url is null ? null : $"{article.Url}#{variant}",
                Title = article.Title is null ? null : $"{article.Title} ({variant})",
                Published = article.Published is { } published ? new PublicationTime(published.Day.PlusDays(variant * 7)) : null,
            },
        };
    }

    private static Story Vary(Story story, int variant) => story with
    {
        Id = IdOf(story.Id, variant),
        From = story.From?.PlusDays(variant * 7),
        To = story.To?.PlusDays(variant * 7),
        Articles = [.. story.Articles.Select(id => IdOf(id, variant))],
        Posts = [.. story.Posts.Select(post => post with { Article = IdOf(post.Article, variant) })],
        Reasons = story.Reasons.ToDictionary(pair => IdOf(pair.Key, variant), pair => pair.Value, StringComparer.Ordinal),
    };

    private static string IdOf(string id, int variant) => ContentId.Of(id, variant.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
