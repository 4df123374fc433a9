using System.Globalization;
using Hearsay.Annotations.Attributions;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>The sections made of claims: in short, denied, one voice only.</summary>
internal sealed class ClaimSections(BriefContext context, ClaimChooser chooser)
{
    private const int MostDenials = 3;

    private readonly OriginRows origins = new(context);
    private readonly Opposition opposition = chooser.Opposition;

    /// <summary>The main claims, each with its origins by name and what speaks against it.</summary>
    public BriefSection? InShort()
    {
        foreach (var (claim, index) in chooser.Chosen.Select((claim, index) => (claim, index)))
        {
            foreach (var said in opposition.ShownTo(claim).Select(against => against.Claim).Prepend(claim)) context.Told.Note(said.Citation, Statements.Representative(said), Number(index + 1));
        }

        var lines = chooser.Chosen.Select((claim, index) => Line($"c{Number(index + 1)}", [LabelPart.Of(Number(index + 1))], claim, withAgainst: true)).ToList();
        return lines.Count == 0 ? null : new BriefSection("short", "In short", lines, context.Ledger.Claims.Count - lines.Count);
    }

    /// <summary>What somebody says is not so.</summary>
    public BriefSection? Denied()
    {
        var denied = context.Ledger.Claims
            .SelectMany(denial => denial.Relations, (denial, relation) => (denial, relation))
            .Where(pair => pair.relation.Kind == RelationKind.Denies)
            .Select(pair => (pair.denial, Of: context.Claim(pair.relation.To)))
            .ToList();

        // A denial of what nobody in the story says stands alone.
        var alone = context.Ledger.Claims
            .Where(claim => claim.Assertions.All(assertion => assertion.Force == Force.Denies) && denied.All(pair => pair.denial.Id != claim.Id))
            .Select(claim => (denial: claim, Of: (Claim?)null));

        var rank = Ranks();
        var all = denied.Concat(alone)
            .Where(pair => context.Quote(pair.denial.Citation) is not null && !(IsTold(pair.denial) && (pair.Of is null || IsTold(pair.Of))))
            .OrderBy(pair => pair.Of is { } of ? Math.Min(rank.GetValueOrDefault(of.Id), rank.GetValueOrDefault(pair.denial.Id)) : rank.GetValueOrDefault(pair.denial.Id))
            .ThenBy(pair => rank.GetValueOrDefault(pair.denial.Id))
            .ToList();
        var denials = all.GroupBy(pair => pair.Of?.Id ?? pair.denial.Id, StringComparer.Ordinal).ToList();
        var lines = denials.Take(context.Options.Denials)
            .Select((group, index) => new BriefLine($"d{Number(index + 1)}", [], Denials(group.First().Of, [.. group.Select(pair => pair.denial)])))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("denied", "Denied", lines, denials.Count - lines.Count);
    }

    /// <summary>What hangs on one voice in one article.</summary>
    public BriefSection? OneVoice()
    {
        var single = chooser.Ranked.Where(claim => claim is { Standing: Standing.OneOrigin, Carriers: <= 1, Origins.Count: <= 1 }).ToList();
        var lines = ClaimChooser.Choose(single.Where(claim => !IsTold(claim)), context.Options.SingleVoices, chooser.Chosen)
            .Select((claim, index) => new BriefLine($"v{Number(index + 1)}", [], [Once(claim, where: "One voice only").Main()]))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("one-voice", $"One voice only ({Number(single.Count)})", lines);
    }

    private BriefLine Line(string anchor, IReadOnlyList<BriefPart> head, Claim claim, bool withAgainst)
    {
        var rows = new List<BriefRow> { Row(claim).Main(), origins.Of(claim).Detail() };
        if (withAgainst) rows.AddRange(Against(claim));
        rows.AddRange(Forecasts(claim));
        rows.AddRange(Positions(claim));

        return new BriefLine(anchor, head, rows, Marks.Of(claim.Standing));
    }

    private IReadOnlyList<BriefRow> Denials(Claim? of, IReadOnlyList<Claim> denials)
    {
        if (of is null || context.Quote(of.Citation) is null) return [.. denials.Select(denial => Once(denial).Main())];

        // "X denies: …" says it already.
        return
        [
            Once(of).Main(),
            .. denials.Take(MostDenials).Select(denial => Once(denial, Statements.Representative(denial)?.Force == Force.Denies ? null : "denied:").Detail()),
        ];
    }

    private RowBuilder Row(Claim claim, string? label = null) =>
        new RowBuilder().Say(label).AddAll(Statements.Row(context, claim.Citation, Statements.Representative(claim)).Parts());

    private RowBuilder Once(Claim claim, string? label = null, string where = "Denied") =>
        new RowBuilder().Say(label).AddAll(context.Told.Row(claim.Citation, Statements.Representative(claim), carriers: null, where).Parts());

    private bool IsTold(Claim claim) => context.Told.Find(claim.Citation, Statements.Representative(claim)) is not null;

    private IEnumerable<BriefRow> Against(Claim claim)
    {
        // Where there is room for one claim only, there is room for one voice against it.
        var shown = opposition.ShownTo(claim).Take(context.Options.Claims > 1 ? int.MaxValue : 1);
        foreach (var (other, why) in shown)
        {
            var row = Row(other, "against:");
            if (why.Length > 0) row.Then().Name(why);
            yield return row.Detail();
        }

        if (opposition.LeftOutOf(claim) is var more and > 0) yield return new RowBuilder().Say($"against: {Number(more)} more").Rest();
    }

    private IEnumerable<BriefRow> Forecasts(Claim claim)
    {
        var ids = claim.Assertions.Select(assertion => assertion.Id).ToHashSet(StringComparer.Ordinal);
        var foretold = context.Ledger.Forecasts.Where(forecast => ids.Contains(forecast.Assertion)).ToList();
        if (foretold.Count > 0)
        {
            var forecast = foretold.OrderByDescending(forecast => forecast.Outcome.Count).First();
            var row = new RowBuilder();
            if (foretold.Min(one => one.Made) is { } made) row.Say($"foreseen {EnglishDays.Of(made)}");
            if (forecast.Due is { } due) row.Then().Say($"due {EnglishDays.Of(due)}");
            yield return row.Then().Say(forecast.Verdict.Word()).Add(context.Cite(context.Assertions(forecast.Outcome).Select(outcome => outcome.Citation))).Detail();
        }

        var fulfilled = context.Ledger.Forecasts.Where(forecast => forecast.Outcome.Any(ids.Contains) && !ids.Contains(forecast.Assertion)).ToList();
        if (fulfilled.Count > 0)
        {
            var row = new RowBuilder().Say("foreseen");
            if (fulfilled.Min(forecast => forecast.Made) is { } made) row.Say(EnglishDays.Of(made));
            row.Add(context.Cite(context.Assertions(fulfilled.Select(forecast => forecast.Assertion)).Select(assertion => assertion.Citation)));
            yield return row.Then().Say(fulfilled[0].Verdict.Word()).Detail();
        }
    }

    private IEnumerable<BriefRow> Positions(Claim claim)
    {
        if (context.Options.Positions == 0) yield break;

        var ids = claim.Assertions.Select(assertion => assertion.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var position in context.Ledger.Positions.Where(position => position.Assertions.Any(ids.Contains)))
        {
            if (context.Actor(position.Actor) is not { } actor) continue;

            var target = context.Find(position.Target, context.Assertions(position.Assertions).Select(assertion => assertion.Citation));
            var row = new RowBuilder().Say("position:").Name(actor.Name).Say(PositionSection.Verb(position.Stance)).Add(target);
            if (position.Since is { } since) row.Say($", since {EnglishDays.Of(since)}");
            yield return row.Detail();
        }
    }

    private Dictionary<string, int> Ranks()
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var claim in chooser.Ranked) ranks.TryAdd(claim.Id, ranks.Count);
        return ranks;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
