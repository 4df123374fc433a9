using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary><c>frames.lexicon</c>: by lemma and part of speech, the frames in which a word gives somebody's statement or attitude.</summary>
internal static class FrameLexicon
{
    private static readonly FrozenDictionary<(string Lemma, PartOfSpeech Kind), Frame[]> Frames = Read();

    private static readonly FrozenSet<(string Lemma, PartOfSpeech Kind)> Lemmas = Frames.Keys.Select(key => (key.Lemma.Split('_')[0], key.Kind)).ToFrozenSet();

    /// <summary>The frames of a word, those of most weight first; none for most words.</summary>
    /// <param name="lemma">In lower case, a particle behind a low line: <c>single_out</c>.</param>
    /// <param name="kind">Verb, noun or adjective.</param>
    public static IReadOnlyList<Frame> Find(string lemma, PartOfSpeech kind) => Frames.GetValueOrDefault((lemma, kind), []);

    /// <summary>Whether a word may be a cue of the lexicon; a particle is not looked at.</summary>
    public static bool Knows(Token word) => Lemmas.Contains((word.Lemma.ToLowerInvariant(), word.Upos));

    private static FrozenDictionary<(string, PartOfSpeech), Frame[]> Read()
    {
        var frames = new Dictionary<(string, PartOfSpeech), List<Frame>>();
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(FrameLexicon), "frames.lexicon"))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var words = LexiconFile.Words(line[..colon]);
            var kind = words[0] switch { "noun" => PartOfSpeech.Noun, "adjective" => PartOfSpeech.Adj, _ => PartOfSpeech.Verb };
            var entry = new CueEntry(words[^1], [], Enum.Parse<Force>(section, ignoreCase: true), CueFrames.None, []);
            if (!frames.TryGetValue((words[^1], kind), out var known)) frames[(words[^1], kind)] = known = [];
            known.AddRange(LexiconFile.Words(line[(colon + 2)..]).Select(frame => Frame.Parse(frame, entry)));
        }

        return frames.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
