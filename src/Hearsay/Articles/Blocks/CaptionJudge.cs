using Hearsay.Articles.Dates;

namespace Hearsay.Articles.Blocks;

/// <summary>Tells words under a picture from prose, in pages flattened to lines.</summary>
/// <remarks>
/// A caption names its picture or its photographer; or it describes a scene in the present tense, with place and day at its end; or it stands
/// between paragraphs and has no final stop where they have one. Each of the weaker signs counts; prose signs count against it.
/// </remarks>
internal static class CaptionJudge
{
    private const int LongestCaption = 90;
    private const int ShortestWithoutStop = 9;

    /// <summary>Whether the line says that it is about a picture.</summary>
    public static bool IsMarked(string line) => IsMarked(new PageLine(line, new TextSpan(0, line.Length)));

    /// <inheritdoc cref="IsMarked(string)"/>
    public static bool IsMarked(PageLine line) =>
        line.Words <= LongestCaption && (BlockLexicon.CaptionStarts.Opens(line.Text) || HasPhotoCredit(line));

    /// <summary>Whether the signs together speak for a caption.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">What stands around it.</param>
    public static bool IsLikely(PageLine line, LinePlace place)
    {
        if (line.Words is < 5 or > LongestCaption || Prose.OpensWithSpeech(line.Text) || line.IsOpen || line.IsListed || line.IsCapitals || IsPostOrSeveral(line.Text))
        {
            return false;
        }

        var score = Scene(line) + DayAtTheEnd(line) - Telling(line);
        score += line.HasStop switch
        {
            true => place.HasOtherCaptions ? 0 : -2,
            false when !place.ProseHasStops || place.IsContinued => -1,
            false when place.IsLast => 1,
            false => line.Words >= ShortestWithoutStop ? 2 : 1,
        };
        score -= place.IsLast && line.HasStop && !place.HasOtherCaptions ? 1 : 0;

        // Above all prose a page has its summary: short lines without a stop, in the present tense.
        return score >= (place.IsFirst ? 5 : line.HasStop || line.Words < ShortestWithoutStop ? 3 : 2);
    }

    // A quoted post ends with its writer's @name and a day; a caption is one sentence.
    private static bool IsPostOrSeveral(string text) => text.Contains('@', StringComparison.Ordinal) || Prose.HasInnerStop(text);

    private static bool HasPhotoCredit(PageLine line)
    {
        var text = line.Text.AsSpan();
        var at = Math.Max(text.IndexOfAny(BlockLexicon.CaptionContains), text.IndexOfAny(BlockLexicon.CaptionMarks));
        if (at < 0 || text[at] == '(')
        {
            return at >= 0;
        }

        var isAboutThePress = line.HasStop && text[^1] is not ')' && Telling(line) > 0;
        return !isAboutThePress && (line.Words <= 40 || at >= text.Length - 80);
    }

    // "Residents queue outside …", "A soldier stands guard …, as they …": the form of the present tense after a subject of a few words.
    private static int Scene(PageLine line)
    {
        var text = line.Text.AsSpan();
        var index = 0;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",()");
            var isNoScene = index == 0 ? BlockLexicon.Pronouns.Contains(word) : word is "that" or "said" or "has" or "have" or "had" or "was" or "were";
            if (isNoScene || index > 14)
            {
                return 0;
            }

            // Far from the start only after a comma, where an apposition ends: "People from …, living in …, vote".
            var isNear = index <= 8 || previous.EndsWith(",");
            var isVerb = index > 0 && word.Length > 0 && char.IsLower(word[0]) && BlockLexicon.SceneVerbs.Contains(word);
            if (isVerb && isNear && !BlockLexicon.NotBeforeSceneVerbs.Contains(previous.TrimEnd(",")))
            {
                return text.ContainsAny(BlockLexicon.SceneTies) ? 3 : 2;
            }

            previous = text[range];
            index++;
        }

        return 0;
    }

    private static int DayAtTheEnd(PageLine line)
    {
        var bare = line.Text.AsSpan().TrimEnd(".) ");
        var tail = bare[Math.Max(0, bare.Length - 24)..];
        return bare.Length > 4 && char.IsAsciiDigit(bare[^1]) && char.IsAsciiDigit(bare[^4]) && DateReader.Read(tail.ToString()) is not null ? 2 : 0;
    }

    // Who said what makes prose of a line; so does looking back on what was, where the line ends as prose does.
    private static int Telling(PageLine line) =>
        line.Text.AsSpan().ContainsAny(BlockLexicon.Telling) ? line.HasStop ? 3 : 1
        : line.HasStop && line.Text.AsSpan().ContainsAny(BlockLexicon.LookingBack) ? 3
        : 0;
}
