using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads what each amount of a story measures: the kind of thing, the whole, the scope.</summary>
internal static class FigureReader
{
    // A word farther from its figure than this seldom says what is counted.
    private const int Reach = 7;

    /// <summary>The amounts of all statements that say what they measure, in the statements' order. Headlines only repeat.</summary>
    public static IReadOnlyList<FigureObservation> Read(StoryContext story, IReadOnlyList<Statement> statements) =>
        [.. statements
            .Where(statement => !statement.IsTitle)
            .SelectMany(statement => statement.Assertion.Quantities, (statement, quantity) => Observe(story, statement, quantity))
            .Where(observation => observation.Quantity.Unit.Length > 0 || observation.Kind is not null)];

    private static FigureObservation Observe(StoryContext story, Statement statement, Quantity quantity)
    {
        var article = statement.Article;
        return new FigureObservation(
            statement,
            quantity,
            KindOf(article, statement.Span, quantity),
            HeadOf(article, quantity),
            WholeOf(story, article, quantity.Of),
            WholeOf(story, article, quantity.Scope));
    }

    /// <summary>The class of the nearest word that names a kind of measure, first in what is counted, then around the amount.</summary>
    private static string? KindOf(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        if (quantity.Measured is { } measured && Kinds(article, measured).FirstOrDefault() is { } counted) return counted;

        var (first, end) = article.TokensIn(quantity.Span);
        var (from, to) = article.TokensIn(statement);
        return Enumerable.Range(1, Reach)
            .SelectMany(distance => new[] { end - 1 + distance, first - distance })
            .Where(index => index >= from && index < to && MeasureNature.IsKnown(article.Tokens[index]))
            .TakeWhile(index => !HasFigureBetween(article, index, first, end))
            .Select(index => Predicates.ClassOf(article.Tokens[index]))
            .FirstOrDefault();
    }

    // A word beyond another amount belongs to that one.
    private static bool HasFigureBetween(AnnotatedArticle article, int word, int first, int end)
    {
        var (from, to) = word < first ? (word, first) : (end, word);
        return article.Quantities.Any(other => other.Span.Start >= article.Tokens[from].Span.Start && from < to && other.Span.End <= article.Tokens[to - 1].Span.End
            && !(other.Span.Start >= article.Tokens[first].Span.Start && other.Span.End <= article.Tokens[end - 1].Span.End));
    }

    private static IEnumerable<string> Kinds(AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span).Where(MeasureNature.IsKnown).Select(Predicates.ClassOf);

    private static string HeadOf(AnnotatedArticle article, Quantity quantity) =>
        quantity.Measured is { } measured
            ? article.WordsAndMarksIn(measured).Where(StatementFeatures.IsContent).Select(Predicates.ClassOf).LastOrDefault("")
            : "";

    /// <summary>A whole or scope as one comparable text: the actors it names, else its content words.</summary>
    private static string WholeOf(StoryContext story, AnnotatedArticle article, TextSpan? span)
    {
        if (span is not { } whole) return "";

        var actors = article.Mentions
            .Where(mention => whole.Overlaps(mention.Span))
            .Select(mention => story.ActorOf(article, mention.Actor))
            .OfType<string>()
            .Select(actor => "@" + actor);
        var words = article.WordsAndMarksIn(whole)
            .Where(token => StatementFeatures.IsContent(token) && !article.Mentions.Any(mention => mention.Span.Overlaps(token.Span)))
            .Select(Predicates.ClassOf);

        return string.Join(' ', actors.Concat(words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
