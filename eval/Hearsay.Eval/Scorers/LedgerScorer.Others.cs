using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

internal sealed partial class LedgerScorer
{
    private void ScoreForecasts()
    {
        if (gold.Forecasts.Count == 0) return;

        var got = new Dictionary<string, ForecastRecord>(StringComparer.Ordinal);
        foreach (var forecast in Every(story => story.Forecasts)) got[forecast.Assertion] = forecast;

        var hits = gold.Forecasts.Where(one => pairOf.TryGetValue(one.Assertion, out var other) && got.ContainsKey(other)).ToList();
        sheet.Add("forecasts found", hits.Count, Every(story => story.Forecasts).Count(), gold.Forecasts.Count);
        foreach (var one in gold.Forecasts)
        {
            var place = gold.Claims.SelectMany(claim => claim.Assertions).FirstOrDefault(assertion => assertion.Id == one.Assertion);
            var other = pairOf.TryGetValue(one.Assertion, out var pair) ? got.GetValueOrDefault(pair) : null;
            if (other is not null) sheet.Judge("forecasts judged right", other.Verdict == one.Verdict);
            if (other?.Verdict != one.Verdict) sheet.Miss(other is null ? "forecast missed" : "forecast verdict", place is null ? one.Assertion : nameOf(place.Article), $"{one.Verdict}, due {one.Due}: {(place is null ? one.Assertion : Quote(place.Article, place))}", other is null ? (pair is null ? "no such assertion" : "no forecast") : $"{other.Verdict}, due {other.Due}");
        }

        var known = hits.Select(one => pairOf[one.Assertion]).ToHashSet(StringComparer.Ordinal);
        var assertions = Every(story => story.Claims).SelectMany(claim => claim.Assertions).ToLookup(assertion => assertion.Id, StringComparer.Ordinal);
        foreach (var extra in got.Values.Where(forecast => !known.Contains(forecast.Assertion)))
        {
            if (assertions[extra.Assertion].FirstOrDefault() is { } place) sheet.Miss("forecast extra", nameOf(place.Article), "", $"{extra.Verdict}, due {extra.Due}: {Quote(place.Article, place)}");
        }
    }

    private void ScorePositions()
    {
        if (gold.Positions.Count == 0) return;

        var ours = NameWords([gold]);
        var theirs = NameWords(found);
        var got = Every(story => story.Positions).ToList();
        var used = new HashSet<int>();
        foreach (var one in gold.Positions)
        {
            var match = Enumerable.Range(0, got.Count).FirstOrDefault(i => !used.Contains(i) && IsSame(one, got[i]), -1);
            if (match >= 0) used.Add(match);
            else sheet.Miss("position missed", one.Actor, $"{one.Stance} {one.Target} since {one.Since}", "");
        }

        sheet.Add("positions", used.Count, got.Count, gold.Positions.Count);
        for (var i = 0; i < got.Count; i++)
        {
            if (!used.Contains(i)) sheet.Miss("position extra", ActorName(got[i].Actor), "", $"{got[i].Stance} {got[i].Target} since {got[i].Since}");
        }

        bool IsSame(PositionRecord one, PositionRecord other) =>
            one.Stance == other.Stance
            && WordsOf(one.Actor, ours).Overlaps(WordsOf(other.Actor, theirs))
            && Names.Words(one.Target, shortest: 4).Overlaps(Names.Words(other.Target, shortest: 4));
    }

    private void ScoreWording()
    {
        var wanted = Terms([gold]);
        var got = Terms(found);
        if (wanted.Count == 0) return;

        var rightOfGold = wanted.Count(one => got.Any(other => IsSame(one, other)));
        var rightOfFound = got.Count(one => wanted.Any(other => IsSame(one, other)));
        sheet.Add("wording", new Counts(rightOfFound, got.Count, rightOfGold, wanted.Count));

        foreach (var one in wanted.Where(one => !got.Any(other => IsSame(one, other))))
        {
            var near = got.Where(other => other.Article == one.Article && other.Start < one.End && one.Start < other.End).Select(other => $"{other.Device}: {Text(other)}");
            sheet.Miss("wording missed", nameOf(one.Article), $"{one.Device}: {Text(one)}", string.Join(" | ", near), textOf(one.Article), new TextSpan(one.Start, one.End));
        }

        foreach (var one in got.Where(one => !wanted.Any(other => IsSame(one, other))))
        {
            sheet.Miss("wording extra", nameOf(one.Article), "", $"{one.Device}: {Text(one)}", textOf(one.Article), new TextSpan(one.Start, one.End));
        }

        string Text((string Article, int Start, int End, string? Device) term) => textOf(term.Article)[term.Start..term.End];

        static bool IsSame((string Article, int Start, int End, string? Device) one, (string Article, int Start, int End, string? Device) other) =>
            one.Article == other.Article && one.Device == other.Device && one.Start < other.End && other.Start < one.End;
    }

    private void ScoreTimeline()
    {
        if (gold.Timeline.Count == 0) return;

        var wanted = gold.Timeline.Select(entry => entry.Date).ToHashSet(StringComparer.Ordinal);
        var got = Every(story => story.Timeline).Select(entry => entry.Date).ToHashSet(StringComparer.Ordinal);
        sheet.Add("timeline dates", wanted.Count(got.Contains), got.Count, wanted.Count);
        foreach (var entry in gold.Timeline.Where(entry => !got.Contains(entry.Date))) sheet.Miss("timeline missed", entry.Date, entry.Text ?? "", "");
        foreach (var entry in Every(story => story.Timeline).Where(entry => !wanted.Contains(entry.Date))) sheet.Miss("timeline extra", entry.Date, "", entry.Text ?? "");
    }

    private static HashSet<(string Article, int Start, int End, string? Device)> Terms(IEnumerable<StoryLedgerRecord> stories) =>
        [.. from story in stories
            from wording in story.Wording
            from article in wording.Articles
            from term in article.Value
            select (article.Key, term.Start, term.End, term.Device)];

    private static Dictionary<string, HashSet<string>> NameWords(IEnumerable<StoryLedgerRecord> stories)
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var actor in stories.SelectMany(story => story.Actors))
        {
            words[actor.Id] = [.. actor.Names().SelectMany(name => Names.Words(name, shortest: 3))];
        }

        return words;
    }

    private static HashSet<string> WordsOf(string actor, Dictionary<string, HashSet<string>> words) =>
        words.TryGetValue(actor, out var known) ? known : Names.Words(actor, shortest: 4);

    private string ActorName(string id) => Every(story => story.Actors).FirstOrDefault(actor => actor.Id == id)?.Name ?? id;
}
