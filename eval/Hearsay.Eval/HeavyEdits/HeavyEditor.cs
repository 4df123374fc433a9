using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Eval.HeavyEdits;

/// <summary>Does to a report what hurried desks do to wire copy, as hard as they ever do: cuts, leads anew, rewords, puts paragraphs in, or keeps only a brief.</summary>
/// <param name="random">Its choices; the same seed gives the same texts.</param>
/// <param name="rewordings">For each word what may stand in its place.</param>
internal sealed partial class HeavyEditor(Random random, IReadOnlyDictionary<string, IReadOnlyList<string>> rewordings)
{
    private static readonly string[] LittleWords = ["the", "a", "an", "that", "of", "very", "just", "also", "some", "other", "its", "his", "her", "their"];

    // What an editor leaves of a report in a column of briefs.
    private const int FewestBriefWords = 35;
    private const int MostBriefWords = 80;

    /// <summary>A copy of a report: shortened, reworded, with paragraphs of other reports put in.</summary>
    public string Copy(string text, IReadOnlyList<string> foreignParagraphs)
    {
        var (kept, drops) = ((random.NextDouble() * 0.7) + 0.3, random.NextDouble() * 0.35);
        var paragraphs = ParagraphsOf(text);
        paragraphs = [.. paragraphs.Take(Math.Max(3, (int)(paragraphs.Count * kept)))];
        paragraphs = [.. paragraphs.Select(paragraph => WithoutSome(paragraph, drops)).Where(paragraph => paragraph.Length > 0)];
        if (random.Next(2) == 0 && paragraphs.Count > 3) MoveUp(paragraphs);
        if (random.Next(3) == 0) JoinParagraphs(paragraphs);

        var (rewords, omits) = (random.NextDouble() * 0.8, random.NextDouble() * 0.4);
        var edited = paragraphs.Select(paragraph => Reword(paragraph, rewords, omits)).ToList();
        for (var inserted = random.Next(5); inserted > 0; inserted--)
        {
            edited.Insert(random.Next(edited.Count + 1), foreignParagraphs[random.Next(foreignParagraphs.Count)]);
        }

        return string.Join("\n\n", edited);
    }

    /// <summary>A page of short reports, one of them the beginning of <paramref name="text"/> in few words, the others beginnings of <paramref name="others"/>.</summary>
    public string PageOfBriefs(string text, IReadOnlyList<string> others)
    {
        var briefs = others.Select(other => Brief(other, 0, 0)).ToList();
        briefs.Insert(random.Next(briefs.Count + 1), Brief(text, random.NextDouble() * 0.6, random.NextDouble() * 0.3));
        return string.Join("\n\n", briefs);
    }

    /// <summary>The paragraphs of a text, without empty ones.</summary>
    public static List<string> ParagraphsOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private string Brief(string text, double rewords, double omits)
    {
        var (length, sentences) = (random.Next(FewestBriefWords, MostBriefWords), new List<string>());
        foreach (var sentence in ParagraphsOf(text).SelectMany(SentencesOf))
        {
            sentences.Add(sentence);
            if ((length -= sentence.Count(char.IsWhiteSpace) + 1) <= 0) break;
        }

        return Reword(string.Join(' ', sentences), rewords, omits);
    }

    private string WithoutSome(string paragraph, double drops) =>
        string.Join(' ', SentencesOf(paragraph).Where(_ => random.NextDouble() >= drops));

    private void MoveUp(List<string> paragraphs)
    {
        var from = random.Next(2, paragraphs.Count);
        var moved = paragraphs[from];
        paragraphs.RemoveAt(from);
        paragraphs.Insert(0, moved);
    }

    private static void JoinParagraphs(List<string> paragraphs)
    {
        for (var i = paragraphs.Count - 1; i > 0; i -= 2)
        {
            paragraphs[i - 1] += " " + paragraphs[i];
            paragraphs.RemoveAt(i);
        }
    }

    private string Reword(string text, double rewords, double omits)
    {
        var edited = new StringBuilder(text.Length);
        var end = 0;
        foreach (var match in Words().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            edited.Append(text, end, match.Index - end);
            end = match.Index + match.Length;
            if (LittleWords.Contains(word, StringComparer.Ordinal) && random.NextDouble() < omits) continue;

            edited.Append(rewordings.TryGetValue(word.ToLowerInvariant(), out var others) && random.NextDouble() < rewords ? LikeCase(others[random.Next(others.Count)], word) : word);
        }

        return edited.Append(text, end, text.Length - end).ToString();
    }

    private static string LikeCase(string word, string model) => char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private static string[] SentencesOf(string paragraph) => SentenceEnds().Split(paragraph);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)?")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=[.!?][""”’]?)\s+(?=[\p{Lu}""“])")]
    private static partial Regex SentenceEnds();
}
