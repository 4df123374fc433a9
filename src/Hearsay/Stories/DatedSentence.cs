using Hearsay.Annotations;
using NodaTime;

namespace Hearsay.Stories;

/// <summary>A sentence of a dated article that names a day.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Day">The day it names.</param>
/// <param name="Words">Its names and words of content.</param>
internal sealed record DatedSentence(AnnotatedArticle Article, TextSpan Sentence, LocalDate Day, IReadOnlySet<string> Words)
{
    /// <summary>Every day that the sentences of an article name.</summary>
    public static IEnumerable<DatedSentence> In(AnnotatedArticle article)
    {
        var (sentence, lastRead) = (0, -1);
        IReadOnlySet<string> words = new HashSet<string>();
        foreach (var time in article.Times)
        {
            if (time.Days is not { IsDay: true } days) continue;

            while (sentence < article.Sentences.Count && article.Sentences[sentence].Span.End <= time.Span.Start) sentence++;
            if (sentence == article.Sentences.Count) yield break;

            // A thousand dates in a sentence share its words.
            if (lastRead != sentence) (words, lastRead) = (ContentWords.Of(article, article.Sentences[sentence]), sentence);
            yield return new DatedSentence(article, article.Sentences[sentence].Span, days.First, words);
        }
    }
}
