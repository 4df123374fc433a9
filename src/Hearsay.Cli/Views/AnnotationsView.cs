using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Briefings;
using Hearsay.Cli.Terminals;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>An article's text with all that somebody said in numbered brackets, and below it who said it.</summary>
internal static class AnnotationsView
{
    private const string Nobody = "somebody";

    public static void Write(IAnsiConsole screen, AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        screen.Write(new Rule(Markup.Escape(Printable.Line($"{article.Outlet ?? "outlet unknown"} · {article.Published?.ToString() ?? "undated"}"))) { Justification = Justify.Left });
        screen.WriteLine();

        foreach (var block in article.Blocks)
        {
            screen.Write(Marked(annotated, block.Span));
            screen.WriteLine();
            screen.WriteLine();
        }

        if (!article.IsAnnotatable)
        {
            screen.Write(Layout.Plain($"Its language is {article.Language}: read, but not annotated, which only English is.", Layout.Quiet));
            screen.WriteLine();
        }

        WriteList(screen, annotated);
        screen.WriteLine();
    }

    private static Paragraph Marked(AnnotatedArticle annotated, TextSpan block)
    {
        var marks = annotated.Attributions
            .SelectMany((attribution, index) => attribution.Content.Where(block.Contains).Select(span => (Span: span, Number: index + 1)))
            .ToList();

        // At one place what ends comes before what begins, and of those that begin the longest comes first.
        var edges = marks.Select(mark => (At: mark.Span.End, Order: 0, Length: mark.Span.Length, Text: "⟧"))
            .Concat(marks.Select(mark => (At: mark.Span.Start, Order: 1, Length: -mark.Span.Length, Text: string.Create(CultureInfo.InvariantCulture, $"⟦{mark.Number} "))))
            .OrderBy(edge => edge.At).ThenBy(edge => edge.Order).ThenBy(edge => edge.Length);

        var paragraph = new Paragraph();
        var (from, depth) = (block.Start, 0);
        foreach (var edge in edges)
        {
            Append(edge.At);
            paragraph.Append(edge.Text, Layout.Quiet);
            depth += edge.Order == 1 ? 1 : -1;
        }

        Append(block.End);
        return paragraph;

        void Append(int to)
        {
            paragraph.Append(Printable.Text(annotated.Text[from..to]), depth > 0 ? Layout.Said : Style.Plain);
            from = to;
        }
    }

    private static void WriteList(IAnsiConsole screen, AnnotatedArticle annotated)
    {
        var names = annotated.Actors.ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
        var grid = Layout.Columns(2);
        foreach (var (attribution, index) in annotated.Attributions.Select((attribution, index) => (attribution, index)))
        {
            grid.AddRow(
                Layout.Plain((index + 1).ToString(CultureInfo.InvariantCulture), Layout.Quiet),
                new Paragraph().Append(Printable.Line(Who(annotated, attribution, names)), Layout.Strong).Append(Describe(attribution, names), Layout.Quiet));
        }

        if (annotated.Attributions.Count > 0) screen.Write(grid);
        screen.Write(Layout.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"{annotated.Sentences.Count} sentences · {annotated.Mentions.Count} names of {annotated.Actors.Count} actors · {annotated.Times.Count} times · {annotated.Quantities.Count} amounts · {annotated.Attributions.Count} attributions"), Layout.Quiet));
        screen.WriteLine();
        foreach (var failure in annotated.Failures)
        {
            screen.Write(Layout.Plain($"{failure.Layer}: {failure.Reason}"));
            screen.WriteLine();
        }
    }

    private static string Who(AnnotatedArticle annotated, Attribution attribution, Dictionary<string, string> names)
    {
        var written = string.Join(" … ", attribution.Source.Select(span => span.Of(annotated.Text)));
        var name = attribution.Speaker is { } speaker ? names.GetValueOrDefault(speaker) : null;

        return (name, written) switch
        {
            (null, "") => Nobody,
            (null, _) => written,
            (_, "") => name,
            _ when written.Contains(name, StringComparison.Ordinal) => written,
            _ => $"{written} = {name}",
        };
    }

    private static string Describe(Attribution attribution, Dictionary<string, string> names)
    {
        string[] parts =
        [
            attribution.SpeakerType.Word(),
            attribution.Kind.Word(),
            attribution.Polarity == Polarity.Negated ? $"{attribution.Force.Word()}, negated" : attribution.Force.Word(),
            .. attribution.Via.Select(via => $"via {names.GetValueOrDefault(via, via)}"),
            .. attribution.Within is { } outer ? [$"within {outer}"] : Array.Empty<string>(),
        ];
        return $"  {Printable.Line(string.Join(" · ", parts))}";
    }
}
