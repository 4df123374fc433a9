using System.Runtime.CompilerServices;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Claims.Identities;
using Hearsay.Claims.Positions;

namespace Hearsay.Claims;

/// <summary>What articles tell each by itself, in whatever story they stand: read once for each article for as long as it is in use.</summary>
internal sealed class ArticleReadings
{
    private readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<StatementDraft>> drafts = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<string?>> descriptions = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<TermDraft>> wording = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, IReadOnlyList<StandDraft>> stands = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, SyntaxTree> trees = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, ILookup<string, TextSpan>> fullNames = [];
    private readonly ConditionalWeakTable<AnnotatedArticle, Dictionary<string, IReadOnlyList<WordingTerm>>> offices = [];
    private readonly Dictionary<string, string?> keys = new(StringComparer.Ordinal);

    /// <summary>Numbers of what statements are about.</summary>
    public FeatureNumbers Features { get; } = new();

    /// <summary>How statements were linked in the last ledger made with these; <see langword="null"/> before the first.</summary>
    public LinkedBefore? Linked { get; set; }

    /// <summary>The drafts of an article's statements, in order of place.</summary>
    public IReadOnlyList<StatementDraft> DraftsOf(AnnotatedArticle article) => drafts.GetValue(article, StatementReader.Draft);

    /// <summary>How each of an article's attributions describes its speaker, in their order; <see langword="null"/> where it does not.</summary>
    public IReadOnlyList<string?> DescriptionsOf(AnnotatedArticle article) =>
        descriptions.GetValue(article, static article => [.. article.Attributions.Select(attribution => DescribedSpeakers.Describe(article, attribution))]);

    /// <summary>What an article calls things.</summary>
    /// <param name="article">The article.</param>
    /// <param name="read">Reads it where that was not done yet.</param>
    public IReadOnlyList<TermDraft> WordingOf(AnnotatedArticle article, Func<AnnotatedArticle, IEnumerable<TermDraft>> read) =>
        wording.GetValue(article, article => [.. read(article)]);

    /// <summary>Where an article tells that somebody takes a stand, in order of place.</summary>
    public IReadOnlyList<StandDraft> StandsOf(AnnotatedArticle article) => stands.GetValue(article, StandFinder.Find);

    /// <summary>Where an article calls things more fully, by what they are called for short.</summary>
    /// <param name="article">The article.</param>
    /// <param name="read">Reads it where that was not done yet.</param>
    public ILookup<string, TextSpan> FullNamesOf(AnnotatedArticle article, Func<AnnotatedArticle, ILookup<string, TextSpan>> read) =>
        fullNames.GetValue(article, article => read(article));

    /// <summary>The offices by which an article names some of its actors.</summary>
    /// <param name="article">The article.</param>
    /// <param name="actors">The actors.</param>
    /// <param name="read">Reads it where that was not done yet.</param>
    public IReadOnlyList<WordingTerm> OfficesOf(
        AnnotatedArticle article, IReadOnlyList<Actor> actors, Func<AnnotatedArticle, IReadOnlyList<Actor>, IEnumerable<WordingTerm>> read)
    {
        var (known, key) = (offices.GetValue(article, static _ => new(StringComparer.Ordinal)), string.Join(' ', actors.Select(actor => actor.Id)));
        if (!known.TryGetValue(key, out var terms)) known[key] = terms = [.. read(article, actors)];
        return terms;
    }

    /// <summary>The trees of an article's sentences, those that tell of a deed among them.</summary>
    public SyntaxTree TreesOf(AnnotatedArticle article) => trees.GetValue(article, static article => new SyntaxTree(TreesOnDemand.Parse(article, DeedWords.StandIn).Dependencies));

    /// <summary>What is the same in all spellings of a body's name; <see langword="null"/> where nothing is left of it.</summary>
    public string? KeyOf(string name)
    {
        if (!keys.TryGetValue(name, out var key)) keys[name] = key = BodyName.Of(name, MentionType.Organization)?.Key;
        return key;
    }
}
