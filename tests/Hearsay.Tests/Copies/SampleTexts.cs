using System.Text;
using Hearsay.Annotations;
using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Tests.Copies;

/// <summary>Invented reports, as many and as long as a test needs, the same in every run.</summary>
internal static class SampleTexts
{
    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "ru", "sa", "te", "vo", "na", "di", "po", "gu"];

    public static AnnotatedArticle Article(
        string id, string text, string? title = null, string? outlet = null, string? url = null, LocalDate? day = null, string language = "en") =>
        new()
        {
            Article = new Article
            {
                Id = id,
                Text = text,
                Title = title,
                Outlet = outlet,
                Url = url,
                Published = day is { } known ? new PublicationTime(known) : null,
                Language = language,
            },
        };

    /// <summary>Paragraphs of words of their own: another seed, other words.</summary>
    public static string[] Paragraphs(int seed, int count, int words = 40) =>
        [.. Enumerable.Range(0, count).Select(paragraph => Paragraph((seed * 1000) + paragraph, words))];

    public static string Text(params IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    /// <summary>The text with every so manieth word changed.</summary>
    public static string Reworded(string text, int every)
    {
        var words = text.Split(' ');
        for (var i = every; i < words.Length; i += every) words[i] = "otherwise" + i % 7;
        return string.Join(' ', words);
    }

    private static string Paragraph(int seed, int words)
    {
        var random = new Random(seed);
        var text = new StringBuilder("The");
        for (var i = 1; i < words; i++)
        {
            text.Append(' ');
            // Every third word is one that all texts have.
            if (i % 3 == 0)
            {
                text.Append((i % 6) == 0 ? "of" : "the");
                continue;
            }

            for (var syllable = 0; syllable < 3; syllable++) text.Append(Syllables[random.Next(Syllables.Length)]);
        }

        return text.Append('.').ToString();
    }
}
