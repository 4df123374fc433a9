using Hearsay.Annotations;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Cli.Inputs;

/// <summary>The articles a command works on, annotated, and the stories they are grouped into where an archive knows them already.</summary>
/// <param name="Pipeline">How they are worked on.</param>
/// <param name="Articles">The articles.</param>
/// <param name="KnownStories">The archive's stories, or <see langword="null"/> where they are to be made.</param>
/// <param name="Status">The exit status that reading them asks for.</param>
internal sealed record Coverage(LedgerPipeline Pipeline, IReadOnlyList<AnnotatedArticle> Articles, IReadOnlyList<Story>? KnownStories, int Status)
{
    /// <summary>The coverage as it was known on a day; its stories are made anew, since those known hold what came later.</summary>
    public Coverage KnownBy(LocalDate day) => this with { Articles = Pipeline.KnownBy(day, Articles), KnownStories = null };

    /// <summary>The coverage of one of its stories.</summary>
    /// <exception cref="HearsayException">There is no such story, or there are several.</exception>
    public Coverage WithStory(string story) => this with { KnownStories = [Ledger.FindStory(GroupIntoStories(), story)] };

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
