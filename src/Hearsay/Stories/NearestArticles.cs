using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>The articles of a stream with, for each, those most like it.</summary>
/// <remarks>
/// Only the articles that came last under each term are met, so that the cost of an article does not grow with the archive: what a term
/// in everybody's mouth meant a year ago is no neighbour of today's news. What an article met when it came never changes, and is all
/// that must be kept to have the same neighbours again.
/// </remarks>
internal sealed class NearestArticles(StoryWeights weights)
{
    private readonly List<StoryText> texts = [];
    private readonly List<Neighbourhood> neighbourhoods = [];
    private readonly TermIndex index = new();

    /// <summary>How many articles there are; they are numbered from 0 in order of arrival.</summary>
    public int Count => texts.Count;

    /// <summary>An article by its number.</summary>
    public StoryText this[int article] => texts[article];

    /// <summary>Those most like an article.</summary>
    public Neighbourhood Of(int article) => neighbourhoods[article];

    /// <summary>How like each other two articles are by their words, silence between them taken into account.</summary>
    public double Likeness(int one, int other) => Likeness(texts[one], other);

    /// <summary>How like an article some text is.</summary>
    public double Likeness(StoryText one, int other) => one.LikenessTo(texts[other]) * weights.OfSilence(one.DaysTo(texts[other]));

    /// <summary>How probable it is that two articles are on one event, from 0 to 1, as their neighbourhoods let it appear now.</summary>
    public double Chance(int one, int other) => Chance(one, other, Likeness(one, other));

    /// <summary>The same, of two whose likeness is known.</summary>
    public double Chance(int one, int other, double likeness) => weights.Chance(likeness, neighbourhoods[one], neighbourhoods[other]);

    /// <summary>The articles so far that are like a text enough to count.</summary>
    public List<(int Article, float Likeness)> Like(StoryText text)
    {
        var met = new List<(int Article, float Likeness)>();
        foreach (var other in index.Find(text))
        {
            var likeness = Likeness(text, other);
            if (likeness >= weights.LeastLikeness) met.Add((other, (float)likeness));
        }

        return met;
    }

    /// <summary>Takes the next article in and makes it a neighbour of those it is like.</summary>
    /// <returns>The earlier articles that are like it enough to count.</returns>
    public List<(int Article, float Likeness)> Add(StoryText text)
    {
        var met = Like(text);
        Restore(text, CollectionsMarshal.AsSpan(met));
        return met;
    }

    /// <summary>Takes an article in again, with what it met when it first came.</summary>
    public void Restore(StoryText text, ReadOnlySpan<(int Article, float Likeness)> met)
    {
        var article = texts.Count;
        texts.Add(text);
        var own = new Neighbourhood();
        neighbourhoods.Add(own);
        foreach (var (other, likeness) in met)
        {
            own.Offer(other, likeness);
            neighbourhoods[other].Offer(article, likeness);
        }

        index.Add(text);
    }
}
