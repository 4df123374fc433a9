using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>The cues by every written form of their first word.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueForm[]> Forms = Read();

    /// <summary>The cues a word may open, those of most words first; none for most words.</summary>
    /// <param name="word">In lower case, with a straight apostrophe.</param>
    public static IReadOnlyList<CueForm> Find(string word) => Forms.GetValueOrDefault(word, []);

    private static FrozenDictionary<string, CueForm[]> Read()
    {
        var forms = new Dictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(CueLexicon), "cues.lexicon"))
        {
            foreach (var (form, cue) in ReadLine(Enum.Parse<Force>(section, ignoreCase: true), line))
            {
                if (!forms.TryGetValue(form, out var known))
                {
                    forms[form] = known = [];
                }

                known.Add(cue);
            }
        }

        // OrderBy keeps the file's order among cues of one length.
        return forms.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.OrderByDescending(cue => cue.Entry.Tail.Count).ToArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Form, CueForm Cue)> ReadLine(Force force, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var words = LexiconFile.Words(colon < 0 ? line : line[..colon]);
        var frames = LexiconFile.Words(colon < 0 ? "" : line[(colon + 1)..]);
        switch (words[0])
        {
            case "noun":
                var noun = new CueEntry(words[1], [], force, CueFrames.None, frames);
                return [(words[1], new CueForm(noun, VerbForm.Noun)), (Inflection.WithS(words[1]), new CueForm(noun, VerbForm.Noun))];
            case "adverb":
                return [(words[1], new CueForm(new CueEntry(words[1], [], force, CueFrames.None, []), VerbForm.Adverb))];
        }

        var irregular = words.Where(word => word.StartsWith('(') || word.EndsWith(')')).Select(word => word.Trim('(', ')')).ToArray();
        var plain = words.Where(word => !word.StartsWith('(') && !word.EndsWith(')')).ToArray();
        var takes = frames.Aggregate(CueFrames.None, (all, frame) => all
            | Enum.Parse<CueFrames>(frame.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        var entry = new CueEntry(plain[0], plain[1..], force, takes, []);
        return entry.Takes(CueFrames.Source | CueFrames.SourceName | CueFrames.SourcePoll | CueFrames.Owner) || plain[0] == "would"
            ? [(plain[0], new CueForm(entry, plain[0] == "would" ? VerbForm.Past : VerbForm.Fixed))]
            : Inflection.OfVerb(plain[0], irregular).Select(form => (form.Form, new CueForm(entry, form.Kind)));
    }
}
