using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>A word that somebody throws in without marks around it: <c>Rubbish, snapped her office</c>, <c>Nonsense, the mayor
/// replied</c>.</summary>
internal static class ThrownIn
{
    private const int FarthestVerb = 6;

    private static readonly HashSet<string> Saying = new(StringComparer.OrdinalIgnoreCase)
    {
        "say", "snap", "snort", "scoff", "shriek", "bark", "growl", "sneer", "shout", "thunder", "reply", "retort", "insist",
        "counter", "answer", "declare", "huff", "fume", "rage", "splutter", "roar", "bellow", "hiss", "snarl", "yell", "cry",
        "mutter", "grumble", "respond", "scream", "exclaim", "jeer", "mock", "protest", "harrumph", "tell", "weep", "sob",
        "whine", "whinge", "moan", "groan", "sigh", "wail", "blast", "rant", "storm", "spit", "crow", "joke", "quip", "gasp",
        "plead", "claim", "maintain", "contend", "add", "note", "comment", "remark", "observe", "explain", "argue", "admit",
        "allege", "swear", "vow", "whisper", "drawl", "chuckle", "laugh", "grin", "mumble", "murmur", "complain", "lament",
        "boom", "bawl", "howl", "squeal", "whimper", "bleat", "carp", "gloat", "boast", "brag", "croak", "purr", "chirp",
        "chime", "opine", "assert", "warn", "tweet", "write", "think", "believe", "find",
    };

    /// <summary>The verb of saying behind a word that opens its sentence and a comma; -1 where none stands there.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="first">The sentence's first word.</param>
    /// <param name="word">The word thrown in.</param>
    public static int VerbBehind(IReadOnlyList<Token> tokens, int first, int word)
    {
        if (word + 2 >= tokens.Count || !tokens[word + 1].Is(",")) return -1;

        for (var before = first; before < word; before++)
        {
            if (tokens[before].Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun)) return -1;
        }

        for (var token = word + 2; token < tokens.Count && token <= word + 1 + FarthestVerb; token++)
        {
            if (Saying.Contains(tokens[token].Lemma)) return token;
            if (tokens[token].IsMark() && tokens[token].Form is not ("'s" or "’s" or "'" or "’")) return -1;
        }

        return -1;
    }
}
