using Hearsay.Annotations.Syntax;

namespace Hearsay.Annotations.Attributions;

/// <summary>Finds who said what: source, cue and content of every statement and attitude an article gives.</summary>
/// <remarks>
/// First by rules over words, then by the trees of sentences that hold a cue: they mend borders and show attributions that words alone do not.
/// Only narrative blocks hold attributions. Linear in the text, but for a bounded look around each cue.
/// </remarks>
public sealed class AttributionAnnotator : IAnnotator
{
    private static readonly DependencyAnnotator Parser = new(SentencesToParse.IsWanted);

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens, Layer.Mentions];

    /// <inheritdoc/>
    public Layer Writes => Layer.Attributions;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var passage = new Passage(article);
        var drafts = new List<Draft>();
        var speech = new ContinuedSpeech(passage);
        foreach (var unit in passage.Units)
        {
            if (speech.Begin(unit) is { } begun) drafts.Add(begun);
            else if (!speech.TryContinue(unit))
            {
                var found = Drafts(new Stretch(passage, unit.Run, IsInsideQuotation: false), unit);
                speech.Follow(unit, found);
                drafts.AddRange(found);
            }
        }

        var tree = new SyntaxTree((article.Dependencies.Count > 0 ? article : Parser.Annotate(article)).Dependencies);
        var revision = new TreeRevision(passage, tree);
        drafts = [.. drafts.Select(revision.Revise)];
        drafts.AddRange(new FrameFinder(passage, tree).Find(drafts).SelectMany(draft => Gapping.Split(new Stretch(passage, passage.UnitOf(draft.Cue!.Head), IsInsideQuotation: false), draft)));
        var builder = new AttributionBuilder(passage);
        var attributions = builder.Build(drafts);
        return article with { Attributions = attributions, Actors = builder.OwnOutlet is { } own ? [.. article.Actors, own] : article.Actors };
    }

    private static List<Draft> Drafts(Stretch stretch, Unit unit)
    {
        var drafts = new List<Draft>();
        if (ColonFinder.Find(stretch, unit) is { } headline)
        {
            drafts.Add(headline);
        }

        var cues = CueFinder.Find(stretch);
        for (var index = 0; index < cues.Count; index++)
        {
            var source = SourceFinder.Find(stretch, cues[index], drafts);
            if (ContentFinder.Find(stretch, cues, index, source) is { } draft)
            {
                drafts.AddRange(ColonAnswer.Split(stretch, draft).SelectMany(part => Gapping.Split(stretch, part)));
            }
        }

        return drafts;
    }
}
