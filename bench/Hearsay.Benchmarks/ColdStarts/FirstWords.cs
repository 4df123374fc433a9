using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.ColdStarts;

/// <summary>How long each layer takes over its first word, models and all. To be measured before anything else was annotated.</summary>
internal static class FirstWords
{
    public static string Measure()
    {
        var table = new StringBuilder("| layer | ms |\n|---|---:|\n");
        var article = new AnnotatedArticle { Article = new Article { Id = "", Text = "Rain fell.", Language = "en" } };
        foreach (var annotator in (IAnnotator[])[new TokenAnnotator(), new TagAnnotator(), new DependencyAnnotator(), new MentionAnnotator()])
        {
            var clock = Stopwatch.StartNew();
            article = annotator.Annotate(article);
            table.Append(CultureInfo.InvariantCulture, $"| {annotator.Writes.ToString().ToLowerInvariant()} | {clock.Elapsed.TotalMilliseconds:N0} |\n");
        }

        return table.ToString();
    }
}
