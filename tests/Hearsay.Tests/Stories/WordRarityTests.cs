using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

public class WordRarityTests
{
    [Theory]
    [InlineData("the", "referendum")]
    [InlineData("said", "harbour")]
    [InlineData("president", "kremlin")]
    public void A_common_word_stands_in_more_articles_than_a_rare_one(string common, string rare) =>
        Assert.True(WordRarity.ShareOf(common) > 4 * WordRarity.ShareOf(rare));

    [Theory]
    [InlineData("minister's", "minister")]
    [InlineData("ministers", "minister")]
    [InlineData("congress", "congress")]
    [InlineData("crisis", "crisis")]
    [InlineData("virus", "virus")]
    [InlineData("was", "was")]
    public void Possessives_and_plurals_are_folded(string word, string folded) => Assert.Equal(folded, WordRarity.Fold(word));
}
