using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Lays out what a story's ledger answers to the questions of a set.</summary>
/// <remarks>It finds nothing new: every answer is a figure, a claim, a position or an entry of the timeline that the ledger holds.</remarks>
public static class DossierWriter
{
    /// <summary>The dossier of one story.</summary>
    /// <param name="ledger">The story, reconciled.</param>
    /// <param name="set">The questions.</param>
    public static Dossier Write(StoryLedger ledger, QuestionSet set) => Write(ledger, set, isChosen: false);

    /// <summary>The dossier of the built-in set that the story's own words choose, or <see langword="null"/> where the fit is not clear.</summary>
    /// <param name="ledger">The story, reconciled.</param>
    public static Dossier? WriteFitting(StoryLedger ledger) =>
        QuestionSetChooser.Choose(ledger.Articles, QuestionSets.All) is { } set ? Write(ledger, set, isChosen: true) : null;

    private static Dossier Write(StoryLedger ledger, QuestionSet set, bool isChosen)
    {
        var lookup = new LedgerLookup(ledger);
        return new Dossier(set, isChosen, [.. set.Questions.Select(question => Entry(lookup, question))]);
    }

    private static DossierEntry Entry(LedgerLookup lookup, Question question)
    {
        if (question.Answer == AnswerKind.Steps)
        {
            var (shown, leftOut) = new StepAnswers(lookup).Of(question);
            return new DossierEntry(question, shown, leftOut);
        }

        var answers = (question.Answer switch
        {
            AnswerKind.Figures => new FigureAnswers(lookup).Of(question),
            AnswerKind.Positions => new PositionAnswers(lookup).Of(question),
            _ => new StatementAnswers(lookup).Of(question),
        }).ToList();
        return new DossierEntry(question, [.. answers.Take(question.Most)], Math.Max(0, answers.Count - question.Most));
    }
}
