using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Sets what a story's articles say against each other.</summary>
public static class Reconciler
{
    /// <summary>Everything the story's articles hold, reconciled.</summary>
    public static StoryLedger Reconcile(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies)
    {
        var context = new StoryContext(story, articles, copies);
        return new StoryLedger { Story = story, Articles = context.Articles, Copies = copies, Actors = context.Actors };
    }
}
