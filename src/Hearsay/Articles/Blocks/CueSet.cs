namespace Hearsay.Articles.Blocks;

/// <summary>Phrases with which a line may open.</summary>
internal sealed class CueSet
{
    private const string Ornaments = "([{*_-–—•·▶►➤>|# \t\u200b\u200e\u200f\ufeff";

    private readonly ILookup<char, string> byFirst;

    /// <summary>Makes a set.</summary>
    public CueSet(IEnumerable<string> cues) => byFirst = cues.OrderByDescending(cue => cue.Length).ToLookup(cue => char.ToLowerInvariant(cue[0]));

    /// <summary>Whether a line opens with one of the cues as whole words, brackets, bullets and quotation marks before it aside.</summary>
    public bool Opens(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart(Ornaments);
        if (bare.IsEmpty)
        {
            return false;
        }

        // "(C) 2031" and "(file" begin with a mark that is an ornament elsewhere.
        return Matches(bare) || (bare.Length < line.Length && Matches(line));
    }

    private bool Matches(ReadOnlySpan<char> line)
    {
        foreach (var cue in byFirst[char.ToLowerInvariant(line[0])])
        {
            var endsAWord = line.Length <= cue.Length || !char.IsLetterOrDigit(cue[^1]) || !char.IsLetterOrDigit(line[cue.Length]);
            if (endsAWord && line.StartsWith(cue, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
