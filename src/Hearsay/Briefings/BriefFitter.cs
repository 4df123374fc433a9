using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Briefings;

/// <summary>Writes the longest brief that has room in so many lines.</summary>
/// <remarks>
/// Lines are those of the text form at a width, whatever form the brief is shown in later. What goes first, as room gets scarce, is what can be looked up:
/// figures with one value, wording, the timeline; a page keeps the main claims, figures in conflict, what is due and what one voice alone says.
/// </remarks>
public static class BriefFitter
{
    /// <summary>The lines of a printed page.</summary>
    public const int PageLines = 66;

    /// <summary>The lines of a short brief, which a terminal shows without scrolling.</summary>
    public const int ShortLines = 24;

    // From long to short. Columns: claims, figures, values a figure, single figures, forecasts, positions, wordings, timeline, denials, single voices, dossier answers.
    private static readonly int[][] Lengths =
    [
        [12, 16, 6, 6, 12, 10, 6, 30, 8, 6, 8],
        [10, 12, 5, 4, 10, 8, 5, 20, 6, 6, 5],
        [9, 10, 4, 3, 8, 6, 4, 14, 5, 5, 4],
        [8, 8, 4, 2, 7, 5, 3, 12, 4, 5, 3],
        [7, 7, 3, 2, 6, 4, 2, 10, 3, 4, 2],
        [6, 6, 3, 1, 5, 4, 2, 8, 3, 4, 2],
        [6, 5, 3, 0, 5, 3, 1, 6, 2, 4, 1],
        [6, 5, 3, 0, 4, 3, 1, 5, 2, 3, 1],
        [6, 5, 3, 0, 4, 2, 0, 5, 1, 3, 1],
        [6, 4, 3, 0, 4, 2, 0, 4, 1, 3, 0],
        [5, 4, 2, 0, 3, 2, 0, 3, 1, 3, 0],
        [5, 3, 2, 0, 3, 1, 0, 0, 1, 2, 0],
        [4, 3, 2, 0, 3, 1, 0, 0, 0, 2, 0],
        [4, 2, 2, 0, 2, 0, 0, 0, 0, 2, 0],
        [4, 2, 2, 0, 1, 0, 0, 0, 0, 1, 0],
        [3, 1, 2, 0, 1, 0, 0, 0, 0, 1, 0],
        [3, 1, 2, 0, 0, 0, 0, 0, 0, 1, 0],
        [2, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0],
        [2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
        [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    ];

    // Up to here every article is listed with all that is known of it; below, only those that are cited.
    private const int WithAllArticles = 3;

    /// <summary>The brief of one story; where even the shortest has more lines, the shortest.</summary>
    /// <param name="ledger">The story, reconciled.</param>
    /// <param name="dossier">Its dossier, where one is to be shown if there is room.</param>
    /// <param name="lines">How many lines there may be.</param>
    /// <param name="width">Columns of a line.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room at all.</exception>
    public static Brief Fit(StoryLedger ledger, Dossier? dossier, int lines, int width = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);

        // Longer rows of the table make longer briefs, so that the first that fits is found by halving.
        var exporter = new TextBriefExporter(width, useColor: false);
        var (low, high) = (0, Lengths.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (LinesOf(exporter, Write(ledger, dossier, middle)) <= lines) high = middle;
            else low = middle + 1;
        }

        return Write(ledger, dossier, low);
    }

    private static Brief Write(StoryLedger ledger, Dossier? dossier, int length) => Lengths[length] switch
    {
        [var claims, var figures, var values, var single, var forecasts, var positions, var wordings, var timeline, var denials, var voices, var answers] =>
            BriefWriter.Write(
                ledger,
                new BriefOptions
                {
                    Claims = claims,
                    Figures = figures,
                    ValuesPerFigure = values,
                    SingleFigures = single,
                    Forecasts = forecasts,
                    Positions = positions,
                    Wordings = wordings,
                    TimelineEntries = timeline,
                    Denials = denials,
                    SingleVoices = voices,
                    DossierAnswers = answers,
                    ListsOnlyCited = length > WithAllArticles,
                },
                answers > 0 ? dossier : null),
        _ => throw new InvalidOperationException("A row of the table has another number of columns."),
    };

    private static int LinesOf(TextBriefExporter exporter, Brief brief)
    {
        using var writer = new StringWriter();
        exporter.Export([brief], writer);
        return writer.ToString().Count(letter => letter == '\n');
    }
}
