using Hearsay.Decisions;
using Hearsay.Storage.KillTarget;

namespace Hearsay.Storage.Tests;

/// <content>Decisions of analysts, as they are kept.</content>
public abstract partial class LedgerStoreConformance
{
    [Fact]
    public async Task Decisions_are_read_back_in_the_order_in_which_they_were_taken()
    {
        Decision[] decisions = [.. Enumerable.Range(0, 12).Select(number => InventedDecisions.Note(number))];

        foreach (var decision in decisions) Assert.True(await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation));

        Assert.Equal(decisions.Select(decision => decision.Id), (await store.ReadDecisionsAsync(Cancellation)).Select(decision => decision.Id));
        Assert.Equal(decisions.Reverse().Select(InventedDecisions.Entry), await store.ReadAuditAsync(limit: 50, Cancellation));
        Assert.Equal(InventedDecisions.Entry(decisions[^1]), Assert.Single(await store.ReadAuditAsync(limit: 1, Cancellation)));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_decision_given_twice_is_kept_and_logged_once()
    {
        var decision = InventedDecisions.Note(1);
        await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation);

        Assert.False(await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation));

        Assert.Single(await store.ReadDecisionsAsync(Cancellation));
        Assert.Single(await store.ReadAuditAsync(limit: 9, Cancellation));
    }

    public static TheoryData<string> HostileNotes => ["\u0000", "\u202Eevil", "'); DROP TABLE decisions; --", "line\nline", "\U0001F600 e\u0301", "{\"id\":1}"];

    [Theory]
    [MemberData(nameof(HostileNotes))]
    public async Task A_note_comes_back_to_the_letter(string note)
    {
        var decision = InventedDecisions.Note(1) with { Note = note };
        await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision) with { Details = note }, Cancellation);

        Assert.Equal(note, Assert.Single(await store.ReadDecisionsAsync(Cancellation)).Note);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Many_may_decide_at_once()
    {
        await Parallel.ForAsync(0, 20, Cancellation, async (number, token) => await store.AppendDecisionAsync(InventedDecisions.Note(number), InventedDecisions.Entry(InventedDecisions.Note(number)), token));

        Assert.Equal(20, (await store.ReadDecisionsAsync(Cancellation)).Count);
        Assert.Equal(20, (await store.ReadAuditAsync(limit: 99, Cancellation)).Count);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }
}
