using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Quantities;
using Hearsay.Articles;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Suites;

/// <summary>Numbers, percentages, ranges, money, units and temperatures of the recognizers' suite.</summary>
/// <remarks>
/// Bare numbers are scored below the quantities, which leave out on purpose what says no amount: years, ages, numbers of houses.
/// All else is scored as the commands would print it. A range is right by its ends; whether these belong to it, no news says.
/// </remarks>
internal sealed class NumbersSuite
{
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Embedded;

    private readonly SuiteExclusions exclusions;
    private readonly SuiteUnits units;
    private readonly LedgerPipeline pipeline = new();
    private readonly AmountReader amounts = new(Lexicon);
    private readonly NonQuantities refusals = new(Lexicon);
    private readonly Dictionary<string, Func<string, IEnumerable<SuiteFinding>>> readers;

    private NumbersSuite(string root)
    {
        var folder = Path.Combine(root, "eval", "gold");
        exclusions = SuiteExclusions.Read(Path.Combine(folder, "recognizers-numbers.txt"));
        units = SuiteUnits.Read(Path.Combine(folder, "recognizers-units.txt"));
        readers = new Dictionary<string, Func<string, IEnumerable<SuiteFinding>>>(StringComparer.Ordinal)
        {
            ["Number/NumberModel"] = Numbers,
            ["Number/PercentModel"] = text => Quantities(text, quantity => quantity.Unit == "%"),
            ["Number/NumberRangeModel"] = Ranges,
            ["NumberWithUnit/CurrencyModel"] = text => Quantities(text, quantity => units.Has("currency", quantity.Unit)),
            ["NumberWithUnit/DimensionModel"] = text => Quantities(text, quantity => units.Has("dimension", quantity.Unit)),
            ["NumberWithUnit/TemperatureModel"] = text => Quantities(text, quantity => units.Has("temperature", quantity.Unit)),
        };
    }

    /// <summary>Adds the cases of a file to a sheet, a measure for each part; hands back what was left out and why.</summary>
    public static IReadOnlyList<(string Reason, int Cases)> Score(string file, string root, ScoreSheet sheet)
    {
        var suite = new NumbersSuite(root);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in SuiteCase.ReadAll(file).Where(one => suite.readers.ContainsKey(one.Suite)))
        {
            var number = counts[one.Suite] = counts.GetValueOrDefault(one.Suite) + 1;
            if (one.IsSupported && !suite.exclusions.Has(one.Suite, number)) suite.Judge(one, number, sheet);
        }

        return suite.exclusions.Reasons;
    }

    private void Judge(SuiteCase one, int number, ScoreSheet sheet)
    {
        List<SuiteFinding> expected = [.. one.Results.Select(result => SuiteFinding.Of(result, units)).OfType<SuiteFinding>()];
        var found = readers[one.Suite](one.Input).ToList();
        var isRight = expected.Count == found.Count && expected.Zip(found).All(pair => pair.First.Agrees(pair.Second));
        sheet.Judge(one.Suite, isRight);
        if (!isRight) sheet.Miss(one.Suite, $"{one.Suite} {number}", string.Join("; ", expected), string.Join("; ", found), one.Input, new TextSpan(0, 0));
    }

    private IEnumerable<SuiteFinding> Numbers(string text)
    {
        var words = new List<Word>();
        GrammarScanner.Scan(text, new TextSpan(0, text.Length), Lexicon.Vocabulary, words);
        for (var at = 0; at < words.Count;)
        {
            if (!Lexicon.MayBegin(words[at]) || amounts.ReadAt(text, words, at) is not { } amount)
            {
                at++;
                continue;
            }

            at = amount.End;
            var value = amount.Form == NumeralForm.Part ? amount.Low / 100 : amount.Low;
            var span = new TextSpan(words[amount.Start].Start, words[amount.End - 1].End);
            if (refusals.IsPronoun(words, amount)) continue;

            yield return new SuiteFinding(span, value, value, "");
            if (amount.IsRange) yield return new SuiteFinding(span, amount.High, amount.High, "");
        }
    }

    private IEnumerable<SuiteFinding> Ranges(string text) =>
        from quantity in Read(text)
        where quantity.Low != quantity.High
        let scale = quantity.Unit == "%" && !quantity.Span.Of(text).Contains('%', StringComparison.Ordinal) ? 100 : 1
        select new SuiteFinding(quantity.Span, quantity.Low / scale, quantity.High / scale, "");

    private IEnumerable<SuiteFinding> Quantities(string text, Func<Quantity, bool> isMeant) =>
        Read(text).Where(isMeant).Select(quantity => new SuiteFinding(quantity.Span, quantity.Low ?? quantity.High, quantity.High ?? quantity.Low, quantity.Unit));

    private IReadOnlyList<Quantity> Read(string text) => pipeline.Annotate(new Article
    {
        Id = ContentId.Of(text),
        Text = text,
        Language = "en",
        Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
    }).Quantities;
}
