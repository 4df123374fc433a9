using System.Globalization;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Briefings.Sections;

/// <summary>The dossier: the questions that coverage of such an event is expected to answer, each with its answers or <c>not reported</c>.</summary>
internal static class DossierSection
{
    private const string NotReported = "not reported";

    /// <summary>One line for each question, in the dossier's order.</summary>
    public static BriefSection? Write(BriefContext context, Dossier? dossier)
    {
        if (dossier is null) return null;

        var lines = dossier.Entries.Select((entry, index) => Line(context, $"q{Number(index + 1)}", entry)).ToList();
        return lines.Count == 0 ? null : new BriefSection("dossier", $"Dossier: {dossier.Set.Title}", lines);
    }

    private static BriefLine Line(BriefContext context, string anchor, DossierEntry entry)
    {
        var label = LabelPart.Of(entry.Question.Label);
        var answers = entry.Answers.Where(answer => context.Quote(answer.Citation) is not null).ToList();
        if (answers.Count == 0) return BriefLine.WithoutAnswer(anchor, label, NotReported);

        var most = Math.Max(1, context.Options.DossierAnswers);
        var rows = answers.Take(most).Select(answer => Row(context, entry.Question, answer).Main()).ToList();
        if (entry.LeftOut + answers.Count - rows.Count is var more and > 0) rows.Add(new RowBuilder().Say($"and {Number(more)} more").Detail());
        return new BriefLine(anchor, [label], rows);
    }

    private static RowBuilder Row(BriefContext context, Question question, DossierAnswer answer) => question.Answer switch
    {
        AnswerKind.Figures => Figure(context, answer),
        AnswerKind.Positions => Position(context, answer),
        AnswerKind.Steps => Step(context, answer),
        _ => Standing(context, answer, Statement(context, answer)),
    };

    private static RowBuilder Figure(BriefContext context, DossierAnswer answer)
    {
        var row = new RowBuilder();
        if (answer.Place is { } place && context.Quote(place) is { } name) row.Add(name with { IsBare = true }).Say(":");
        row.Add(context.Quote(answer.Citation));
        if (context.Assertion(answer.Assertion) is { } assertion) row.Say(",").Add(Statements.ShortVoice(context, assertion));
        row.Add(context.Cite(answer.Carriers));
        if (answer.Days is { } days) row.Then().Say($"as of {EnglishDays.Of(days.First)}");
        if (answer.Origins.Count == 0) row.Then().Say("origin not told");
        return answer.Verdict is FigureVerdict.Conflict or FigureVerdict.Revised or FigureVerdict.Undecided ? row.Then().Say(answer.Verdict.Value.Word()) : row;
    }

    private static RowBuilder Position(BriefContext context, DossierAnswer answer)
    {
        var row = new RowBuilder().Name(context.Actor(answer.Actor)?.Name ?? "actor not in the ledger").Say($"{PositionSection.Verb(answer.Stance!.Value)}:");
        row.Add(context.Quote(answer.Citation)).Add(context.Cite(answer.Carriers));
        return answer.Days is { } days ? row.Then().Say($"since {EnglishDays.Of(days.First)}") : row;
    }

    private static RowBuilder Step(BriefContext context, DossierAnswer answer)
    {
        var row = new RowBuilder();
        if (answer.Days is { } days) row.Say($"{EnglishDays.Of(days)}:");
        row.AddAll(Statement(context, answer).Parts());
        return answer.IsForecast ? row.Then().Say("foretold") : row;
    }

    private static RowBuilder Statement(BriefContext context, DossierAnswer answer) =>
        context.Told.Row(answer.Citation, context.Assertion(answer.Assertion), answer.Carriers, "Dossier");

    private static RowBuilder Standing(BriefContext context, DossierAnswer answer, RowBuilder row)
    {
        row.Then().Say(answer.Origins.Count switch { 0 => "origin not told", 1 => "one origin", var many => $"{Number(many)} origins" });
        return answer.Standing is Claims.Standing.OneOrigin ? row : row.Then().Say(answer.Standing.Word());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
