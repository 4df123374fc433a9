using Hearsay.Annotations.Mentions;

namespace Hearsay.Training.Names;

/// <summary>Counts names that are right to the letter and of the right type.</summary>
internal sealed class NameScore
{
    private readonly double[] right = new double[5];
    private readonly double[] found = new double[5];
    private readonly double[] wanted = new double[5];

    public NameScore Add(GoldArticle gold, IEnumerable<NamedSpan> names)
    {
        var hasMiscellaneous = gold.Set is "wikigold" or "conll2003-dev";
        var left = new HashSet<(TextSpan, MentionType)>(gold.Names.Where(name => hasMiscellaneous || name.Type != MentionType.Miscellaneous));
        foreach (var (_, type) in left) Count(wanted, type);
        foreach (var name in names.Where(name => hasMiscellaneous || name.Type != MentionType.Miscellaneous))
        {
            Count(found, name.Type);
            if (left.Remove((gold.Article.Tokens[name.First].Span.Union(gold.Article.Tokens[name.End - 1].Span), name.Type))) Count(right, name.Type);
        }

        return this;
    }

    public override string ToString() =>
        FormattableString.Invariant($"F {F(4):F1} (P {100 * right[4] / Math.Max(1, found[4]):F1}, R {100 * right[4] / Math.Max(1, wanted[4]):F1}), PER {F(0):F1}, ORG {F(1):F1}, LOC {F(2):F1}, MISC {F(3):F1}");

    private static void Count(double[] counts, MentionType type)
    {
        counts[(int)type]++;
        counts[4]++;
    }

    private double F(int type) => 200 * right[type] / Math.Max(1, found[type] + wanted[type]);
}
