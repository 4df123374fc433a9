using CsCheck;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Copies;

public partial class CopyFinderTests
{
    private static readonly string[] Wire = Paragraphs(seed: 1, count: 8);
    private static readonly string[] Local = Paragraphs(seed: 2, count: 3);
    private static readonly string[] Other = Paragraphs(seed: 3, count: 8);

    public static TheoryData<string, string> Edits => new()
    {
        { "word for word", Text(Wire) },
        { "cut from the end", Text(Wire.Take(4)) },
        { "led anew", Text(Wire.Skip(1).Prepend(Local[0])) },
        { "with local paragraphs", Text([Local[0], Wire[0], Local[1], Wire[1], Wire[2], Local[2]]) },
        { "with every eighth word changed", Reworded(Text(Wire), every: 8) },
        { "with every fourth word changed", Reworded(Text(Wire), every: 4) },
        { "with paragraphs moved", Text([Wire[3], Wire[4], Wire[0], Wire[1], Wire[2]]) },
        { "in capitals", Text(Wire).ToUpperInvariant() },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_wire_report_is_a_copy(string edit, string text)
    {
        var report = Find(Article("wire", Text(Wire)), Article("paper", text), Article("third", Text(Other)));

        var pair = Assert.Single(report.Pairs);
        Assert.True((pair.A, pair.B) == ("paper", "wire"), edit);
        Assert.Equal(["paper", "wire"], Assert.Single(report.Groups).Articles);
    }

    public static TheoryData<string, string, string> Likenesses => new()
    {
        { "a paragraph", Text([.. Other, Wire[0]]), Text([.. Local, Wire[0], .. Paragraphs(seed: 4, count: 3)]) },
        { "a long quotation", Text([.. Other.Take(2), $"“{Wire[0]} {Wire[1]}”"]), Text([.. Local, $"“{Wire[0]} {Wire[1]}”"]) },
        { "a quotation of two paragraphs", Text([.. Other.Take(2), $"“{Wire[0]}", $"“{Wire[1]}”"]), Text([.. Local, $"“{Wire[0]}", $"“{Wire[1]}”"]) },
        { "straight quotation marks", Text([.. Other.Take(2), $"\"{Wire[0]} {Wire[1]}\""]), Text([.. Local, $"\"{Wire[0]} {Wire[1]}\""]) },
    };

    [Theory]
    [MemberData(nameof(Likenesses))]
    public void Sharing_one_passage_is_reuse_and_no_copy(string likeness, string one, string other)
    {
        var report = Find(Article("a", one), Article("b", other));

        Assert.Empty(report.Pairs);
        Assert.Empty(report.Groups);
        Assert.True(report.Reuse.Count == 1, likeness);
    }

    public static TheoryData<string, string> Pages => new()
    {
        { "word for word", Wire[0] },
        { "with every fifth word changed", Reworded(Wire[0], every: 5) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_briefs_copies_the_report_it_gives_the_beginning_of(string edit, string brief)
    {
        var report = Find(Article("wire", Text(Wire)), Article("page", Text([.. Other, brief, .. Local])));

        Assert.True(report.Pairs.Count == 1, edit);
        Assert.Empty(Find(Article("wire", Text(Wire)), Article("page", Text([.. Other, Wire[5], .. Local]))).Pairs);
        Assert.Empty(Find(Article("wire", Text(Wire)), Article("page", Text([.. Other, $"“{Wire[0]}”", .. Local]))).Pairs);
    }

    [Fact]
    public void What_a_reprint_added_cut_and_reworded_is_told_paragraph_by_paragraph()
    {
        var wire = Article("wire", Text(Wire), outlet: "Wire", day: new LocalDate(2033, 4, 1));
        var paper = Text([Wire[0], Local[0], Reworded(Wire[1], every: 5), .. Wire[2..7]]);
        var report = Find(wire, Article("paper", paper, outlet: "Paper", day: new LocalDate(2033, 4, 2)));

        var changes = Assert.Single(report.Changes);
        Assert.Equal(("wire", "paper"), (changes.From, changes.To));
        Assert.Equal(
            [(ChangeKind.Added, null, Local[0]), (ChangeKind.Reworded, Wire[1], Reworded(Wire[1], every: 5)), (ChangeKind.Cut, Wire[7], null)],
            changes.Paragraphs.Select(change => (change.Kind, change.Before?.Of(wire.Text) + ".", change.After?.Of(paper) + ".")).Select(change => (change.Kind, NullIfBare(change.Item2), NullIfBare(change.Item3))));

        static string? NullIfBare(string text) => text == "." ? null : text;
    }

    [Fact]
    public void Paragraphs_whose_figures_changed_come_first()
    {
        var first = Article("v1", Text([.. Wire, "The bridge carries 40 lorries a day."]), url: "https://a.test/1", day: new LocalDate(2033, 4, 1));
        var later = Article("v2", Text([Reworded(Wire[0], every: 6), .. Wire[1..], "The bridge carries 55 lorries a day."]), url: "https://a.test/1", day: new LocalDate(2033, 4, 2));
        AnnotatedArticle[] annotated = [.. new LedgerPipeline().Annotate([first.Article, later.Article], TestContext.Current.CancellationToken)];

        var changes = Assert.Single(Find(annotated).Changes);
        Assert.Equal(["v1", "v2"], Assert.Single(Find(annotated).Versions).Articles);
        Assert.Equal([true, false], changes.Paragraphs.Select(change => change.TouchesFigures));
        Assert.Contains("55 lorries", changes.Paragraphs[0].After!.Value.Of(later.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_of_last_month_is_background()
    {
        var wire = Article("wire", Text(Wire), day: new LocalDate(2033, 4, 2));
        var page = Text([.. Other, Wire[0], .. Local]);

        Assert.Single(Find(wire, Article("page", page, day: new LocalDate(2033, 4, 3))).Pairs);
        Assert.Empty(Find(wire, Article("page", page, day: new LocalDate(2033, 5, 3))).Pairs);
    }

    [Fact]
    public void What_many_articles_print_is_no_copy()
    {
        var boilerplate = Paragraphs(seed: 9, count: 2);
        var articles = Enumerable.Range(0, 12).Select(i => Article($"a{i:00}", Text([.. Paragraphs(seed: 20 + i, count: 3), .. boilerplate])));

        Assert.Empty(Find([.. articles]).Pairs);
    }

    [Fact]
    public void A_long_paragraph_after_a_colon_is_somebody_elses()
    {
        var quoted = Article("blog", Text([Local[0], "Over at the Courier they have it so:", $"{Wire[0]} {Wire[1]} {Wire[2]}", Local[1]]));

        Assert.Empty(Find(quoted, Article("wire", Text(Wire.Take(4)))).Pairs);
        Assert.Single(Find(Article("blog", quoted.Text.Replace("so:", "so.", StringComparison.Ordinal)), Article("wire", Text(Wire.Take(4)))).Pairs);
    }

    [Fact]
    public void The_agencys_text_under_its_dateline_goes_before_one_the_agency_contributed_to()
    {
        var under = $"WASHINGTON (AP) — {Text(Wire.Take(4))}";
        var added = Text([Local[0], .. Wire.Take(5), "The Associated Press contributed to this report."]);
        var articles = new[] { (Id: "a", Text: added, Outlet: "Harrow Courier"), (Id: "b", Text: under, Outlet: "Channel 6") }
            .Select(one => Article(one.Id, one.Text, outlet: one.Outlet, day: new LocalDate(2031, 5, 1)))
            .Select(article => article with
            {
                Article = article.Article with
                {
                    Dateline = article.Article.Id == "b" ? new Dateline("WASHINGTON", null) : null,
                    Credits = [article.Article.Id == "b"
                        ? new CreditLine(new TextSpan(11, 15), "AP", CreditRole.Source)
                        : new CreditLine(new TextSpan(added.Length - 48, added.Length), "AP", CreditRole.Contributed)],
                },
            });

        Assert.Equal("b", Find([.. articles]).Groups[0].Original);
    }

    [Theory]
    [InlineData("Harrow Courier", 1, true)]
    [InlineData("Harrow Courier", 4, false)]
    [InlineData("Channel 6", 1, false)]
    public void A_report_that_its_outlet_heads_anew_within_a_day_is_a_version(string outlet, int days, bool isVersion)
    {
        var report = Find(
            Article("a", Text(Wire), "The latest: bridge closed", "Harrow Courier", day: new LocalDate(2031, 5, 1)),
            Article("b", Text([Local[0], .. Wire]), "The latest: ferry runs again", outlet, day: new LocalDate(2031, 5, 1 + days)));

        Assert.Equal(isVersion, report.Versions.Count == 1);
        Assert.Equal(!isVersion, report.Pairs.Count == 1);
    }

    [Fact]
    public void Captions_and_promotions_do_not_count()
    {
        var promotion = Text(Wire);
        AnnotatedArticle With(string id, string[] own)
        {
            var prose = Text(own);
            var text = prose + "\n\n" + promotion;
            var article = Article(id, text);
            return article with
            {
                Article = article.Article with
                {
                    Blocks =
                    [
                        new Block(new TextSpan(0, prose.Length), BlockKind.Paragraph),
                        new Block(new TextSpan(prose.Length + 2, text.Length), BlockKind.Promotion),
                    ],
                },
            };
        }

        var report = Find(With("a", Other), With("b", Local));
        Assert.Empty(report.Pairs);
        Assert.Empty(report.Reuse);
    }

    [Fact]
    public void Passages_point_at_the_same_words_in_both_texts()
    {
        var (a, b) = (Article("a", Text([Local[0], Wire[0], Wire[1]])), Article("b", Text([Wire[0], Wire[1], Local[1], Wire[2]])));
        var report = Find(a, b, Article("c", Text(Wire)));

        var pair = report.Pairs.Single(pair => (pair.A, pair.B) == ("a", "b"));
        var passage = Assert.Single(pair.Passages);
        Assert.Equal(Text([Wire[0], Wire[1]]).TrimEnd('.'), passage.A.Of(a.Text));
        Assert.Equal(passage.A.Of(a.Text), passage.B.Of(b.Text));
        Assert.Equal(2 / 3.0, pair.InA, 2);
        Assert.Equal(0.5, pair.InB, 2);
    }

    [Fact]
    public void A_round_up_of_two_wire_reports_does_not_make_them_one()
    {
        var report = Find(Article("one", Text(Wire)), Article("roundup", Text([.. Wire, .. Other.Take(4)])), Article("two", Text(Other.Take(4))));

        Assert.Equal(["one", "roundup"], Assert.Single(report.Groups).Articles);
        Assert.Single(report.Pairs);
        Assert.Contains(report.Reuse, pair => (pair.A, pair.B) == ("roundup", "two"));
    }

    [Fact]
    public void Every_pair_of_a_group_is_listed()
    {
        var articles = Enumerable.Range(0, 40).Select(i => Article($"a{i:00}", Text([Paragraphs(50 + i, 1)[0], .. Wire.Take(4 + (i % 5))])));
        var report = Find([.. articles]);

        var group = Assert.Single(report.Groups);
        Assert.Equal(40, group.Articles.Count);
        Assert.Equal(40 * 39 / 2, report.Pairs.Count);
        Assert.All(report.Pairs, pair => Assert.True(string.CompareOrdinal(pair.A, pair.B) < 0 && pair.InA > 0.3));
    }

    [Fact]
    public void The_text_the_others_cut_is_the_original() =>
        Assert.Equal("long", Find(Article("short", Text(Wire.Take(4))), Article("long", Text(Wire)), Article("shorter", Text(Wire.Take(3)))).Groups[0].Original);

    [Fact]
    public void The_agency_that_published_the_text_is_its_original()
    {
        var report = Find(Article("a", Text(Wire.Append(Local[0])), outlet: "Harrow Courier"), Article("b", Text(Wire.Take(5)), outlet: "Reuters"));

        Assert.Equal("b", report.Groups[0].Original);
        Assert.Equal("Reuters", report.Groups[0].Agency);
    }

    [Fact]
    public void Where_nothing_tells_there_is_no_original_and_no_agency()
    {
        var group = Find(Article("a", Text(Wire)), Article("b", Text(Wire))).Groups[0];

        Assert.Null(group.Original);
        Assert.Null(group.Agency);
    }

    [Fact]
    public void The_text_that_was_out_first_is_the_original()
    {
        var report = Find(
            Article("a", Text([Local[0], .. Wire]), day: new LocalDate(2031, 5, 2)),
            Article("b", Text(Wire), day: new LocalDate(2031, 5, 1)));

        Assert.Equal("b", report.Groups[0].Original);
    }

    [Fact]
    public void A_series_that_one_outlet_fills_in_anew_is_no_copy()
    {
        AnnotatedArticle Week(string id, int day) =>
            Article(id, Text([Reworded(Wire[0], 3), Reworded(Wire[1], 3), .. Paragraphs(day, 2)]), outlet: "Harrow Courier", day: new LocalDate(2031, 5, day));

        Assert.Empty(Find(Week("a", 5), Week("b", 12)).Pairs);
    }

    [Theory]
    [InlineData("https://harrow.example/vote", "http://www.harrow.example/vote/", null, null)]
    [InlineData(null, null, "Harrow Courier", "Minister resigns")]
    public void A_changed_article_is_a_version_and_no_copy(string? url, string? laterUrl, string? outlet, string? title)
    {
        var report = Find(
            Article("z", Text(Wire), title, outlet, url, new LocalDate(2031, 5, 1)),
            Article("a", Text([.. Wire, Local[0]]), title, outlet, laterUrl, new LocalDate(2031, 5, 2)),
            Article("m", Text(Wire), outlet: "Channel 6"));

        Assert.Equal(["z", "a"], Assert.Single(report.Versions).Articles);
        var pair = Assert.Single(report.Pairs);
        Assert.Equal(("a", "m"), (pair.A, pair.B));
    }

    [Fact]
    public void Two_articles_under_one_standing_headline_are_no_versions() =>
        Assert.Empty(Find(Article("a", Text(Wire), "Live updates", "Harrow Courier"), Article("b", Text(Other), "Live updates", "Harrow Courier")).Versions);

    [Fact]
    public void The_order_of_articles_changes_nothing()
    {
        var articles = Articles();
        var expected = Print(Find([.. articles]));

        Gen.Shuffle(articles).Sample(shuffled => Print(Find(shuffled)) == expected, iter: 20);
    }

    [Fact]
    public void Any_text_gives_spans_inside_it_and_no_failure() =>
        Gen.String[0, 400].Array[2, 6].Sample(
            texts =>
            {
                var articles = texts.Select((text, i) => Article($"a{i}", text + "\n" + text)).Append(Article("b", texts[0])).ToArray();
                var byId = articles.ToDictionary(article => article.Article.Id);
                var report = Find(articles);
                return report.Pairs.Concat(report.Reuse).All(pair => pair.Passages.All(passage =>
                    passage.A.End <= byId[pair.A].Text.Length && passage.B.End <= byId[pair.B].Text.Length));
            },
            iter: 200);

    private static AnnotatedArticle[] Articles() =>
    [
        Article("a", Text(Wire)), Article("b", Text(Wire.Take(4))), Article("c", Reworded(Text(Wire), 6)),
        Article("d", Text([.. Other, Wire[0]])), Article("e", Text(Other.Take(5)), "Vote", "Courier"), Article("f", Text(Other), "Vote", "Courier"),
        Article("g", ""), Article("h", Text(Local)), Article("h", Text(Local) + " Again."),
    ];

    private static string Print(CopyReport report) => string.Join('\n',
        [.. report.Pairs.Concat(report.Reuse).Select(pair => $"{pair.A} {pair.B} {pair.InA} {pair.InB} {string.Join(' ', pair.Passages)}"),
         .. report.Groups.Select(group => $"{string.Join(' ', group.Articles)} {group.Original} {group.Agency}"),
         .. report.Versions.Select(chain => $"{chain.Key} {string.Join(' ', chain.Articles)}")]);

    private static CopyReport Find(params AnnotatedArticle[] articles) => new CopyFinder().Find(articles);
}
