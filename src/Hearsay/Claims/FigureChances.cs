using System.Globalization;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>How much each sign counts when it is asked whether two amounts are of one thing; see <c>figure-chances.lexicon</c>.</summary>
/// <param name="OfOneNumber">The weights of <see cref="FigurePairSigns.OfOneNumber"/>.</param>
/// <param name="OfTwoNumbers">The weights of <see cref="FigurePairSigns.OfTwoNumbers"/>.</param>
internal sealed record FigureChances(IReadOnlyList<double> OfOneNumber, IReadOnlyList<double> OfTwoNumbers)
{
    /// <summary>The heading of the weights for one number.</summary>
    public const string OneNumber = "one number";

    /// <summary>The heading of the weights for two numbers.</summary>
    public const string TwoNumbers = "two numbers";

    /// <summary>Those that the engine brings.</summary>
    public static FigureChances Learned => field ??= Read();

    /// <summary>None: rules decide alone.</summary>
    public static FigureChances None { get; } = new([], []);

    /// <summary>The log-odds that two amounts are of one thing.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="ground">What the rules say of them, and how like each other their statements are.</param>
    public double Odds(FigureCandidate one, FigureCandidate other, FigurePairGround ground)
    {
        var weights = OneThing.IsSameNumber(one.Observation, other.Observation) ? OfOneNumber : OfTwoNumbers;
        var (signs, odds) = (FigurePairSigns.Of(one, other, ground), 0.0);
        for (var sign = 0; sign < signs.Length; sign++) odds += signs[sign] * weights[sign];
        return odds;
    }

    private static FigureChances Read()
    {
        var lines = LexiconFile.ReadSections(typeof(FigureChances), "figure-chances.lexicon")
            .Select(line => (line.Section, Words: LexiconFile.Words(line.Line)))
            .ToDictionary(line => (line.Section, string.Join(' ', line.Words[..^1])), line => double.Parse(line.Words[^1], CultureInfo.InvariantCulture));
        return new([.. FigurePairSigns.OfOneNumber.Select(sign => lines[(OneNumber, sign)])], [.. FigurePairSigns.OfTwoNumbers.Select(sign => lines[(TwoNumbers, sign)])]);
    }
}
