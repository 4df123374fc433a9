using Hearsay.Annotations;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Turns what stands in a ledger into the target of a decision: the words it rests on, by which later runs find it again.</summary>
public static class DecisionEvidence
{
    private const int LongestLabel = 200;

    /// <summary>A claim: its words first, then its other assertions.</summary>
    public static DecisionTarget Of(Claim claim) => new([.. claim.Assertions.Select(assertion => assertion.Citation).Prepend(claim.Citation).Distinct()], Label(claim.Text));

    /// <summary>Some assertions of a claim, for splitting them off or leaving them.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static DecisionTarget Of(StoryLedger ledger, IReadOnlyList<Assertion> assertions)
    {
        if (assertions.Count == 0) throw new ArgumentException("A target rests on one assertion at least.", nameof(assertions));

        var first = assertions[0].Citation;
        return new DecisionTarget([.. assertions.Select(assertion => assertion.Citation)], Label(first.Span.Of(ledger.Articles.First(article => article.Article.Id == first.Article).Text)));
    }

    /// <summary>An actor, or as much of it as stands in some articles: the first name or description in each.</summary>
    /// <param name="ledger">The story.</param>
    /// <param name="actor">One of its actors.</param>
    /// <param name="isWanted">Which articles count; all where left out.</param>
    public static DecisionTarget Of(StoryLedger ledger, StoryActor actor, Func<string, bool>? isWanted = null)
    {
        var articles = ledger.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        var evidence = actor.Members
            .Select(member => member.LastIndexOf('/') is var border ? (Article: member[..border], Id: member[(border + 1)..]) : default)
            .Where(member => isWanted?.Invoke(member.Article) ?? true)
            .Select(member => WordsOf(articles[member.Article], member.Id) is { } span ? new Citation(member.Article, span) : (Citation?)null)
            .OfType<Citation>();
        return new DecisionTarget([.. evidence], Label(actor.Name));
    }

    /// <summary>A story: its articles.</summary>
    public static DecisionTarget Of(Story story) => Of(story.Title, story.Articles);

    /// <summary>Whole articles, as parts of a story.</summary>
    public static DecisionTarget Of(string label, IEnumerable<string> articles) => new([.. articles.Select(article => new Citation(article, default))], Label(label));

    /// <summary>An amount where one article gives it.</summary>
    public static DecisionTarget Of(StoryLedger ledger, Citation amount) =>
        new([amount], Label(amount.Span.Of(ledger.Articles.First(article => article.Article.Id == amount.Article).Text)));

    private static TextSpan? WordsOf(AnnotatedArticle article, string member) =>
        article.Mentions.Where(mention => mention.Actor == member).Select(mention => mention.Span)
            .Concat(article.References.Where(reference => reference.Actor == member).Select(reference => reference.Span))
            .Concat(article.Attributions.Where(attribution => attribution.Id == member).SelectMany(attribution => attribution.Source))
            .Select(TextSpan? (span) => span)
            .FirstOrDefault() ?? DescribedSpeakers.WordsOf(member);

    private static string Label(string words)
    {
        if (words.Length <= LongestLabel) return words;

        var end = char.IsHighSurrogate(words[LongestLabel - 2]) ? LongestLabel - 2 : LongestLabel - 1;
        return $"{words[..end]}…";
    }
}
