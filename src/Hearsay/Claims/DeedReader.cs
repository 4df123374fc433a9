using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads who did what to whom, where and when from the tree of a statement. Relations are those of Universal Dependencies 2.</summary>
/// <param name="story">The story, which knows the actors.</param>
internal sealed class DeedReader(StoryContext story)
{
    /// <summary>What stands before the class of a noun that means one thing everybody knows of: <c>the ferry</c>.</summary>
    public const string Definite = "the ";

    private static readonly IReadOnlySet<string> PlaceCases = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "in", "at", "near", "outside" };

    private readonly Dictionary<int, Deed?> known = [];

    /// <summary>What a statement tells of; <see langword="null"/> where it has no tree, or its verb is negated or not told as a fact.</summary>
    public Deed? Read(Statement statement)
    {
        if (!known.TryGetValue(statement.Index, out var deed)) known[statement.Index] = deed = ReadNew(statement);
        return deed;
    }

    private Deed? ReadNew(Statement statement)
    {
        var (article, tree) = (statement.Article, story.Readings.TreesOf(statement.Article));

        var (from, end) = article.TokensIn(statement.Span);
        var verb = Enumerable.Range(from, end - from).FirstOrDefault(token => tree.IsKnown(token) && (tree.Head(token) < from || tree.Head(token) >= end), -1);
        if (verb < 0 || article.Tokens[verb].Upos != PartOfSpeech.Verb || IsUnsure(article, tree, verb)) return null;

        var isPassive = tree.Children(verb).Any(child => tree.Relation(child) is "nsubj:pass" or "aux:pass");
        var subject = tree.Child(verb, "nsubj");
        var agent = isPassive ? tree.Children(verb).FirstOrDefault(child => tree.Is(child, "obl") && HasCase(article, tree, child, "by"), -1) : subject;
        return new Deed(
            Predicates.ClassOf(article.Tokens[verb]),
            WhoOrWhat(article, tree, agent),
            WhoOrWhat(article, tree, isPassive ? subject : tree.Child(verb, "obj")),
            tree.Children(verb).Where(child => tree.Is(child, "obl") && PlaceCases.Any(word => HasCase(article, tree, child, word))).Select(child => PlaceAt(article, child)).FirstOrDefault(place => place is not null),
            tree.Children(verb).Where(child => child >= from && child < end && (tree.Is(child, "obl") || tree.Is(child, "advmod"))).Select(child => TimeAt(article, child)).FirstOrDefault(time => time is not null));
    }

    // "did not", "may have", "if": not told as what happened.
    private static bool IsUnsure(AnnotatedArticle article, SyntaxTree tree, int verb) =>
        tree.Children(verb).Any(child => article.Tokens[child].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never" or "if" or "whether"
            || (tree.Is(child, "aux") && article.Tokens[child].Xpos == "MD"));

    private static bool HasCase(AnnotatedArticle article, SyntaxTree tree, int noun, string word) =>
        tree.Children(noun).Any(child => tree.Is(child, "case") && article.Tokens[child].Is(word));

    private string? WhoOrWhat(AnnotatedArticle article, SyntaxTree tree, int head)
    {
        if (head < 0) return null;

        var token = article.Tokens[head];
        if (ActorAt(article, token.Span) is { } actor) return "@" + actor;
        if (token.Upos != PartOfSpeech.Noun) return null;

        var isDefinite = token.Xpos == "NN" && tree.Children(head).Any(child => tree.Is(child, "det") && article.Tokens[child].Is("the"));
        return (isDefinite ? Definite : "") + Predicates.ClassOf(token);
    }

    private string? ActorAt(AnnotatedArticle article, TextSpan word) =>
        story.ActorOf(article, article.Mentions.FirstOrDefault(mention => mention.Span.Contains(word))?.Actor ?? article.References.FirstOrDefault(reference => reference.Span.Contains(word))?.Actor);

    private string? PlaceAt(AnnotatedArticle article, int head) =>
        ActorAt(article, article.Tokens[head].Span) is { } actor && story.Actor(actor).Type == MentionType.Location ? actor : null;

    private static TimeExpression? TimeAt(AnnotatedArticle article, int head) =>
        article.Times.FirstOrDefault(time => time.Span.Contains(article.Tokens[head].Span) && time.Type is TimeType.Date or TimeType.Time);
}
