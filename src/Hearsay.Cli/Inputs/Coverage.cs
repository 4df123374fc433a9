using Hearsay.Annotations;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Cli.Inputs;

/// <summary>The articles a command works on, annotated, and the stories they are grouped into where an archive knows them already.</summary>
/// <param name="Pipeline">How they are worked on.</param>
/// <param name="Articles">The articles.</param>
/// <param name="KnownStories">The archive's stories, or <see langword="null"/> where they are to be made.</param>
/// <param name="Status">The exit status that reading them asks for.</param>
internal sealed record Coverage(LedgerPipeline Pipeline, IReadOnlyList<AnnotatedArticle> Articles, IReadOnlyList<Story>? KnownStories, int Status)
{
    /// <summary>Which text came from where.</summary>
    public CopyReport FindCopies() => Pipeline.FindCopies(Articles);

    /// <summary>Which articles are on one event.</summary>
    public IReadOnlyList<Story> GroupIntoStories() => KnownStories ?? Pipeline.GroupIntoStories(Articles, FindCopies());

    /// <summary>What the articles of every story hold, set against each other.</summary>
    public IReadOnlyList<StoryLedger> Reconcile(CancellationToken cancellationToken)
    {
        var copies = FindCopies();
        var stories = KnownStories ?? Pipeline.GroupIntoStories(Articles, copies);
        return Pipeline.Reconcile([.. stories.Where(story => !story.IsRejected)], Pipeline.DateUndated(stories, Articles), copies, cancellationToken);
    }
}
