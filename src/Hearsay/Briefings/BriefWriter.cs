using Hearsay.Briefings.Sections;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Briefings;

/// <summary>Chooses from a story's ledger what somebody with little time must see, and puts it in order.</summary>
public static class BriefWriter
{
    /// <summary>The brief of one story.</summary>
    /// <param name="ledger">The story, reconciled.</param>
    /// <param name="options">How long it may be; twelve claims in short where left out.</param>
    /// <param name="dossier">The story's dossier, where one is to be shown.</param>
    public static Brief Write(StoryLedger ledger, BriefOptions? options = null, Dossier? dossier = null)
    {
        var context = new BriefContext(ledger, options ?? new BriefOptions());
        var chooser = new ClaimChooser(context);
        var claims = new ClaimSections(context, chooser);
        var figures = new FigureSections(context, chooser);
        var copies = new CopyNotes(context);
        BriefSection?[] sections =
        [
            claims.InShort(),
            figures.Compared(),
            figures.Single(),
            ForecastSection.Write(context),
            PositionSection.Write(context),
            WordingSection.Write(context),
            TimelineSection.Write(context),
            claims.Denied(),
            claims.OneVoice(),
            DecisionSection.Write(context),
            DossierSection.Write(context, dossier),
        ];
        var cited = sections.OfType<BriefSection>().SelectMany(section => section.Lines).SelectMany(line => line.Articles).ToHashSet();

        return new Brief(
            ledger.Story.Id,
            HeaderSection.Title(context),
            HeaderSection.Summary(context, copies),
            [.. sections.Append(ArticleSection.Write(context, copies, cited)).OfType<BriefSection>()],
            context.Articles);
    }
}
