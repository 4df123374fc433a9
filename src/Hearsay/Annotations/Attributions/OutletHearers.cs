using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles.Outlets;

namespace Hearsay.Annotations.Attributions;

/// <summary>Finds the outlets that a statement was made to, or that pass it on: <c>told Radio Harrow</c>, <c>in an interview with the Courier</c>, <c>told this newspaper</c>.</summary>
internal sealed class OutletHearers(Passage passage)
{
    private const int LongestName = 4;

    private Actor? own;

    /// <summary>The article's own outlet, where somebody spoke to it and no actor stood for it.</summary>
    public Actor? Added { get; private set; }

    /// <summary>Whether a name is an outlet's: by the lists, by its words, by the article's own, or by what stands beside it.</summary>
    public bool IsOutlet(Mention mention)
    {
        var name = mention.Span.Of(passage.Text);
        if (mention.Type == MentionType.Person) return false;
        if (OutletLexicon.Default.Find(name) is not null || OutletNames.IsOutlet(name) || IsOwn(name)) return true;

        var token = passage.Article.TokenAt(mention.Span.Start) ?? -1;
        var after = passage.Article.TokenAt(mention.Span.End - 1) + 1 ?? -1;
        return token > 0 && passage.Is(token - 1, WordClass.Media) || token > 1 && passage.Word(token - 1) == "," && passage.Is(token - 2, WordClass.Media)
            || after >= 0 && after < passage.Article.Tokens.Count && passage.Is(after, WordClass.Media);
    }

    /// <summary>The actors of the outlets beside a cue.</summary>
    /// <param name="draft">The attribution.</param>
    /// <param name="mentions">The names of the sentence.</param>
    /// <param name="isOutermost">Whether the whole sentence belongs to it, and not only what stands right beside the cue.</param>
    /// <param name="window">The sentence.</param>
    public IEnumerable<string> Find(Draft draft, IEnumerable<Mention> mentions, bool isOutermost, Run window)
    {
        foreach (var mention in mentions)
        {
            if (passage.Article.TokenAt(mention.Span.Start) is not { } token || !window.Contains(token) || draft.Source.Run.Contains(token) || draft.Content.Exists(run => run.Contains(token))) continue;

            var isBeside = draft.Beside.Contains(token);
            if ((isBeside || isOutermost) && IsHearer(token, draft, isBeside) && IsOutlet(mention)) yield return mention.Actor;
        }

        if (!draft.Beside.IsEmpty && SaysOwn(draft.Beside) && Own() is { } outlet) yield return outlet.Id;
    }

    /// <summary>Whether a name stands where hearers and carriers do: right behind the verb, or behind <c>to</c>, <c>with</c> or <c>by</c> that a way of speaking leads to.</summary>
    private bool IsHearer(int token, Draft draft, bool isBeside)
    {
        var before = token - 1;
        for (var step = 0; step < LongestName && before > 0 && (passage.Is(before, WordClass.Determiner | WordClass.Media) || passage.Word(before) is "state" or "local" or "news" or ","); step++) before--;
        if (draft.Cue is { } cue && (before == cue.Run.End - 1 || cue.Run.Contains(token))) return true;
        if (isBeside && passage.Word(before) is "to" or "and" or "with") return true;

        return before > 0 && passage.Word(before) is "to" or "with" or "by" && passage.Is(before - 1, WordClass.Way);
    }

    private bool SaysOwn(Run run)
    {
        for (var token = run.First; token < run.End - 1; token++)
        {
            if (passage.Word(token) is "this" or "our" && passage.Is(token + 1, WordClass.Media)) return true;
        }

        return false;
    }

    private bool IsOwn(string name) => passage.Article.Article.Outlet is { Length: > 0 } outlet && OutletNames.AreSame(outlet, name);

    private Actor? Own()
    {
        if (own is not null || passage.Article.Article.Outlet is not { Length: > 0 } outlet) return own;

        own = passage.Article.Actors.FirstOrDefault(actor => OutletNames.AreSame(outlet, actor.Name))
            ?? (Added = new Actor($"a{passage.Article.Actors.Count + 1}", outlet, MentionType.Organization, [], []));
        return own;
    }
}
