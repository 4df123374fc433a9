using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Tests.Briefings;

/// <summary>A small ledger, made by hand: a vote on an invented coast, told by six articles.</summary>
internal sealed class HarrowStory
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<AnnotatedArticle> articles = [];

    public static StoryLedger Ledger() => new HarrowStory().Build();

    private StoryLedger Build()
    {
        Add("courier", "Valdria Courier", "Minister scorns coastal vote", 24, """
            Minister scorns coastal vote

            The so-called referendum is “a performance with ballots,” Ilse Maren said on Saturday. Valdria does not accept the sham vote, she said.
            Maren put turnout at barely a third. Fourteen people were detained.
            """);
        Add("radio", "Radio Kesh", "Coast chooses union", 24, """
            More than 91 percent had chosen union with Kesh, the regional commission said. Turnout was 78 percent, the commission said.
            The treaty will be signed on Friday, the presidency announced. The reunification plebiscite ended on Saturday.
            """);
        Add("meridian", "Meridian Press", "Commission reports result", 25, """
            HARROW, May 25 (Meridian Press) - Turnout in the vote was 78 percent, according to the regional commission.
            Observers were turned away in nine of eleven districts, the Assembly of Coasts said.
            """);
        Add("ledger", "Northern Ledger", "Commission reports result", 25, """
            Turnout in the vote was 78 percent, according to the regional commission.
            Observers were turned away in nine of eleven districts, the Assembly of Coasts said.
            """);
        Add("channel", "Channel 6", null, 26, """
            Our reporter saw observers turned away in nine districts. Thirty-one people had been detained by Sunday night.
            The commission denied that any ballot was lost.
            """, inferred: true);
        Add("faro", "El Faro", "La costa vota", null, "La costa vota por la union, dice la comision.", language: "es");

        var observers = Claim(Standing.Corroborated, ["o2", "o3"], 2,
            Says("meridian", "Observers were turned away in nine of eleven districts", "a4", origin: "o2"),
            Says("ledger", "Observers were turned away in nine of eleven districts", "a4", origin: "o2"),
            Own("channel", "observers turned away in nine districts", origin: "o3"));
        var turnout = Claim(Standing.Disputed, ["o1"], 2,
            Says("radio", "Turnout was 78 percent", "a3", origin: "o1"),
            Says("meridian", "Turnout in the vote was 78 percent", "a3", origin: "o1"),
            Says("ledger", "Turnout in the vote was 78 percent", "a3", origin: "o1"));
        var third = Claim(Standing.Disputed, ["o4"], 1, Says("courier", "turnout at barely a third", "a1", origin: "o4"));
        third = third with { Relations = [new ClaimRelation(turnout.Id, RelationKind.Conflicts, "78 v 33 %, rounding excluded")] };
        var rejects = Claim(Standing.OneOrigin, ["o4"], 1, Says("courier", "a performance with ballots", "a1", origin: "o4"));
        var sham = Claim(Standing.OneOrigin, ["o4"], 1, Says("courier", "Valdria does not accept the sham vote", "a1", Force.Rejects, "o4"));
        var treaty = Claim(Standing.Forecast, ["o5"], 1, Says("radio", "The treaty will be signed on Friday", "a5", Force.Predicts, "o5"));
        var ended = Claim(Standing.OneOrigin, [], 1, Own("radio", "The reunification plebiscite ended on Saturday"));
        var lost = Claim(Standing.OneOrigin, ["o1"], 1, Says("channel", "any ballot was lost", "a3", Force.Denies, "o1"));
        var detained = Claim(Standing.Revised, [], 1, Own("courier", "Fourteen people were detained"));
        var detainedLater = Claim(Standing.OneOrigin, [], 1, Own("channel", "Thirty-one people had been detained by Sunday night"));
        ended = ended with { UnknownOrigins = 1 };

        return new StoryLedger
        {
            Story = new Story("story1", "Minister scorns coastal vote", May(24), May(26), [.. articles.Select(article => article.Article.Id)], [], new Dictionary<string, string>()),
            Articles = articles,
            Copies = CopyReport.Empty with { Groups = [new CopyGroup(["ledger", "meridian"], "meridian", "Meridian Press")] },
            Actors =
            [
                Actor("a1", "Ilse Maren", MentionType.Person, "foreign minister of Valdria"), Actor("a2", "Valdria", MentionType.Location),
                Actor("a3", "regional commission", MentionType.Organization), Actor("a4", "Assembly of Coasts", MentionType.Organization),
                Actor("a5", "the presidency", MentionType.Organization), Actor("a6", "Tarn", MentionType.Location),
            ],
            Origins =
            [
                new Origin("o1", "regional commission", OriginKind.Speaker), new Origin("o2", "Assembly of Coasts", OriginKind.Speaker),
                new Origin("o3", "Channel 6", OriginKind.OwnReporting), new Origin("o4", "Ilse Maren", OriginKind.Speaker),
                new Origin("o5", "the presidency", OriginKind.Speaker),
            ],
            Claims = [observers, turnout, third, rejects, sham, treaty, ended, lost, detained, detainedLater],
            Figures =
            [
                Figure("people", FigureVerdict.Revised, "",
                    Value("courier", "Fourteen", 14, detained, May(24)), Value("channel", "Thirty-one", 31, detainedLater, May(26))),
                Figure("turnout", FigureVerdict.Conflict, "78 v 33 %, rounding excluded",
                    Value("courier", "barely a third", 33, third, May(24)), Value("radio", "78 percent", 78, turnout, May(24), "meridian", "ledger")),
                Figure("union with Kesh", FigureVerdict.Single, "", Value("radio", "More than 91 percent", 91, null, May(24))),
            ],
            Forecasts = [new Forecast(treaty.Assertions[0].Id, "a5", May(24), new DayRange(May(30), May(30)), ForecastVerdict.Pending, [])],
            Positions =
            [
                new Position("a2", "vote", Stance.Rejects, May(24), [sham.Assertions[0].Id]),
                new Position("a6", "vote", Stance.Neutral, May(23), [sham.Assertions[0].Id]),
                new Position("a6", "vote", Stance.Rejects, May(26), [rejects.Assertions[0].Id]),
            ],
            Wording =
            [
                new Wording("vote", new Dictionary<string, IReadOnlyList<WordingTerm>>
                {
                    ["courier"] = [Term("courier", "so-called referendum", WordingDevice.Distancing), Term("courier", "sham vote", WordingDevice.Loaded, Voice.Attributed)],
                    ["radio"] = [Term("radio", "reunification plebiscite", WordingDevice.Loaded)],
                    ["meridian"] = [Term("meridian", "vote", WordingDevice.Neutral)],
                }),
            ],
            Timeline =
            [
                Entry(24, "radio", "The reunification plebiscite ended on Saturday", ended),
                Entry(24, "courier", "Fourteen people were detained", detained),
                Entry(30, "radio", "The treaty will be signed on Friday", treaty, isForecast: true),
            ],
        };
    }

    private static LocalDate May(int day) => new(2031, 5, day);

    private void Add(string id, string outlet, string? title, int? day, string text, bool inferred = false, string language = "en")
    {
        texts[id] = text.ReplaceLineEndings("\n");
        articles.Add(new AnnotatedArticle
        {
            Article = new Article
            {
                Id = id,
                Path = $"{id}.txt",
                Title = title,
                Outlet = outlet,
                Text = texts[id],
                Language = language,
                Published = day is { } known ? new PublicationTime(May(known)) : null,
                PublishedBasis = inferred ? DateBasis.Inferred : day is null ? DateBasis.None : DateBasis.Metadata,
                Credits = id == "meridian" ? [new CreditLine(new TextSpan(16, 30), "Meridian Press", CreditRole.Source)] : [],
            },
            Failures = id == "channel" ? [new AnnotationFailure(Layer.Times, "broken")] : [],
        });
    }

    private Citation Cite(string article, string words)
    {
        var start = texts[article].IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in {article}.");
        return new Citation(article, new TextSpan(start, start + words.Length));
    }

    private Assertion Says(string article, string words, string speaker, Force force = Force.Asserts, string? origin = null) =>
        Own(article, words, origin) with { Speaker = speaker, Voice = Voice.Attributed, Force = force };

    private Assertion Own(string article, string words, string? origin = null)
    {
        var citation = Cite(article, words);
        return new Assertion(
            $"{article}{citation.Span.Start.ToString(CultureInfo.InvariantCulture)}", citation, null, Voice.Outlet, [], null, Force.Asserts, Polarity.Affirmed, May(24), null, [], origin);
    }

    private Claim Claim(Standing standing, IReadOnlyList<string> origins, int carriers, params Assertion[] assertions) => new(
        $"claim-{assertions[0].Id}", assertions[0].Citation.Span.Of(texts[assertions[0].Citation.Article]), assertions[0].Citation,
        standing, origins, 0, carriers, May(24), May(26), assertions, []);

    private static StoryActor Actor(string id, string name, MentionType type, params string[] roles) => new(id, name, type, [], roles, []);

    private FigureValue Value(string article, string words, decimal number, Claim? claim, LocalDate asOf, params string[] alsoIn) => new(
        number, number, QuantityBound.Exact, [.. claim?.Assertions.Select(assertion => assertion.Id) ?? []], [Cite(article, words)], [article, .. alsoIn], asOf);

    private static Figure Figure(string measure, FigureVerdict verdict, string why, params FigureValue[] values) => new(
        measure, measure, "", null, null, verdict, values.Length > 1 ? [new FigurePair(0, 1, verdict, why)] : [], values);

    private WordingTerm Term(string article, string words, WordingDevice device, Voice voice = Voice.Outlet) =>
        new(Cite(article, words).Span, words, device, voice);

    private TimelineEntry Entry(int day, string article, string words, Claim claim, bool isForecast = false) => new(
        new DayRange(May(day), May(day)), words, Cite(article, words), isForecast, May(24), [.. claim.Assertions.Select(assertion => assertion.Id)]);
}
