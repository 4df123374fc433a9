using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hearsay.Server.Views;

namespace Hearsay.Server.Answers;

/// <summary>Finds claims over all stories, the newest story first, looking at so many stories at a time.</summary>
/// <remarks>Claims are not stored: the archive says which stories can hold them, and those are reconciled. So a stretch may be empty and not the last.</remarks>
internal sealed class ClaimFinder(ILedgerStore store, StoryViews views)
{
    private const int StoriesAtOnce = 10;
    private const int MostStories = 30;
    private const char Separator = '|';

    /// <summary>A stretch of the claims that fit.</summary>
    public async Task<PageAnswer<ClaimAnswer>> FindAsync(ClaimQuery query, string? after, int limit, CancellationToken cancellationToken)
    {
        var (at, story, claim) = Read(after);
        var found = new List<ClaimAnswer>();
        for (var looked = 0; looked < MostStories; looked += StoriesAtOnce)
        {
            var page = await store.ReadStoryPageAsync(query.ToFilter(), at, StoriesAtOnce, cancellationToken).ConfigureAwait(false);
            for (; story < page.Stories.Count; story++, claim = 0)
            {
                var view = await views.FindAsync(page.Stories[story].Id, cancellationToken).ConfigureAwait(false);
                var claims = view?.Ledger.Claims ?? [];
                for (; claim < claims.Count; claim++)
                {
                    if (!query.Fits(view!, claims[claim])) continue;
                    if (found.Count == limit) return new PageAnswer<ClaimAnswer>(found, Write(at, story, claim));

                    found.Add(AnswerWriter.Claim(view!, claims[claim]));
                }
            }

            if (page.Next is null) return new PageAnswer<ClaimAnswer>(found, Next: null);

            (at, story, claim) = (page.Next, 0, 0);
        }

        return new PageAnswer<ClaimAnswer>(found, Write(at, story, claim));
    }

    private static string Write(string? at, int story, int claim) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at}{Separator}{story}{Separator}{claim}")));

    // A cursor that no answer gave begins at the top.
    private static (string? At, int Story, int Claim) Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor)) return default;

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator) is [var at, var story, var claim]
            && int.TryParse(story, NumberStyles.None, CultureInfo.InvariantCulture, out var storyAt)
            && int.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var claimAt)
                ? (at.Length > 0 ? at : null, storyAt, claimAt)
                : default;
    }
}
