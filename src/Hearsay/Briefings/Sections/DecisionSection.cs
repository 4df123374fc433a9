using System.Globalization;
using Hearsay.Decisions;

namespace Hearsay.Briefings.Sections;

/// <summary>What analysts decided about the story: which finding, who, when, and what they put in its place.</summary>
internal static class DecisionSection
{
    /// <summary>The decisions in force, in the order in which they were taken.</summary>
    public static BriefSection? Write(BriefContext context)
    {
        var lines = context.Ledger.Decisions.Select((decision, index) => Line(context, decision, index + 1)).ToList();
        return lines.Count == 0 ? null : new BriefSection("decisions", "Decided by analysts", lines);
    }

    private static BriefLine Line(BriefContext context, Decision decision, int number)
    {
        var rows = new List<BriefRow> { What(context, decision).Main(), Who(decision).Detail() };
        if (decision.Correction is { } correction)
        {
            rows.Add(new RowBuilder().Say($"{DecisionJson.Word(correction.Field)} set to").Add(new AnalystPart(decision.Signed.By, correction.Value)).Detail());
        }

        if (decision.Note is { } note) rows.Add(new RowBuilder().Say("note:").Add(new AnalystPart(decision.Signed.By, note)).Detail());
        if (context.Ledger.Lost.Contains(decision.Id))
        {
            rows.Add(new RowBuilder().Say($"no longer found: the words are not read as {Kind(decision.Subject)} any more").Detail());
        }
        return new BriefLine($"n{number.ToString(CultureInfo.InvariantCulture)}", [], rows);
    }

    private static RowBuilder What(BriefContext context, Decision decision)
    {
        var row = new RowBuilder().Say(Done(decision));
        for (var index = 0; index < decision.Targets.Count; index++)
        {
            if (index > 0) row.Say(decision.Kind == DecisionKind.Split ? "from" : "with");
            AddTarget(row, context, decision.Targets[index]);
        }

        return row;
    }

    // Words are quoted where they are words; whole articles are called by the label the analyst saw.
    private static void AddTarget(RowBuilder row, BriefContext context, DecisionTarget target)
    {
        var here = target.Evidence.Where(evidence => context.Article(evidence.Article) is not null).ToList();
        if (here.Select(context.Quote).FirstOrDefault(quote => quote is not null) is { } quoted) row.Add(quoted).Add(context.Cite(here));
        else row.Name(target.Label).Add(context.CiteArticles(here.Select(evidence => evidence.Article)));
    }

    private static string Kind(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Figure => "an amount",
        DecisionSubject.Actor => "an actor",
        _ => "a statement",
    };

    private static RowBuilder Who(Decision decision) =>
        new RowBuilder().Name(decision.Signed.By).Then().Say(EnglishDays.Of(decision.Signed.At.InUtc().Date));

    private static string Done(Decision decision) => $"{decision.Kind switch
    {
        DecisionKind.Accept => "accepted",
        DecisionKind.Reject => "rejected",
        DecisionKind.Correct => "corrected",
        DecisionKind.Merge => "merged",
        DecisionKind.Split => "split",
        _ => "noted on",
    }} {DecisionJson.Word(decision.Subject)}:";
}
