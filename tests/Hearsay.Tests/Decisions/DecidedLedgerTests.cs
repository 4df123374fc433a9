using System.Text.Json;
using CsCheck;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;
using static Hearsay.Tests.Decisions.DecisionBookTests;

namespace Hearsay.Tests.Decisions;

/// <summary>Decisions on the ledger of a sample, from its articles to its bytes.</summary>
public sealed class DecidedLedgerTests(DecidedLedgerTests.Coverage coverage) : IClassFixture<DecidedLedgerTests.Coverage>
{
    private StoryLedger Found => coverage.Found;

    [Fact]
    public void A_rejected_claim_stands_apart_and_counts_nowhere()
    {
        var claim = Found.Claims.First(claim => claim.Relations.Any(relation => relation.Kind == RelationKind.Conflicts));
        var decided = coverage.Reconcile(Decide(DecisionKind.Reject, DecisionSubject.Claim, DecisionEvidence.Of(claim)));

        var rejected = Assert.Single(decided.Rejected);
        var assertions = claim.Assertions.Select(assertion => assertion.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(claim.Text, rejected.Text);
        Assert.DoesNotContain(decided.Claims, other => other.Id == claim.Id || other.Relations.Any(relation => relation.To == claim.Id));
        Assert.DoesNotContain(decided.Figures.SelectMany(figure => figure.Values).SelectMany(value => value.Assertions), assertions.Contains);
        Assert.DoesNotContain(decided.Timeline.SelectMany(entry => entry.Assertions), assertions.Contains);
        Assert.DoesNotContain(decided.Positions.SelectMany(position => position.Assertions), assertions.Contains);
        Assert.DoesNotContain(decided.Forecasts.SelectMany(forecast => forecast.Outcome.Append(forecast.Assertion)), assertions.Contains);
        Assert.Equal(Found.Claims.Count - 1, decided.Claims.Count);
    }

    [Fact]
    public void Every_rejected_claim_leaves_a_ledger_that_can_be_written_and_briefed()
    {
        var all = Found.Claims.Select(claim => Decide(DecisionKind.Reject, DecisionSubject.Claim, DecisionEvidence.Of(claim))).ToArray();
        var decided = coverage.Reconcile(all);

        Assert.Empty(decided.Claims);
        Assert.Empty(decided.Figures);
        Assert.Empty(decided.Timeline);
        Assert.Equal(Found.Claims.Count, decided.Rejected.Count);
        Assert.Contains(BriefWriter.Write(decided).Sections, section => section.Id == "decisions" && section.Lines.Count == all.Length);
    }

    [Fact]
    public void Merged_claims_are_one_with_the_origins_of_both_and_split_ones_two()
    {
        var (one, other) = (Found.Claims[0], Found.Claims[^1]);
        var merge = Decide(DecisionKind.Merge, DecisionSubject.Claim, DecisionEvidence.Of(one), DecisionEvidence.Of(other));
        var merged = Assert.Single(coverage.Reconcile(merge).Claims, claim => claim.Decisions.Count > 0);

        Assert.Equal(one.Assertions.Concat(other.Assertions).Select(assertion => assertion.Id).Order(StringComparer.Ordinal), merged.Assertions.Select(assertion => assertion.Id).Order(StringComparer.Ordinal));
        Assert.Equal(one.Origins.Union(other.Origins).Count(), merged.Origins.Count);

        var large = Found.Claims.First(claim => claim.Assertions.Count >= 3);
        var split = Decide(DecisionKind.Split, DecisionSubject.Claim, DecisionEvidence.Of(Found, [large.Assertions[^1]]), DecisionEvidence.Of(Found, [.. large.Assertions.SkipLast(1)]));
        var parts = coverage.Reconcile(split).Claims.Where(claim => claim.Assertions.Any(assertion => large.Assertions.Any(old => old.Id == assertion.Id))).ToList();
        Assert.Equal([large.Assertions.Count - 1, 1], parts.Select(part => part.Assertions.Count).OrderDescending());
    }

    [Fact]
    public void A_corrected_standing_is_shown_with_the_one_that_was_found()
    {
        var claim = Found.Claims.First(claim => claim.Standing == Standing.Disputed);
        var standing = Decide(DecisionKind.Correct, DecisionSubject.Claim, DecisionEvidence.Of(claim)) with { Correction = new Correction(CorrectedField.Standing, "one origin") };
        var text = standing with { Correction = new Correction(CorrectedField.Text, "The count was never published.") };

        var corrected = Assert.Single(coverage.Reconcile(standing, text).Claims, other => other.Id == claim.Id);

        Assert.Equal((Standing.OneOrigin, Standing.Disputed), (corrected.Standing, corrected.FoundStanding));
        Assert.Equal("The count was never published.", corrected.CorrectedText);
        Assert.Equal(claim.Text, corrected.Text);
    }

    [Fact]
    public void A_corrected_amount_changes_the_verdict_and_keeps_the_words_it_was_read_from()
    {
        var figure = Found.Figures.First(figure => figure.Verdict == FigureVerdict.Conflict && figure.Values[0].Citations.Count == 1
            && figure.Pairs.All(pair => pair.Verdict != FigureVerdict.Conflict || pair.A == 0));
        var (wrong, right) = (figure.Values[0].Citations[0], figure.Values[1].Low!.Value);
        var correction = Decide(DecisionKind.Correct, DecisionSubject.Figure, DecisionEvidence.Of(Found, wrong)) with
        {
            Correction = new Correction(CorrectedField.Value, right.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };

        var decided = coverage.Reconcile(correction);

        var value = Assert.Single(decided.Figures.SelectMany(other => other.Values), value => value.Citations.Contains(wrong));
        Assert.Equal(right, value.Low);
        Assert.Equal([correction.Id], value.Decisions);
        Assert.DoesNotContain(decided.Figures, other => other.Verdict == FigureVerdict.Conflict && other.Values.Any(value => value.Citations.Contains(wrong)));
    }

    [Theory]
    [InlineData(DecisionSubject.Claim)]
    [InlineData(DecisionSubject.Actor)]
    [InlineData(DecisionSubject.Figure)]
    public void A_decision_whose_words_are_read_as_nothing_any_more_changes_nothing_and_says_so(DecisionSubject subject)
    {
        var lost = Decide(DecisionKind.Reject, subject, new DecisionTarget([Unread()], "words of an older version"));
        var held = Decide(DecisionKind.Accept, DecisionSubject.Claim, DecisionEvidence.Of(Found.Claims[0]));

        var decided = coverage.Reconcile(lost, held);

        Assert.Equal([lost.Id], decided.Lost);
        Assert.Equal([lost.Id], coverage.FindLost(lost, held));
        Assert.Equal((Found.Claims.Count, Found.Figures.Count, Found.Actors.Count), (decided.Claims.Count, decided.Figures.Count, decided.Actors.Count));
        Assert.Empty(decided.Rejected);
        Assert.Equal([false, true], Json(lost, held).GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("found").GetBoolean()));
        var section = BriefWriter.Write(decided).Sections.Single(section => section.Id == "decisions");
        Assert.Equal([true, false], section.Lines.Select(line => line.Rows.Any(row => row.Parts.Any(part => part.Text.StartsWith("no longer found", StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_rejected_actor_or_amount_is_not_lost_nor_is_a_merge_unless_one_side_is()
    {
        var actor = Decide(DecisionKind.Reject, DecisionSubject.Actor, DecisionEvidence.Of(Found, Found.Actors[0]));
        var amount = Decide(DecisionKind.Reject, DecisionSubject.Figure, DecisionEvidence.Of(Found, Found.Figures[0].Values[0].Citations[0]));
        var merge = Decide(DecisionKind.Merge, DecisionSubject.Claim, DecisionEvidence.Of(Found.Claims[0]), DecisionEvidence.Of(Found.Claims[^1]));
        var halfMerge = merge with { Targets = [merge.Targets[0], new DecisionTarget([Unread()], "gone")] };

        Assert.Equal([halfMerge.Id], coverage.Reconcile(actor, amount, merge, halfMerge).Lost);
        Assert.Equal([halfMerge.Id], coverage.FindLost(actor, amount, merge, halfMerge));
    }

    // A place at which there is no statement, name or amount.
    private Citation Unread()
    {
        var article = Found.Articles[0];
        var taken = Found.Claims.SelectMany(claim => claim.Assertions).Select(assertion => assertion.Citation).Where(citation => citation.Article == article.Article.Id).Select(citation => citation.Span)
            .Concat(article.Mentions.Select(mention => mention.Span)).Concat(article.References.Select(reference => reference.Span))
            .Concat(article.Attributions.SelectMany(attribution => attribution.Source)).Concat(article.Quantities.Select(quantity => quantity.Span)).ToList();
        var start = Enumerable.Range(0, article.Text.Length).First(at => !taken.Exists(span => span.Overlaps(new TextSpan(at, at + 1))));
        return new Citation(article.Article.Id, new TextSpan(start, start + 1));
    }

    private JsonElement Json(params Decision[] log) => JsonDocument.Parse(coverage.Write(log)).RootElement.GetProperty("stories")[0];

    [Fact]
    public void Merged_actors_are_one_origin_everywhere_and_keep_the_name_that_was_named_first()
    {
        var speakers = Found.Origins.Where(origin => origin.Kind == OriginKind.Speaker).Select(origin => Found.Actors.First(actor => actor.Name == origin.Name)).Distinct().Take(2).OrderBy(actor => Found.Actors.TakeWhile(other => other.Id != actor.Id).Count()).ToList();
        var merge = Decide(DecisionKind.Merge, DecisionSubject.Actor, DecisionEvidence.Of(Found, speakers[1]), DecisionEvidence.Of(Found, speakers[0]));

        var decided = coverage.Reconcile(merge);

        var actor = Assert.Single(decided.Actors, actor => actor.Decisions.Count > 0);
        Assert.Equal(speakers[1].Name, actor.Name);
        Assert.Contains(speakers[0].Name, actor.Aliases);
        Assert.Equal(speakers.Sum(speaker => speaker.Members.Count), actor.Members.Count);
        Assert.Contains(new JoinedName(speakers[1].Name, "analyst"), actor.Joined);
        Assert.Single(decided.Origins, origin => speakers.Exists(speaker => speaker.Name == origin.Name));
        Assert.DoesNotContain(decided.Claims.SelectMany(claim => claim.Assertions), assertion => assertion.Speaker is { } id && decided.Actors.All(other => other.Id != id));
    }

    [Fact]
    public void A_split_actor_is_two_who_are_told_apart_for_good()
    {
        var whole = Found.Actors.First(actor => actor.Type == MentionType.Person && actor.Members.Count >= 3);
        var outside = whole.Members[^1][..whole.Members[^1].LastIndexOf('/')];
        var split = Decide(
            DecisionKind.Split, DecisionSubject.Actor,
            DecisionEvidence.Of(Found, whole, article => article == outside), DecisionEvidence.Of(Found, whole, article => article != outside));

        var decided = coverage.Reconcile(split);

        var part = Assert.Single(decided.Actors, actor => actor.ApartFrom.Contains(whole.Id));
        Assert.All(part.Members, member => Assert.StartsWith(outside, member, StringComparison.Ordinal));
        Assert.Equal([part.Id], decided.Actors.First(actor => actor.Id == whole.Id).ApartFrom);
        Assert.All(
            decided.Claims.SelectMany(claim => claim.Assertions).Where(assertion => assertion.Citation.Article == outside),
            assertion => Assert.NotEqual(whole.Id, assertion.Speaker));
    }

    [Fact]
    public void A_rejected_actor_speaks_no_more_and_a_corrected_one_keeps_the_name_that_was_found()
    {
        var speaker = Found.Claims.SelectMany(claim => claim.Assertions).First(assertion => assertion.Speaker is not null).Speaker!;
        var actor = Found.Actors.First(actor => actor.Id == speaker);

        var without = coverage.Reconcile(Decide(DecisionKind.Reject, DecisionSubject.Actor, DecisionEvidence.Of(Found, actor)));
        Assert.DoesNotContain(without.Actors, other => other.Id == speaker);
        Assert.DoesNotContain(without.Claims.SelectMany(claim => claim.Assertions), assertion => assertion.Speaker == speaker);

        var renamed = coverage.Reconcile(Decide(DecisionKind.Correct, DecisionSubject.Actor, DecisionEvidence.Of(Found, actor)) with { Correction = new Correction(CorrectedField.Name, "Someone Else") });
        var corrected = renamed.Actors.First(other => other.Id == speaker);
        Assert.Equal(("Someone Else", actor.Name), (corrected.Name, corrected.FoundName));
    }

    [Fact]
    public void Of_contradicting_decisions_the_later_one_decides()
    {
        var claim = Found.Claims[0];
        var rejected = Decide(DecisionKind.Reject, DecisionSubject.Claim, DecisionEvidence.Of(claim));
        var accepted = Decide(DecisionKind.Accept, DecisionSubject.Claim, DecisionEvidence.Of(claim));

        Assert.Empty(coverage.Reconcile(rejected, accepted).Rejected);
        Assert.Single(coverage.Reconcile(accepted, rejected).Rejected);
    }

    [Fact]
    public void Whatever_was_decided_undoing_it_gives_back_the_same_bytes() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).List[1, 6].Sample(
            choices =>
            {
                var taken = choices.Select((choice, index) => Choose(choice.Item1, choice.Item2, choice.Item3) with { Note = $"{index}" }).ToList();
                Assert.NotEqual(coverage.Bytes, coverage.Write([.. taken]));

                Decision[] undone = [.. taken, .. Enumerable.Reverse(taken).Select(Undo)];
                Assert.Equal(coverage.Bytes, coverage.Write(undone));
            },
            iter: 12, threads: 1);

    private Decision Choose(int kind, int a, int b)
    {
        var (claim, other) = (Found.Claims[a % Found.Claims.Count], Found.Claims[b % Found.Claims.Count]);
        var (actor, second) = (Named(a), Named(b));
        return kind switch
        {
            0 => Decide(DecisionKind.Accept, DecisionSubject.Claim, DecisionEvidence.Of(claim)),
            1 => Decide(DecisionKind.Reject, DecisionSubject.Claim, DecisionEvidence.Of(claim)),
            2 => Decide(DecisionKind.Merge, DecisionSubject.Claim, DecisionEvidence.Of(claim), DecisionEvidence.Of(other)),
            3 => Decide(DecisionKind.Merge, DecisionSubject.Actor, DecisionEvidence.Of(Found, actor), DecisionEvidence.Of(Found, second)),
            4 => Decide(DecisionKind.Reject, DecisionSubject.Actor, DecisionEvidence.Of(Found, actor)),
            5 => Decide(DecisionKind.Correct, DecisionSubject.Claim, DecisionEvidence.Of(claim)) with { Correction = new Correction(CorrectedField.Standing, "withdrawn") },
            _ => Decide(DecisionKind.Correct, DecisionSubject.Figure, DecisionEvidence.Of(Found, Found.Figures[a % Found.Figures.Count].Values[0].Citations[0])) with
            {
                Correction = new Correction(CorrectedField.Value, "41"),
            },
        };

        StoryActor Named(int index)
        {
            var actors = Found.Actors.Where(one => DecisionEvidence.Of(Found, one).Evidence.Count > 0).ToList();
            return actors[index % actors.Count];
        }
    }

    /// <summary>A sample, annotated once.</summary>
    public sealed class Coverage
    {
        private readonly LedgerPipeline pipeline = new();
        private readonly IReadOnlyList<AnnotatedArticle> articles;
        private readonly IReadOnlyList<Story> stories;
        private readonly CopyReport copies;

        public Coverage()
        {
            var reader = new ArticleReader(new ReadingOptions());
            var read = reader.Read([Repository.PathOf("samples/vote")]).Select(reading => reading.Article).OfType<Article>().ToList();
            var annotated = pipeline.Annotate(read, CancellationToken.None);
            stories = [new StoryGrouper().GroupAsOne(annotated)];
            articles = pipeline.DateUndated(stories, annotated);
            copies = pipeline.FindCopies(articles);
            Found = Reconcile();
            Bytes = Write();
        }

        internal StoryLedger Found { get; }

        internal byte[] Bytes { get; }

        internal StoryLedger Reconcile(params Decision[] log) =>
            pipeline.With(new DecisionBook(log)).Reconcile(stories, articles, copies, CancellationToken.None)[0];

        internal IReadOnlyList<string> FindLost(params Decision[] log) => pipeline.With(new DecisionBook(log)).FindLost(stories[0], articles);

        internal byte[] Write(params Decision[] log)
        {
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes, ContractJson.WriterOptions)) ContractJson.WriteLedger(json, [Reconcile(log)]);

            return bytes.ToArray();
        }
    }
}
