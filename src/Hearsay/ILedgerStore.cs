using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay;

/// <summary>What the engine asks of a store. Articles are only ever appended.</summary>
/// <remarks>
/// After a crash at any moment a store holds each article either wholly or not at all.
/// Calls that fail for reasons of the world throw; those the user can mend throw <see cref="HearsayException"/>.
/// </remarks>
public interface ILedgerStore : IDecisionStore
{
    /// <summary>Which of <paramref name="ids"/> are there already.</summary>
    Task<IReadOnlySet<string>> FindKnownAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Appends articles with their annotations, all or none; those whose id is there already are passed over.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AppendAsync(IReadOnlyList<AnnotatedArticle> articles, CancellationToken cancellationToken);

    /// <summary>Keeps refused inputs with their reasons; one that is there already is passed over.</summary>
    Task AppendRejectionsAsync(IReadOnlyList<ArticleRejection> rejections, CancellationToken cancellationToken);

    /// <summary>Every article, in order of id.</summary>
    IAsyncEnumerable<AnnotatedArticle> ReadArticlesAsync(CancellationToken cancellationToken);

    /// <summary>The named articles, in order of id; those not there are left out.</summary>
    Task<IReadOnlyList<AnnotatedArticle>> ReadArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The copies, mere reuse and versions among all articles, as <see cref="CopyFinder"/> finds them, but for what was changed.</summary>
    /// <remarks>Articles that came since the last call are set beside those they share something with; the others are not read again.</remarks>
    Task<CopyReport> ReadCopiesAsync(CancellationToken cancellationToken);

    /// <summary>Puts a grouping into stories in the place of the last, and forgets how that was come by.</summary>
    Task ReplaceStoriesAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken);

    /// <summary>Keeps what placing articles has changed, all or none.</summary>
    /// <param name="changes">What has changed.</param>
    /// <param name="revision">The number that <see cref="ReadStoryRevisionAsync"/> gave when the stories were read.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is kept.</param>
    /// <returns>Whether it was kept; not where the stories were changed since, by whomever.</returns>
    Task<bool> ChangeStoriesAsync(StoryChanges changes, long revision, CancellationToken cancellationToken);

    /// <summary>How often the stories were changed.</summary>
    Task<long> ReadStoryRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Ids of the articles that have no trace yet, in order of publication, undated ones last, then of id.</summary>
    Task<IReadOnlyList<string>> FindUnplacedAsync(CancellationToken cancellationToken);

    /// <summary>Traces of articles in order of arrival, without their words.</summary>
    /// <param name="from">How many to pass over.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<StoryTrace>> ReadStoryTracesAsync(int from, int limit, CancellationToken cancellationToken);

    /// <summary>The words in the traces of these articles, by id; those not there are left out.</summary>
    Task<IReadOnlyDictionary<string, byte[]>> ReadStoryWordsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellationToken);

    /// <summary>In how many of the articles that have a trace each term stands.</summary>
    Task<IReadOnlyList<KeyValuePair<int, int>>> ReadTermCountsAsync(CancellationToken cancellationToken);

    /// <summary>The stories, in order of their first day, then of id.</summary>
    Task<IReadOnlyList<Story>> ReadStoriesAsync(CancellationToken cancellationToken);

    /// <summary>A stretch of the list of stories, the newest first, without reading the others.</summary>
    /// <param name="filter">Which stories.</param>
    /// <param name="after">The <see cref="StoryPage.Next"/> of the stretch before; <see langword="null"/> for the first. One that no page gave begins at the top.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<StoryPage> ReadStoryPageAsync(StoryFilter filter, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The story with exactly this id, or that had it before it was joined to another; <see langword="null"/> where there is none.</summary>
    Task<Story?> FindStoryAsync(string id, CancellationToken cancellationToken);

    /// <summary>The id of the story that holds an article; <see langword="null"/> where the article is not there or not grouped yet.</summary>
    Task<string?> FindStoryOfAsync(string article, CancellationToken cancellationToken);

    /// <summary>How many articles and stories there are.</summary>
    Task<(int Articles, int Stories)> CountAsync(CancellationToken cancellationToken);

    /// <summary>Articles whose title or text hold the words of <paramref name="query"/>, the best first.</summary>
    /// <param name="query">Words, and phrases in double quotation marks. Nothing in it is an error: what can't be searched for is passed over.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string query, int limit, CancellationToken cancellationToken);

    /// <summary>Checks every hash and every span; an empty list means that all is well.</summary>
    Task<IReadOnlyList<IntegrityProblem>> VerifyAsync(CancellationToken cancellationToken);
}
