using System.Text;
using CsCheck;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Tests.Dossiers;

public class QuestionSetReaderTests
{
    [Fact]
    public void Keys_are_read_and_lists_add_up()
    {
        var set = Read("\uFEFF# mine\ntitle: A strike\r\nterms: strike, union\n\n[ Wages ]\nanswer: figures\nunit: %, money\nwords: pay, wage rise\nWords: raise\nnot: fine\nby: place\nmost: 3\n[Backers]\nanswer: positions\nwords: strike\nstance: supports, neutral\n");

        Assert.Equal(("test", "A strike", 2), (set.Name, set.Title, set.Questions.Count));
        Assert.Equal(["strike", "union"], set.Terms);
        Assert.Equal(["pay", "wage rise", "raise"], set.Questions[0].Words);
        Assert.Equal((AnswerKind.Figures, true, 3), (set.Questions[0].Answer, set.Questions[0].ByPlace, set.Questions[0].Most));
        Assert.Equal([Stance.Supports, Stance.Neutral], set.Questions[1].Stances);
    }

    [Theory]
    [InlineData("", 1, "no `title:`")]
    [InlineData("title: T", 1, "no question")]
    [InlineData("title: T\nhello", 2, "neither `key: value`")]
    [InlineData("title: T\nwords: a", 2, "`words` before the first question")]
    [InlineData("title: Ends like a sentence.", 1, "ends like a sentence")]
    [InlineData("title:", 1, "nothing behind `title:`")]
    [InlineData("title: T\n[Q\nanswer: steps", 2, "closing bracket")]
    [InlineData("title: T\n[]", 2, "0 characters")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a\n[q]", 5, "a second question [q]")]
    [InlineData("title: T\n[Q]\nwords: a", 2, "without `answer:`")]
    [InlineData("title: T\n[Q]\nanswer: steps", 2, "everything would answer it")]
    [InlineData("title: T\n[Q]\nanswer: numbers", 3, "figures, statements, positions, steps are known")]
    [InlineData("title: T\n[Q]\nanwser: steps", 3, "`anwser`")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: ,,", 4, "no phrase")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a b c d e f g", 4, "a phrase of more than 6 words")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a\nmost: 0", 5, "1 to 50")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a\nmost: 99999999999999999999", 5, "1 to 50")]
    [InlineData("title: T\n[Q]\nanswer: figures\nwords: a\nby: speaker", 5, "only `by: place`")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a\nunit: km", 2, "are for figures")]
    [InlineData("title: T\n[Q]\nanswer: steps\nwords: a\nstance: supports", 2, "is for positions")]
    [InlineData("title: T\n[Q]\nanswer: positions\nwords: a\nstance: hates", 5, "supports, rejects, neutral")]
    public void A_mistake_is_named_with_its_line(string text, int line, string found)
    {
        var refused = Assert.Throws<HearsayException>(() => Read(text));

        Assert.Equal(HearsayError.BrokenDossier, refused.Code);
        Assert.StartsWith($"test.dossier, line {line}: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_files_and_foreign_bytes_are_refused()
    {
        Assert.Throws<HearsayException>(() => Read("title: T\n" + string.Concat(Enumerable.Repeat("# so much to say\n", 40_000))));
        Assert.Throws<HearsayException>(() => Read("title: T\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"[Q{i}]\nanswer: steps\nwords: a\n"))));
        Assert.Throws<HearsayException>(() => ReadBytes([0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE, 0x00, 0x80]));
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.OneOf(new[] { "title: T", "[Q]", "answer: steps", "words: a", "most: 3", "\u0000", "unit: %", "[", "]", ":", "a:b", "terms: ,", "\t# x" }.Select(Gen.Const).ToArray()).Array[0, 12].Sample(lines =>
        {
            try
            {
                Read(string.Join('\n', lines));
            }
            catch (HearsayException refused)
            {
                Assert.Equal(HearsayError.BrokenDossier, refused.Code);
            }
        });

    [Fact]
    public void The_sets_built_in_name_nobody()
    {
        // Labels and titles begin with a capital; in lists of words a capital would be a name.
        var named = QuestionSets.All.SelectMany(set => set.Questions.SelectMany(Phrases).Concat(set.Terms)).Where(phrase => phrase.Any(char.IsUpper));

        Assert.Equal(5, QuestionSets.All.Count);
        Assert.Empty(named);

        static IEnumerable<string> Phrases(Question question) => [.. question.Words, .. question.Also, .. question.Not, .. question.Around, .. question.NotAround];
    }

    private static QuestionSet Read(string text) => ReadBytes(Encoding.UTF8.GetBytes(text));

    private static QuestionSet ReadBytes(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return QuestionSetReader.Read(stream, "test.dossier");
    }
}
