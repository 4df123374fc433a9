using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>Counts what a first model finds in news: in names of which types a word stands, and what names of several words are.</summary>
internal sealed class CorpusNames
{
    private const int MostWords = 5;
    private const int FewestOfWord = 4;
    private const int FewestOfPhrase = 2;

    private static readonly double[] Steps = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97];

    private readonly Dictionary<string, double[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> phrases = new(StringComparer.Ordinal);

    /// <summary>Adds an article: it has one vote for each word and each name, shared out by what they are in it.</summary>
    public void Add(TaggedText text, IReadOnlyList<NamedSpan> names)
    {
        var votes = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var spans = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !text.Text.ShoutedSentences[text.Text.SentenceOf[name.First]]))
        {
            var forms = Enumerable.Range(name.First, name.End - name.First).Select(i => text.Words[i].Form).ToList();
            if (forms.Count is > 1 and <= MostWords) Sums(spans, string.Join(' ', forms), 4)[(int)name.Type]++;
            foreach (var form in forms.Where(form => char.IsUpper(form[0]))) Sums(votes, form.ToLowerInvariant(), 5)[(int)name.Type]++;
        }

        for (var i = 0; i < text.Words.Length; i++)
        {
            if (text.Words[i] is { HasCapital: true, IsWord: true } word && !text.Text.Opens(i)) Sums(votes, word.Form.ToLowerInvariant(), 5)[4]++;
        }

        foreach (var (phrase, types) in spans) Share(types, types.Sum(), Sums(phrases, phrase, 4));
        foreach (var (word, counts) in votes)
        {
            var (named, sums) = (counts.Take(4).Sum(), Sums(words, word, 6));
            if (named > 0) Share(counts.AsSpan(0, 4), named, sums);
            sums[4] += Math.Min(1, named / Math.Max(1, counts[4]));
            sums[5]++;
        }
    }

    /// <summary>In names of which types each word stands, as <see cref="WordCounts.Kinds"/>.</summary>
    public Dictionary<string, int> Kinds() => words.Where(word => word.Value[5] >= FewestOfWord).ToDictionary(word => word.Key, word => KindsOf(word.Value), StringComparer.Ordinal);

    /// <summary>Names of several words by the hash of their words, with type times four and sureness.</summary>
    public SortedDictionary<uint, byte> Phrases()
    {
        var kinds = new SortedDictionary<uint, byte>();
        foreach (var (phrase, types) in phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal))
        {
            var total = types.Sum();
            if (total < FewestOfPhrase) continue;

            var best = Array.IndexOf(types, types.Max());
            var sureness = (types[best] / total, total) switch
            {
                ( >= 0.97, >= 8) => 3,
                ( >= 0.9, >= 4) => 2,
                ( >= 0.75, _) => 1,
                _ => 0,
            };
            kinds.TryAdd(TaggedText.PhraseOf(phrase.Split(' ')), (byte)((best * 4) + sureness));
        }

        return kinds;
    }

    private static int KindsOf(double[] sums)
    {
        var named = sums.Take(4).Sum();
        var kinds = 1 << 15;
        for (var type = 0; type < 4; type++) kinds |= StepOf(named == 0 ? 0 : sums[type] / named) << (3 * type);

        return kinds | (StepOf(sums[4] / sums[5]) << 12);
    }

    private static int StepOf(double share) => Steps.Count(step => share >= step);

    private static void Share(ReadOnlySpan<double> counts, double total, double[] into)
    {
        for (var k = 0; k < counts.Length; k++) into[k] += counts[k] / total;
    }

    private static double[] Sums(Dictionary<string, double[]> of, string key, int size) => of.TryGetValue(key, out var sums) ? sums : of[key] = new double[size];
}
