namespace Hearsay.Dossiers;

/// <summary>What answers a question of a dossier.</summary>
public enum AnswerKind
{
    /// <summary>Amounts, each with who gives it.</summary>
    Figures,

    /// <summary>Statements, one for each claim.</summary>
    Statements,

    /// <summary>Who is for and against something.</summary>
    Positions,

    /// <summary>What happened or is due, by day.</summary>
    Steps,
}
