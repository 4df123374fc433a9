namespace Hearsay.Annotations.Numerals;

/// <summary>Reads whole numbers in words, and their decimals: <c>two hundred and six</c>, <c>nine point four</c>.</summary>
internal sealed class WordNumberReader(NumeralLexicon lexicon)
{
    /// <summary>The number that begins at a word.</summary>
    public Numeral? ReadAt(IReadOnlyList<Word> words, int start, bool withParts)
    {
        var (total, group) = (0m, 0m);
        var (next, end) = (start, start);
        var last = NumeralWord.None;
        if (lexicon.IsArticle(words[start]))
        {
            if (!lexicon.At(words, start + 1).IsScale) return null;
            (group, next, last) = (1, start + 1, NumeralWord.Unit);
        }

        for (; next < words.Count && next - start < NumeralReader.MostWords; next++)
        {
            var entry = lexicon.At(words[next]);
            var joins = entry.Kind == NumeralWord.Join && last == NumeralWord.Scale && !(withParts && lexicon.PartAt(words, next + 1).End > next + 1);
            if (words[next].Kind == WordKind.Hyphen && last == NumeralWord.Ten || joins) continue;
            if (!Fits(entry, last)) break;

            if (!entry.IsScaleOfFigure)
            {
                group += entry.Value;
            }
            else if (entry.Value <= 100)
            {
                // "Three hundred and two dozen" are two dozen more.
                var hundreds = entry.Value < 100 && group % 100 > 0 ? group - group % 100 : 0;
                group = hundreds + (group - hundreds) * entry.Value;
            }
            else
            {
                // "Three lakh crore": a scale of a scale.
                total = group == 0 ? total * entry.Value : total + group * entry.Value;
                group = 0;
            }

            (last, end) = (entry.IsScaleOfFigure ? NumeralWord.Scale : entry.Kind, next + 1);
        }

        if (end == start) return null;

        var value = total + group;
        return withParts && ReadDecimals(words, end) is { } decimals
            ? new Numeral(value + decimals.Value, decimals.End - start, decimals.Places, NumeralForm.Words)
            : new Numeral(value, end - start, -Numeral.TrailingZeros(value), NumeralForm.Words);
    }

    private static bool Fits(NumeralLexicon.Entry entry, NumeralWord last) => entry.Kind switch
    {
        NumeralWord.Unit => last is NumeralWord.None or NumeralWord.Scale || last == NumeralWord.Ten && entry.Value is > 0 and < 10,
        NumeralWord.Ten => last is NumeralWord.None or NumeralWord.Scale,
        NumeralWord.Scale => last != NumeralWord.None,
        NumeralWord.Many => entry.IsScaleOfFigure && last is NumeralWord.Unit or NumeralWord.Ten,
        _ => false,
    };

    /// <summary>What <c>point</c> is followed by: digits one by one (<c>zero three</c>), or one number below a hundred (<c>seventy-one</c>).</summary>
    private (decimal Value, int Places, int End)? ReadDecimals(IReadOnlyList<Word> words, int at)
    {
        const int MostPlaces = 9;
        if (lexicon.At(words, at).Kind != NumeralWord.Point) return null;

        var (digits, places, next) = (0m, 0, at + 1);
        for (; places < MostPlaces && lexicon.At(words, next) is { Kind: NumeralWord.Unit or NumeralWord.Ten } entry; next++)
        {
            var isTail = lexicon.At(words, next - 1).Kind == NumeralWord.Ten || next > at + 1 && words[next - 1].Kind == WordKind.Hyphen;
            var width = entry.Value >= 10 ? 2 : isTail ? 0 : 1;
            for (var i = 0; i < width; i++) digits *= 10;
            (digits, places) = (digits + entry.Value, places + width);
            if (entry.Kind == NumeralWord.Ten && next + 1 < words.Count && words[next + 1].Kind == WordKind.Hyphen) next++;
        }

        for (var i = 0; i < places; i++) digits /= 10;
        return places == 0 ? null : (digits, places, next);
    }
}
