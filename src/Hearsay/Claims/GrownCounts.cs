using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells whether a count grew that was foretold to: <c>the toll is expected to rise</c>.</summary>
/// <param name="amounts">The amounts of the story, in groups of one thing each.</param>
internal sealed class GrownCounts(IReadOnlyList<IReadOnlyList<FigureObservation>> amounts)
{
    // How far behind the word of the future the verb stands: "is expected to rise", "will certainly grow".
    private const int Reach = 3;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(GrownCounts), "outcomes.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly PhraseSet Growing = PhraseSet.Of(Lexicon["growth: verbs"]);
    private static readonly PhraseSet Counted = PhraseSet.Of(Lexicon["growth: counts"]);

    // Counts that only grow, such as those of the dead; that others change in either direction says little.
    private readonly List<List<FigureObservation>> counts = [.. amounts
        .Select(group => group.Where(one => MeasureNature.IsGrowing(one.Kind) && !one.IsForecast && !one.IsPart).ToList())
        .Where(group => group.Count > 1)];

    /// <summary>The statement that gives a larger count than any before, after another one foretold that it would grow; <see langword="null"/> where it foretold something else.</summary>
    public Statement? FindGrown(Statement forecast)
    {
        if (forecast.Assertion.Said is not { } said || counts.Count == 0 || !ForetellsGrowth(forecast)) return null;

        var kinds = counts.Where(group => group[0].Kind is { } kind && forecast.Features.Features.Contains(kind)).ToList();
        foreach (var group in kinds.Count > 0 ? kinds : counts)
        {
            var known = group.Where(one => one.Statement.Assertion.Said <= said).Max(one => one.Quantity.Low);
            if (known is not null && group.Find(one => one.Statement.Assertion.Said > said && one.Quantity.Low > known) is { } grown) return grown.Statement;
        }

        return null;
    }

    private static bool ForetellsGrowth(Statement forecast)
    {
        var tokens = forecast.Article.WordsAndMarksIn(forecast.Span);
        var first = Modality.ForetoldAt(tokens);
        return Counted.StandsIn(tokens) && Enumerable.Range(first, Math.Clamp(tokens.Count - first, 0, Reach)).Any(index => Growing.LengthAt(tokens, index) > 0);
    }
}
