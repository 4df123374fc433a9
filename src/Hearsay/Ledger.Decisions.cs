using System.Collections.Concurrent;
using System.Globalization;
using Hearsay.Decisions;

namespace Hearsay;

public sealed partial class Ledger
{
    /// <summary>Every decision that was taken, and what of it holds.</summary>
    public async Task<DecisionBook> ReadDecisionsAsync(CancellationToken cancellationToken) =>
        new(await store.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Ids of decisions in force that change nothing any more, since their words are no longer read as what was decided
    /// on.</summary>
    /// <remarks>Reads the statements of every story that a decision on a claim, an actor or an amount is about, several stories at once.</remarks>
    public async Task<IReadOnlySet<string>> FindLostDecisionsAsync(DecisionBook book, CancellationToken cancellationToken)
    {
        var stories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in book.InForce.Where(decision => decision.Subject != DecisionSubject.Story).SelectMany(decision => decision.Articles).Distinct(StringComparer.Ordinal))
        {
            if (await store.FindStoryOfAsync(article, cancellationToken).ConfigureAwait(false) is { } story) stories.Add(story);
        }

        var (lost, decided) = (new ConcurrentBag<string>(), pipeline.With(book));
        await Parallel.ForEachAsync(stories, new ParallelOptions { MaxDegreeOfParallelism = decided.Threads, CancellationToken = cancellationToken }, async (id, cancelled) =>
        {
            if (await store.FindStoryAsync(id, cancelled).ConfigureAwait(false) is not { } story) return;

            var articles = await store.ReadArticlesAsync([.. story.Articles, .. story.Guests], cancelled).ConfigureAwait(false);
            foreach (var decision in decided.FindLost(story, decided.DateUndated([story], articles))) lost.Add(decision);
        }).ConfigureAwait(false);
        return lost.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The pipeline, which respects what was decided in this archive.</summary>
    public async Task<LedgerPipeline> ReadPipelineAsync(CancellationToken cancellationToken) =>
        pipeline.With(await ReadDecisionsAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Keeps a decision and notes it in the audit log. One about which articles go together has their stories put together anew.</summary>
    /// <returns>The decision.</returns>
    /// <exception cref="HearsayException">It can't be kept as it is; nothing was changed.</exception>
    public async Task<Decision> DecideAsync(Decision decision, CancellationToken cancellationToken)
    {
        DecisionCheck.Check(decision);
        if (decision.Kind == DecisionKind.Undo) throw new ArgumentException("Decisions are undone by UndoAsync.", nameof(decision));

        await CheckEvidenceAsync(decision, cancellationToken).ConfigureAwait(false);
        await AppendAsync(decision, cancellationToken).ConfigureAwait(false);
        await GroupAfterAsync(decision, cancellationToken).ConfigureAwait(false);
        return decision;
    }

    /// <summary>Undoes a decision: from now on everything is as if it had not been taken. Undoing an undoing brings it back.</summary>
    /// <param name="id">The decision's id, or as much of its beginning as tells it from the others.</param>
    /// <param name="note">Why.</param>
    /// <param name="signed">Who undoes it, when, from where.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="HearsayException">There is no such decision, or several, or it is undone already.</exception>
    public async Task<Decision> UndoAsync(string id, string? note, Signature signed, CancellationToken cancellationToken)
    {
        var book = await ReadDecisionsAsync(cancellationToken).ConfigureAwait(false);
        var found = book.Log.Where(decision => id.Length > 0 && decision.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        if (found.Count != 1)
        {
            throw new HearsayException(
                HearsayError.UnknownTarget,
                $"{(found.Count == 0 ? "No decision" : "More than one decision")} has an id that begins with '{id}'. `hearsay decide list` shows them.");
        }

        if (book.Undone.Contains(found[0].Id)) throw new HearsayException(HearsayError.BadDecision, $"Decision {found[0].Id} is undone already. Nothing was changed.");

        var undoing = new Decision { Kind = DecisionKind.Undo, Subject = DecisionSubject.Decision, Undoes = found[0].Id, Note = note, Signed = signed };
        DecisionCheck.Check(undoing);
        await AppendAsync(undoing, cancellationToken).ConfigureAwait(false);
        foreach (var touched in Touched(book, found[0])) await GroupAfterAsync(touched, cancellationToken).ConfigureAwait(false);

        return undoing;
    }

    /// <summary>Notes in the audit log that articles were added.</summary>
    public Task LogAsync(AddReport report, Signature signed, CancellationToken cancellationToken) => store.AppendAuditAsync(
        new AuditEntry(signed, "add", string.Create(CultureInfo.InvariantCulture, $"{report.Added} added, {report.Known} there already, {report.Rejections.Count} refused")), cancellationToken);

    private Task<bool> AppendAsync(Decision decision, CancellationToken cancellationToken)
    {
        var action = decision.Kind == DecisionKind.Undo ? "undo" : $"{DecisionJson.Word(decision.Kind)} {DecisionJson.Word(decision.Subject)}";
        var details = decision.Undoes is { } undone ? $"{decision.Id} undoes {undone}" : decision.Id;
        return store.AppendDecisionAsync(decision, new AuditEntry(decision.Signed, action, details), cancellationToken);
    }

    private async Task CheckEvidenceAsync(Decision decision, CancellationToken cancellationToken)
    {
        var articles = await store.ReadArticlesAsync([.. decision.Articles], cancellationToken).ConfigureAwait(false);
        var texts = articles.ToDictionary(article => article.Article.Id, article => article.Text, StringComparer.Ordinal);
        foreach (var evidence in decision.Targets.SelectMany(target => target.Evidence))
        {
            if (!texts.TryGetValue(evidence.Article, out var text)) throw new HearsayException(HearsayError.UnknownTarget, $"The archive holds no article {evidence.Article}. Nothing was changed.");
            if (evidence.Span.End > text.Length) throw new HearsayException(HearsayError.UnknownTarget, $"{evidence.Span} ends outside the text of article {evidence.Article}. Nothing was changed.");
        }
    }

    // An undone undoing brings the first decision back: that one is what changes.
    private static IEnumerable<Decision> Touched(DecisionBook book, Decision undone)
    {
        for (var decision = undone; decision is not null; decision = book.Log.FirstOrDefault(other => other.Id == decision.Undoes))
        {
            if (decision.Kind != DecisionKind.Undo) yield return decision;
        }
    }

    private async Task GroupAfterAsync(Decision decision, CancellationToken cancellationToken)
    {
        var changesGroups = decision is { Subject: DecisionSubject.Story, Kind: DecisionKind.Merge or DecisionKind.Split or DecisionKind.Accept };
        if (changesGroups) await PlaceAsync([.. decision.Articles], cancellationToken).ConfigureAwait(false);
    }
}
