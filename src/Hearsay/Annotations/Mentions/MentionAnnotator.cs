using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Annotations.Mentions;

/// <summary>Finds names with rules and a trained model that hears them, and says which of them name the same actor.</summary>
public sealed class MentionAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens];

    /// <inheritdoc/>
    public Layer Writes => Layer.Mentions;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var text = new MarkedText(article);
        var names = new LongFormFinder(text).Join(new NameTagger(NameModel.Instance).Tag(text, RuledNames.Of(text)));
        var actors = new ActorBook(text).Resolve(names);
        var references = new ReferenceResolver(text, names, actors).Resolve();

        return article with
        {
            Mentions = [.. names.Zip(actors, (name, actor) => new Mention(text.SpanOf(name.First, name.End), actor.Type, actor.Id))],
            References = references,
            Actors = [.. actors.Distinct().Select(actor => actor.ToActor())],
        };
    }
}
