using Hearsay.Copies;

namespace Hearsay.Tests.Copies;

public class GramPostingsTests
{
    private const int Texts = 700;

    // One run in two texts, one in each number up to some more than meet each other, and two that hundreds have.
    private static readonly int[] Frequencies = [.. Enumerable.Range(1, 30), 300, Texts];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_meets_whom_hangs_on_the_texts_that_are_there_and_not_on_their_order(int seed)
    {
        var random = new Random(seed);
        var keys = Enumerable.Range(0, Texts).Select(_ => (ulong)random.NextInt64(1L << GramPostings.KeyBits)).ToArray();
        var samples = Enumerable.Range(0, Texts).Select(_ => new List<SampledGram>()).ToArray();
        foreach (var (gram, frequency) in Frequencies.Index())
        {
            var texts = Enumerable.Range(0, Texts).ToArray();
            random.Shuffle(texts);
            foreach (var text in texts[..frequency]) samples[text].Add(new SampledGram((uint)gram * 0x08000001u, IsInLead: random.Next(2) == 0));
        }

        Assert.Equal(ByDefinition(keys, samples), ByPostings(keys, samples));
    }

    private static List<string> ByPostings(ulong[] keys, List<SampledGram>[] samples)
    {
        var (postings, meetings) = (new GramPostings(), new Dictionary<(int, int), Meetings>());
        var (met, parted) = (new List<GramHolder>(), new List<PartedTexts>());
        for (var text = 0; text < keys.Length; text++)
        {
            postings.Add([.. samples[text]], keys[text], met, parted);
            foreach (var other in met) meetings[(other.Place, text)] = meetings.GetValueOrDefault((other.Place, text)).Plus(other.IsInLead);
            foreach (var (one, other, isInLead) in parted) meetings[Ordered(one, other)] = meetings[Ordered(one, other)].Minus(isInLead);

            met.Clear();
            parted.Clear();
        }

        return Print(meetings);
    }

    private static List<string> ByDefinition(ulong[] keys, List<SampledGram>[] samples)
    {
        var meetings = new Dictionary<(int, int), Meetings>();
        foreach (var holders in samples.SelectMany((sample, text) => sample.Select(gram => (gram.Gram, gram.IsInLead, Text: text))).GroupBy(holder => holder.Gram))
        {
            var ring = holders.OrderBy(holder => keys[holder.Text]).ToList();
            for (var i = 0; i < ring.Count; i++)
            {
                for (var j = i + 1; j < ring.Count; j++)
                {
                    if (ring.Count > 12 && Math.Min(j - i, ring.Count - j + i) > 3) continue;

                    var pair = Ordered(ring[i].Text, ring[j].Text);
                    meetings[pair] = meetings.GetValueOrDefault(pair).Plus(ring[i].IsInLead || ring[j].IsInLead);
                }
            }
        }

        return Print(meetings);
    }

    private static (int, int) Ordered(int one, int other) => (Math.Min(one, other), Math.Max(one, other));

    private static List<string> Print(Dictionary<(int, int), Meetings> meetings) =>
        [.. meetings.Where(pair => pair.Value.All > 0).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")];
}
