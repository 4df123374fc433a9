using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Decisions;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Tests.Decisions;

public class DecisionBookTests
{
    [Fact]
    public void An_undone_decision_does_not_hold_and_an_undone_undoing_brings_it_back()
    {
        var rejection = Decide(DecisionKind.Reject, DecisionSubject.Claim, Words("n1", 0, 9));
        var undoing = Undo(rejection);
        var redoing = Undo(undoing);

        Assert.Equal([rejection], new DecisionBook([rejection]).InForce);
        Assert.Empty(new DecisionBook([rejection, undoing]).InForce);
        Assert.Equal([rejection], new DecisionBook([rejection, undoing, redoing]).InForce);
    }

    [Fact]
    public void Of_two_decisions_about_the_same_articles_the_later_one_stands()
    {
        var merge = Decide(DecisionKind.Merge, DecisionSubject.Story, Articles("n1", "n2"), Articles("n3", "n4"));
        var split = Decide(DecisionKind.Split, DecisionSubject.Story, Articles("n3"), Articles("n1", "n2", "n4"));

        Assert.Equal([("n1", "n2"), ("n1", "n3"), ("n1", "n4")], new DecisionBook([merge]).Constraints.MustJoin);

        var parted = new DecisionBook([merge, split]).Constraints;
        Assert.DoesNotContain(("n1", "n3"), parted.MustJoin);
        Assert.Equal([("n3", "n1")], parted.CannotJoin);
        Assert.Empty(new DecisionBook([split, merge]).Constraints.CannotJoin);
    }

    [Fact]
    public void What_was_decided_about_a_story_goes_with_most_of_its_articles_and_can_be_laid_over_twice()
    {
        var book = new DecisionBook([Decide(DecisionKind.Correct, DecisionSubject.Story, Articles("n1", "n2", "n3")) with { Correction = new Correction(CorrectedField.Title, "The ferry") }]);
        IReadOnlyList<Story> found = [Story("s1", "n1"), Story("s2", "n2", "n3", "n4")];

        var once = book.Apply(found);

        Assert.Equal(["Title of s1", "The ferry"], once.Select(story => story.Title));
        Assert.Equal("Title of s2", once[1].FoundTitle);
        Assert.Equal(JsonSerializer.Serialize(once), JsonSerializer.Serialize(book.Apply(once)));
        Assert.Equal(JsonSerializer.Serialize(found), JsonSerializer.Serialize(DecisionBook.Empty.Apply(once)));
    }

    // Controls, an escape sequence, a bidirectional override, tags that no one sees, markup, a formula.
    public static TheoryData<string> HostileNotes =>
    [
        "line\nline\r\n\ttab", "\u001b]0;title\u0007\u001b[31m", "\u202Eevil\u2066", "\U000E0041", "<script>alert(1)</script>", "=HYPERLINK(\"http://x.example\")", "\u0000", "e\u0301\u00e9 \U0001F600",
    ];

    [Theory]
    [MemberData(nameof(HostileNotes))]
    public void A_decision_is_read_back_to_the_letter(string note)
    {
        var decision = Decide(DecisionKind.Note, DecisionSubject.Claim, Words("n1", 3, 9), note) with { Correction = null };
        DecisionCheck.Check(decision);

        var read = DecisionJson.Read(DecisionJson.Write(decision));

        Assert.Equal(note, read.Note);
        Assert.Equal(decision.Id, read.Id);
        Assert.Equal(decision.Signed, read.Signed);
        Assert.Equal(decision.Targets[0].Evidence, read.Targets[0].Evidence);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"kind":"Reject"}""")]
    [InlineData("""{"kind":"7","subject":"claim","targets":[],"field":null,"value":null,"note":null,"undoes":null,"by":"A","at":"2031-01-01T00:00:00Z","from":"x"}""")]
    [InlineData("""{"kind":"note","subject":"claim","targets":[{"label":"","evidence":[{"article":"n","start":9,"end":3}]}],"field":null,"value":null,"note":"n","undoes":null,"by":"A","at":"2031-01-01T00:00:00Z","from":"x"}""")]
    [InlineData("""{"kind":"note","subject":"claim","targets":[],"field":null,"value":null,"note":"n","undoes":null,"by":"A","at":"yesterday","from":"x"}""")]
    public void What_is_no_decision_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => DecisionJson.Read(Encoding.UTF8.GetBytes(json)));

    public static TheoryData<string, Decision> Impossible => new()
    {
        { "found 1 targets", Decide(DecisionKind.Merge, DecisionSubject.Claim, Words("n1", 0, 9)) },
        { "found 2 targets", Decide(DecisionKind.Accept, DecisionSubject.Claim, Words("n1", 0, 9), Words("n1", 12, 19)) },
        { "names the words", Decide(DecisionKind.Accept, DecisionSubject.Claim, new DecisionTarget([], "nothing")) },
        { "a note has words", Decide(DecisionKind.Note, DecisionSubject.Claim, Words("n1", 0, 9), " \n") },
        { "a correction has a field", Decide(DecisionKind.Correct, DecisionSubject.Claim, Words("n1", 0, 9)) },
        { "can't be set", Decide(DecisionKind.Correct, DecisionSubject.Figure, Words("n1", 0, 9)) with { Correction = new Correction(CorrectedField.Value, "a dozen") } },
        { "can't be set", Decide(DecisionKind.Correct, DecisionSubject.Actor, Words("n1", 0, 9)) with { Correction = new Correction(CorrectedField.Standing, "disputed") } },
        { "amounts are not merged", Decide(DecisionKind.Merge, DecisionSubject.Figure, Words("n1", 0, 9), Words("n1", 12, 19)) },
        { "only decisions are undone", Decide(DecisionKind.Undo, DecisionSubject.Claim) with { Undoes = "0123456789abcdef" } },
        { "10001 characters", Decide(DecisionKind.Note, DecisionSubject.Claim, Words("n1", 0, 9), new string('a', 10_001)) },
        { "lone surrogate", Decide(DecisionKind.Note, DecisionSubject.Claim, Words("n1", 0, 9), "half \uD83D") },
        { "is empty", Decide(DecisionKind.Accept, DecisionSubject.Claim, Words("n1", 0, 9)) with { Signed = new Signature("", At(0), "test") } },
        { "control characters", Decide(DecisionKind.Accept, DecisionSubject.Claim, Words("n1", 0, 9)) with { Signed = new Signature("Ann\u001b[2J", At(0), "test") } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_decision_that_can_not_be_meant_is_refused_with_the_reason(string reason, Decision decision)
    {
        var refusal = Assert.Throws<HearsayException>(() => DecisionCheck.Check(decision));

        Assert.Equal(HearsayError.BadDecision, refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", "12", "12", "Exact")]
    [InlineData(" 12.50 ", "12.50", "12.50", "Exact")]
    [InlineData("12..15", "12", "15", "Between")]
    [InlineData("-3..2", "-3", "2", "Between")]
    [InlineData(">=12", "12", null, "AtLeast")]
    [InlineData("<= 900", null, "900", "AtMost")]
    [InlineData("~15", "15", "15", "About")]
    [InlineData("15..12", null, null, null)]
    [InlineData("1,200", null, null, null)]
    [InlineData("NaN", null, null, null)]
    [InlineData("", null, null, null)]
    public void An_amount_is_read_as_it_is_documented(string text, string? low, string? high, string? bound)
    {
        Assert.Equal(bound is not null, CorrectedAmount.TryParse(text, out var amount));
        Assert.Equal((low, high, bound), (Text(amount?.Low), Text(amount?.High), amount?.Bound.ToString()));

        static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
    }

    internal static Decision Decide(DecisionKind kind, DecisionSubject subject, params DecisionTarget[] targets) =>
        new() { Kind = kind, Subject = subject, Targets = targets, Signed = new Signature("Ann Vale", At(0), "test") };

    private static Decision Decide(DecisionKind kind, DecisionSubject subject, DecisionTarget target, string note) => Decide(kind, subject, target) with { Note = note };

    internal static Decision Undo(Decision decision) =>
        new() { Kind = DecisionKind.Undo, Subject = DecisionSubject.Decision, Undoes = decision.Id, Signed = decision.Signed with { At = decision.Signed.At.Plus(Duration.FromMinutes(1)) } };

    private static DecisionTarget Words(string article, int start, int end) => new([new Citation(article, new TextSpan(start, end))], "some words");

    private static DecisionTarget Articles(params string[] articles) => new([.. articles.Select(article => new Citation(article, default))], "a story");

    private static Instant At(int minute) => Instant.FromUtc(2033, 5, 2, 9, minute);

    private static Story Story(string id, params string[] articles) => new(id, $"Title of {id}", null, null, articles, [], new Dictionary<string, string>());
}
