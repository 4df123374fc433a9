using System.Text;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Training.Names;

/// <summary>Writes an article anew with names that nobody bears, each the same throughout: what is left to learn from are the words around.</summary>
internal static class InventedNames
{
    private static readonly string[] Onsets = "b br c ch d dr f g gr h j k kl l m n p r s sh st t th tr v w y z".Split(' ');
    private static readonly string[] Vowels = "a e i o u a e i o ai ea ou".Split(' ');
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "s", "m", "rn", "nd", "st", "x", "ck"];
    private static readonly string[] PlaceEndings = ["ia", "ia", "ville", "burg", "stan", "land", "port", "", "", "", "", "", "", ""];
    private static readonly string[] PeopleEndings = ["n", "ian", "an", "ese", "ish", "i"];

    /// <summary>The article with invented names.</summary>
    /// <returns><see langword="null"/> where it is cut into other words then.</returns>
    public static GoldArticle? In(GoldArticle gold, int seed)
    {
        var random = new Random(seed);
        var tokens = gold.Article.Tokens;
        var invented = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new List<string>();
        foreach (var (span, type) in gold.Names)
        {
            var (first, end) = gold.Article.TokensIn(span);
            for (var i = first; i < end; i++)
            {
                var form = tokens[i].Form;
                if (invented.ContainsKey(form) || !IsReplaced(form, random)) continue;

                invented[form] = form.All(char.IsUpper) ? Letters(form.Length, random) : Word(type == MentionType.Location ? PlaceEndings[random.Next(PlaceEndings.Length)] : "", random);
                if (type == MentionType.Location && end - first == 1) places.Add(invented[form]);
            }
        }

        // The peoples are those of the places.
        foreach (var form in tokens.Select(token => token.Form).Where(form => KnownNames.KindOf(form) == KnownKind.People && form.All(char.IsLetter)).Distinct(StringComparer.Ordinal))
        {
            invented[form] = PeopleOf(places.Count > 0 ? places[random.Next(places.Count)] : Word("", random), random);
        }

        var text = new StringBuilder(gold.Article.Text.Length);
        var starts = new int[tokens.Count];
        var last = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(gold.Article.Text, last, tokens[i].Span.Start - last);
            starts[i] = text.Length;
            text.Append(invented.GetValueOrDefault(tokens[i].Form, tokens[i].Form));
            last = tokens[i].Span.End;
        }

        var rewritten = new TokenAnnotator().Annotate(new AnnotatedArticle { Article = gold.Article.Article with { Text = text.ToString(), Blocks = [] } });
        if (rewritten.Tokens.Count != tokens.Count || rewritten.Sentences.Count != gold.Article.Sentences.Count) return null;

        return gold with { Set = "invented", Article = rewritten, Names = [] };
    }

    private static bool IsReplaced(string form, Random random) =>
        form.Length > 2 && char.IsUpper(form[0]) && form.All(char.IsLetter) && NameWords.KindOf(form) == WordKind.None
        && !NameWords.IsFunctionWord(form) && !CommonWords.Contains(form) && random.NextDouble() < (NameWords.IsFirstName(form) ? 0.4 : 0.8);

    private static string Word(string ending, Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(1, ending.Length > 2 ? 3 : 4); syllables > 0; syllables--)
        {
            word.Append(Onsets[random.Next(Onsets.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
            if (syllables == 1 || random.Next(3) == 0) word.Append(Codas[random.Next(Codas.Length)]);
        }

        if (word.Length < 3) word.Append("ren");
        word.Append(ending);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }

    private static string Letters(int length, Random random) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('A' + random.Next(26))));

    private static string PeopleOf(string place, Random random)
    {
        if (place.EndsWith("ia", StringComparison.Ordinal)) return place + "n";
        if (place.EndsWith('y') || place.EndsWith('a')) return place[..^1] + "an";

        return place + PeopleEndings[random.Next(1, PeopleEndings.Length)];
    }
}
