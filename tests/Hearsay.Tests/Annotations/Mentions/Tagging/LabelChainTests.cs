using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Tests.Annotations.Mentions.Tagging;

public class LabelChainTests
{
    private static readonly LabelChain Chain = new(new float[NameLabels.Count * NameLabels.Count]);

    [Fact]
    public void A_name_that_is_begun_is_ended_whatever_the_scores()
    {
        var scores = new float[3 * NameLabels.Count];
        for (var word = 0; word < 3; word++) scores[(word * NameLabels.Count) + NameLabels.Of(MentionType.Person, NameLabels.Inside)] = 5;

        var labels = new byte[3];
        Chain.Best(scores, labels);
        var names = new List<NamedSpan>();
        NameLabels.AddSpans(labels, 0, names);

        Assert.Equal(new NamedSpan(0, 3, MentionType.Person), Assert.Single(names));
    }

    [Fact]
    public void Shares_of_the_labels_of_a_word_add_up_to_one()
    {
        var scores = Enumerable.Range(0, 4 * NameLabels.Count).Select(i => (i * 7 % 13) / 5f).ToArray();
        var shares = new float[scores.Length];
        Chain.Marginals(scores, [], shares, []);

        Assert.All(shares.Chunk(NameLabels.Count), word => Assert.Equal(1, word.Sum(), 4));
    }
}
