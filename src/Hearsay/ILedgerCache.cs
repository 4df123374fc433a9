using Hearsay.Claims;
using Hearsay.Stories;

namespace Hearsay;

/// <summary>Ledgers made before, kept so that they need not be made again. May be thrown away at any time: nothing in it is needed for truth.</summary>
public interface ILedgerCache
{
    /// <summary>What names the content of a story's articles: it changes with any word, datum or annotation of them.</summary>
    Task<string> FingerprintAsync(Story story, CancellationToken cancellationToken);

    /// <summary>The ledger kept for a story under exactly this key, without its articles; <see langword="null"/> where there is none, or it is damaged.</summary>
    Task<StoryLedger?> FindAsync(Story story, string key, CancellationToken cancellationToken);

    /// <summary>Whether a ledger is kept for a story under exactly this key.</summary>
    Task<bool> HasAsync(Story story, string key, CancellationToken cancellationToken);

    /// <summary>Keeps a ledger in place of the one kept for its story before. Where that fails, nothing is kept and nothing is thrown.</summary>
    Task KeepAsync(StoryLedger ledger, string key, CancellationToken cancellationToken);

    /// <summary>The facts kept for a story under exactly this key; <see langword="null"/> where there are none, or they are
    /// damaged.</summary>
    Task<StoryFacts?> FindFactsAsync(Story story, string key, CancellationToken cancellationToken);

    /// <summary>Keeps the facts of a story in place of those kept before. Where that fails, nothing is kept and nothing is
    /// thrown.</summary>
    Task KeepFactsAsync(Story story, StoryFacts facts, string key, CancellationToken cancellationToken);
}
