using System.Globalization;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Briefings.Sections;

/// <summary>Who is for and against what, by target, and who changed.</summary>
internal static class PositionSection
{
    private static readonly Stance[] Order = [Stance.Rejects, Stance.Supports, Stance.Neutral];

    /// <summary>The stance as a verb: <c>rejects</c>.</summary>
    public static string Verb(Stance stance) => stance == Stance.Neutral ? "is neutral on" : stance.Word();

    /// <summary>Targets, the one most actors speak of first.</summary>
    public static BriefSection? Write(BriefContext context)
    {
        var targets = context.Ledger.Positions
            .Where(position => context.Actor(position.Actor) is not null && Cited(context, position) is not null)
            .GroupBy(position => position.Target.Trim(), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(target => target.Select(position => position.Actor).Distinct(StringComparer.Ordinal).Count())
            .ToList();
        var lines = targets.Take(context.Options.Positions)
            .Select((target, index) => Line(context, $"s{(index + 1).ToString(CultureInfo.InvariantCulture)}", [.. target]))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("positions", "Who says what of it", lines, targets.Count - lines.Count);
    }

    private static BriefLine Line(BriefContext context, string anchor, IReadOnlyList<Position> positions)
    {
        var near = positions.SelectMany(position => context.Assertions(position.Assertions)).Select(assertion => assertion.Citation);

        // An actor stands where it stood last; what it held before is told beside it.
        var byActor = positions
            .GroupBy(position => position.Actor, StringComparer.Ordinal)
            .Select(group => group.OrderBy(position => position.Since ?? LocalDate.MinIsoValue).ToList())
            .ToList();
        var rows = Order
            .Select(stance => (stance, actors: byActor.Where(held => held[^1].Stance == stance).ToList()))
            .Where(group => group.actors.Count > 0)
            .Select(group => Row(context, group.stance, group.actors).Main())
            .ToList();

        return new BriefLine(anchor, [.. Names(context, positions[0].Target, [.. near])], rows);
    }

    // Each name the articles have for the thing is their own words; only what parts them is not.
    private static IEnumerable<BriefPart> Names(BriefContext context, string target, IReadOnlyList<Citation> near)
    {
        foreach (var (name, index) in target.Split(", ", StringSplitOptions.TrimEntries).Select((name, index) => (name, index)))
        {
            if (index > 0) yield return LabelPart.Of("·");
            yield return context.Find(name, near);
        }
    }

    private static RowBuilder Row(BriefContext context, Stance stance, IReadOnlyList<List<Position>> actors)
    {
        var row = new RowBuilder().Say($"{stance.Word()}:");
        foreach (var (held, index) in actors.Select((held, index) => (held, index)))
        {
            if (index > 0) row.Say("·");

            var now = held[^1];
            row.Name(context.Actor(now.Actor)!.Name);
            if (now.Since is { } since) row.Say($"since {EnglishDays.Of(since)}");
            row.Add(Cited(context, now));
            if (held.LastOrDefault(position => position.Stance != now.Stance) is { } before)
            {
                row.Say($", before: {before.Stance.Word()}").Add(Cited(context, before));
            }
        }

        return row;
    }

    private static CitationsPart? Cited(BriefContext context, Position position) =>
        context.Cite(context.Assertions(position.Assertions).Select(assertion => assertion.Citation));
}
