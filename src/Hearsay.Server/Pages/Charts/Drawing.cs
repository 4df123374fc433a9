using System.Globalization;
using System.Net;
using System.Text;
using Hearsay.Briefings.Layout;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages.Charts;

/// <summary>A picture in the making. Colours come from the style sheet by class; every text is escaped here.</summary>
public sealed class Drawing(double width, double height, string label)
{
    private readonly StringBuilder body = new();

    internal Drawing Line(double x1, double y1, double x2, double y2, string kind) =>
        Add($"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    internal Drawing Circle(double x, double y, double radius, string kind, string? tip = null) =>
        Add($"<circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"{Ended("circle", tip)}");

    internal Drawing Rectangle(double x, double y, double w, double h, string kind, string? tip = null) =>
        Add($"<rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{w:0.#}\" height=\"{h:0.#}\"{Ended("rect", tip)}");

    internal Drawing Polygon(IEnumerable<(double X, double Y)> corners, string kind, string? tip = null) =>
        Add($"<polygon class=\"{kind}\" points=\"{string.Join(' ', corners.Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner.X:0.#},{corner.Y:0.#}")))}\"{Ended("polygon", tip)}");

    /// <summary>A curve that leaves and arrives level.</summary>
    internal Drawing Curve(double x1, double y1, double x2, double y2, string kind)
    {
        var middle = (x1 + x2) / 2;
        return Add($"<path class=\"{kind}\" d=\"M{x1:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {x2:0.#} {y2:0.#}\"/>");
    }

    /// <summary>Words, cut where they are longer than <paramref name="most"/> characters.</summary>
    internal Drawing Words(double x, double y, string words, string kind, int most = 40) =>
        Add($"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{Escape(Cut(words, most))}</text>");

    /// <summary>What <paramref name="draw"/> draws leads to an address.</summary>
    internal Drawing Link(string address, string name, Action<Drawing> draw)
    {
        body.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\" aria-label=\"").Append(Escape(Cut(name, 160))).Append("\">");
        draw(this);
        body.Append("</a>");
        return this;
    }

    /// <summary>The picture, to be put into a page.</summary>
    internal MarkupString ToMarkup(string kind) => new(string.Create(CultureInfo.InvariantCulture,
        $"<svg class=\"{kind}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" role=\"{(body.ToString().Contains("<a ", StringComparison.Ordinal) ? "group" : "img")}\" aria-label=\"{Escape(label)}\">{body}</svg>"));

    /// <summary>Words, cut where they are longer than <paramref name="most"/> characters.</summary>
    public static string Cut(string words, int most)
    {
        if (words.Length <= most) return words;

        var end = char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1;
        return $"{words[..end].TrimEnd()}…";
    }

    private static string Ended(string element, string? tip) => tip is null ? "/>" : $"><title>{Escape(tip)}</title></{element}>";

    private static string Escape(string words) => WebUtility.HtmlEncode(VisibleText.OnOneLine(words));

    private Drawing Add(FormattableString markup)
    {
        body.Append(markup.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
