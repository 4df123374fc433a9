namespace Hearsay.Briefings;

/// <summary>How long a brief may be. What is left out is counted in it, and stands whole in the ledger.</summary>
public sealed record BriefOptions
{
    /// <summary>How many of the main claims stand in short.</summary>
    /// <value>12</value>
    public int Claims { get; init; } = 12;

    /// <summary>How many figures with more than one value are shown.</summary>
    /// <value>16</value>
    public int Figures { get; init; } = 16;

    /// <summary>How many values of one figure are shown.</summary>
    /// <value>6</value>
    public int ValuesPerFigure { get; init; } = 6;

    /// <summary>How many figures that only one value is given for are shown.</summary>
    /// <value>6</value>
    public int SingleFigures { get; init; } = 6;

    /// <summary>How many forecasts are shown.</summary>
    /// <value>12</value>
    public int Forecasts { get; init; } = 12;

    /// <summary>How many targets of positions are shown.</summary>
    /// <value>10</value>
    public int Positions { get; init; } = 10;

    /// <summary>How many things called by several names are shown.</summary>
    /// <value>6</value>
    public int Wordings { get; init; } = 6;

    /// <summary>How many entries of the timeline are shown.</summary>
    /// <value>30</value>
    public int TimelineEntries { get; init; } = 30;

    /// <summary>How many denials are shown.</summary>
    /// <value>8</value>
    public int Denials { get; init; } = 8;

    /// <summary>How many of the claims that a single voice makes are shown.</summary>
    /// <value>6</value>
    public int SingleVoices { get; init; } = 6;

    /// <summary>How many answers to one question of a dossier are shown.</summary>
    /// <value>8</value>
    public int DossierAnswers { get; init; } = 8;

    /// <summary>Whether only articles that a line cites are listed, without what is known of them besides outlet and day.</summary>
    /// <value><see langword="false"/></value>
    public bool ListsOnlyCited { get; init; }

    /// <summary>The same brief, shorter or longer: every length in proportion to that of the claims.</summary>
    /// <param name="claims">How many claims stand in short.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one claim is asked for.</exception>
    public static BriefOptions OfLength(int claims)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(claims, 1);

        var usual = new BriefOptions();
        return new BriefOptions
        {
            Claims = claims,
            Figures = Scaled(usual.Figures),
            SingleFigures = Scaled(usual.SingleFigures),
            Forecasts = Scaled(usual.Forecasts),
            Positions = Scaled(usual.Positions),
            Wordings = Scaled(usual.Wordings),
            TimelineEntries = Scaled(usual.TimelineEntries),
            Denials = Scaled(usual.Denials),
            SingleVoices = Scaled(usual.SingleVoices),
            DossierAnswers = Scaled(usual.DossierAnswers),
        };

        int Scaled(int length) => (int)Math.Min(int.MaxValue, Math.Max(1, ((long)length * claims + usual.Claims - 1) / usual.Claims));
    }
}
