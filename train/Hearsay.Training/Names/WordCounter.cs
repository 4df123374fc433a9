using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Training.Names;

/// <summary>Counts how the words of a corpus are written inside sentences.</summary>
internal sealed class WordCounter
{
    private readonly Dictionary<string, (int Lower, int Capital)> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (int Lower, int Capital)> Counts => counts;

    public void Add(AnnotatedArticle annotated)
    {
        var marked = new MarkedText(annotated);
        foreach (var sentence in annotated.Sentences)
        {
            var words = 0;
            var capitals = 0;
            foreach (var token in annotated.TokensOf(sentence))
            {
                if (!char.IsLetter(token.Form[0])) continue;

                words++;
                if (char.IsUpper(token.Form[0])) capitals++;
            }

            // Headlines and lists of names tell nothing.
            if (words < 6 || capitals > words / 2) continue;

            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            {
                var form = annotated.Tokens[i].Form;
                if (!char.IsLetter(form[0]) || marked.Opens(i)) continue;

                var key = form.ToLowerInvariant();
                var (lower, capital) = counts.GetValueOrDefault(key);
                counts[key] = char.IsUpper(form[0]) ? (lower, capital + 1) : (lower + 1, capital);
            }
        }
    }
}
