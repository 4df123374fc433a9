using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>The articles of a stream with, for each, those most like it: found by the terms they make most of, never by asking all.</summary>
/// <remarks>
/// Under each term the articles that came last are kept, so that the cost of an article does not grow with the archive: what a term
/// in everybody's mouth meant a year ago is no neighbour of today's news.
/// </remarks>
internal sealed class NearestArticles(StoryWeights weights)
{
    // What an article is about is in its strongest terms.
    private const int MostTerms = 32;

    // How many articles are kept under a term, and how many of those met are read whole.
    private const int MostUnderTerm = 256;
    private const int MostRead = 64;

    private readonly List<StoryText> texts = [];
    private readonly List<Neighbourhood> neighbourhoods = [];
    private readonly Dictionary<int, RecentArticles> articlesWith = [];
    private readonly List<float> met = [];
    private readonly List<int> found = [];

    /// <summary>How many articles there are; they are numbered from 0 in order of arrival.</summary>
    public int Count => texts.Count;

    /// <summary>An article by its number.</summary>
    public StoryText this[int article] => texts[article];

    /// <summary>Those most like an article.</summary>
    public Neighbourhood Of(int article) => neighbourhoods[article];

    /// <summary>How like each other two articles are by their words, silence between them taken into account.</summary>
    public double Likeness(int one, int other) => texts[one].LikenessTo(texts[other]) * weights.OfSilence(texts[one].DaysTo(texts[other]));

    /// <summary>How probable it is that two articles are on one event, from 0 to 1, as their neighbourhoods let it appear now.</summary>
    public double Chance(int one, int other) => Chance(one, other, Likeness(one, other));

    /// <summary>The same, of two whose likeness is known.</summary>
    public double Chance(int one, int other, double likeness) => weights.Chance(likeness, neighbourhoods[one], neighbourhoods[other]);

    /// <summary>Takes an article in and makes it a neighbour of those it is like.</summary>
    /// <returns>Its number.</returns>
    public int Add(StoryText text)
    {
        var (article, own) = (texts.Count, new Neighbourhood());
        var strongest = Strongest(text);
        Meet(text, strongest);

        texts.Add(text);
        neighbourhoods.Add(own);
        met.Add(0);
        foreach (var other in found)
        {
            var likeness = Likeness(article, other);
            if (likeness < weights.LeastLikeness) continue;

            own.Offer(other, likeness);
            neighbourhoods[other].Offer(article, likeness);
        }

        foreach (var term in strongest)
        {
            ref var recent = ref CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, text.Terms[term], out _);
            (recent ??= new RecentArticles(MostUnderTerm)).Add(article, text.Weights[term]);
        }

        return article;
    }

    /// <summary>Finds the articles that share the most of an article's strongest terms.</summary>
    private void Meet(StoryText text, int[] strongest)
    {
        found.Clear();
        var shares = CollectionsMarshal.AsSpan(met);
        foreach (var term in strongest)
        {
            if (!articlesWith.TryGetValue(text.Terms[term], out var recent)) continue;

            foreach (var (other, weight) in recent.All)
            {
                if (shares[other] == 0) found.Add(other);
                shares[other] += text.Weights[term] * weight;
            }
        }

        if (found.Count > MostRead)
        {
            found.Sort((one, other) => met[other] != met[one] ? met[other].CompareTo(met[one]) : other.CompareTo(one));
        }

        foreach (var other in found) shares[other] = 0;
        if (found.Count > MostRead) CollectionsMarshal.SetCount(found, MostRead);
        found.Sort();
    }

    private static int[] Strongest(StoryText text)
    {
        var places = Enumerable.Range(0, text.Terms.Length).ToArray();
        if (places.Length <= MostTerms) return places;

        Array.Sort(places, (one, other) => text.Weights[one] != text.Weights[other] ? text.Weights[other].CompareTo(text.Weights[one]) : one.CompareTo(other));
        return places[..MostTerms];
    }
}
