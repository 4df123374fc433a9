using Hearsay.Annotations.Quantities;
using Hearsay.Claims;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Values of one figure on one scale, a row each: a dot, a ring where it is about, a bar between two ends, an arrow where one end is open.</summary>
public sealed class FigurePlot
{
    private const double Width = 230;
    private const double Height = 22;
    private const double Margin = 14;
    private const double Middle = Height / 2;

    private readonly Scale scale;
    private readonly string unit;

    /// <summary>A scale for the values of a figure.</summary>
    public FigurePlot(Figure figure)
    {
        unit = figure.Unit;
        var ends = figure.Values.SelectMany(value => new[] { value.Low, value.High }).OfType<decimal>().Select(number => (double)number).ToList();
        if (ends.Count == 0) ends.Add(0);
        scale = new Scale(ends, Margin, Width - 2 * Margin);
        (Least, Most) = (Scale.Name(ends.Min()), Scale.Name(ends.Max()));
    }

    /// <summary>The number at the left end.</summary>
    public string Least { get; }

    /// <summary>The number at the right end.</summary>
    public string Most { get; }

    /// <summary>Whether equal steps are equal ratios.</summary>
    public bool IsBySize => scale.IsBySize;

    /// <summary>One value on the scale.</summary>
    public MarkupString Row(FigureValue value)
    {
        var drawing = new Drawing(Width, Height, Describe(value));
        drawing.Line(Margin, Middle, Width - Margin, Middle, "axis");
        switch (value.Low, value.High)
        {
            case ({ } low, { } high) when low != high:
                var (left, right) = (scale.At((double)low), scale.At((double)high));
                drawing.Rectangle(left, Middle - 3, Math.Max(2, right - left), 6, "range");
                break;
            case ({ } low, { }):
                drawing.Circle(scale.At((double)low), Middle, 5, value.Bound == QuantityBound.About ? "ring" : "dot");
                break;
            case ({ } low, null):
                Arrow(scale.At((double)low), Width - 3);
                break;
            case (null, { } high):
                Arrow(scale.At((double)high), 3);
                break;
            default:
                break;
        }

        return drawing.ToMarkup("plot");

        void Arrow(double at, double to)
        {
            var back = to > at ? -6 : 6;
            drawing.Line(at, Middle, to, Middle, "open").Circle(at, Middle, 5, "dot").Polygon([(to, Middle), (to + back, Middle - 4), (to + back, Middle + 4)], "dot");
        }
    }

    private string Describe(FigureValue value)
    {
        var words = (value.Low, value.High) switch
        {
            ({ } low, { } high) when low != high => $"from {Scale.Name((double)low)} to {Scale.Name((double)high)}",
            ({ } low, { }) => $"{(value.Bound == QuantityBound.About ? "about " : "")}{Scale.Name((double)low)}",
            ({ } low, null) => $"{Scale.Name((double)low)} or more",
            (null, { } high) => $"{Scale.Name((double)high)} or less",
            _ => "no number",
        };
        return $"{words} {unit}".Trim();
    }
}
