namespace Hearsay.Annotations.Attributions;

/// <summary>
/// Reads speakers and verbs that stand behind what is said, set off by a comma:
/// <c>The wall fell at noon, three masons told the court under oath.</c>
/// </summary>
/// <remarks>
/// What follows such a verb are circumstances: when, where and to whom it was said. Before the comma stands a main clause with a finite
/// verb of its own. What is joined to it behind the tag is said by the same speaker where it stands in the future of the past or the past
/// perfect (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, 14.28 to 14.35).
/// </remarks>
internal static class SpeechTag
{
    // "told a committee of both houses after four hours behind closed doors": no more words tell of circumstances.
    private const int LongestTail = 24;

    // "and of the engineers who had signed the plans not one would": no more words stand before the verb of what goes on.
    private const int FarthestVerb = 14;

    private const int FarthestParticiple = 3;

    /// <summary>Whether subject and verb are such a tag.</summary>
    /// <param name="stretch">Where they stand.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="source">Its subject.</param>
    /// <param name="from">The token after the verb, and after who was told.</param>
    public static bool IsAt(Stretch stretch, Cue cue, Source source, int from)
    {
        if (!cue.IsFinite || cue.IsPassive || cue.IsNegated || source.Place != SourcePlace.Before) return false;
        if (!(cue.Entry.Takes(CueFrames.Speech) || (cue.Entry.Takes(CueFrames.Clause) && (IsSaying(cue.Entry.Force) || from >= stretch.EndOfWords)))) return false;

        // "Whenever it rained, she would reply".
        if (Enumerable.Range(cue.Run.First, cue.Head - cue.Run.First).Any(token => stretch.Is(token, WordClass.Modal))) return false;

        var comma = source.Run.First - 1;
        return comma > stretch.First && stretch.Word(comma) == "," && !stretch.IsShut(comma)
            && !stretch.Is(source.Run.First, WordClass.Relative)
            && IsMainClause(stretch, comma) && AreCircumstances(stretch, from, isTold: from > cue.Run.End);
    }

    /// <summary>What the speaker goes on to say behind the tag: <c>The wall is safe, the guild said, and would stand.</c></summary>
    /// <param name="stretch">Where it stands.</param>
    /// <param name="cues">All cues of the stretch.</param>
    /// <param name="index">The index of the tag's.</param>
    /// <param name="from">The token after the tag's verb or speaker.</param>
    /// <param name="isQuoted">Whether the words before it are quoted: a verb without a subject then tells what the speaker did.</param>
    public static Run GoesOn(Stretch stretch, IReadOnlyList<Cue> cues, int index, int from, bool isQuoted)
    {
        var joint = EndOfTail(stretch, from);
        var first = stretch.Word(joint) == ";" ? joint + 1
            : stretch.Word(joint) == "," && stretch.Word(joint + 1) is "and" or "but" ? joint + 2 : -1;
        if (first < 0 || stretch.IsShut(first) || stretch.Word(first) is "which" or "who" or "whom" or "whose" or "where") return default;

        var verb = FirstFinite(stretch, first, Math.Min(stretch.EndOfWords, first + FarthestVerb));
        if (verb < 0 || cues.Skip(index + 1).Any(cue => cue.IsFinite && cue.Run.Contains(verb) && HasOwnSubject(cue, first))) return default;

        var isSubjectless = Enumerable.Range(first, verb - first).All(token => stretch.Is(token, WordClass.Adverb));
        var isTold = stretch.Passage.Article.Tokens[cues[index].Head].Xpos is "VBD" or "VBN";
        var isSaid = isSubjectless ? !isQuoted && stretch.Is(verb, WordClass.Modal) : isTold && IsBackshifted(stretch, verb);
        return isSaid ? new Run(first, ContentBorders.EndOf(stretch, cues, index, Source.None, first)) : default;
    }

    // "Ohio will figure in it", "the justices agree on it": what is thought or agreed has complements that look like circumstances.
    private static bool IsSaying(Force force) =>
        force is Force.Asserts or Force.Alleges or Force.Admits or Force.Denies or Force.Warns or Force.Predicts;

    private static bool HasOwnSubject(Cue cue, int first) => !cue.Subject.IsEmpty && cue.Subject.First >= first;

    // Behind "When the dam broke" or "Speaking in the square" no clause of its own has begun yet.
    private static bool IsMainClause(Stretch stretch, int comma)
    {
        var first = stretch.First;
        while (first < comma && Passes(stretch, first)) first++;

        var opens = stretch.Is(first, WordClass.Subordinator | WordClass.Preposition)
            || stretch.Passage.Article.Tokens[first].Xpos is "VBG" or "VBN";
        if (!opens) return stretch.HasFiniteVerb(first, comma);

        var inner = Enumerable.Range(first, comma - first).LastOrDefault(token => stretch.Word(token) == "," && !stretch.IsShut(token), -1);
        if (inner >= 0)
        {
            return stretch.HasFiniteVerb(inner + 1, comma)
                && !stretch.Is(inner + 1, WordClass.Subordinator | WordClass.Preposition | WordClass.Conjunction);
        }

        // "By the end of May twelve boats had been raised", and not "In a city that was besieged".
        var verb = FirstFinite(stretch, first, comma);
        return verb >= 0 && stretch.Is(first, WordClass.Preposition) && !stretch.Is(first, WordClass.Subordinator)
            && !Enumerable.Range(first + 1, verb - first - 1).Any(token => stretch.Is(token, WordClass.Subordinator | WordClass.Relative));
    }

    private static bool Passes(Stretch stretch, int token) =>
        stretch.Is(token, WordClass.Conjunction) || stretch.Word(token) is "," or "-" or "—" or "–"
        || (stretch.Is(token, WordClass.Adverb) && !stretch.Is(token, WordClass.Subordinator));

    private static bool AreCircumstances(Stretch stretch, int from, bool isTold)
    {
        if (from >= stretch.EndOfWords) return true;
        if (stretch.IsShut(from)) return false;
        if (stretch.Word(from) == ",") return stretch.Word(from + 1) != "that" && (!stretch.IsShut(from + 1) || stretch.OpensQuotation(from + 1));

        return OpensCircumstance(stretch, from, isTold) && Enumerable.Range(from, EndOfTail(stretch, from) - from)
            .All(token => !stretch.IsShut(token) && stretch.Word(token) is not ("that" or ":" or "how" or "why" or "whether"));
    }

    private static bool OpensCircumstance(Stretch stretch, int from, bool isTold) =>
        stretch.Word(from) is "when" or "as" or "while" or "after" or "before" or ";" || (isTold && stretch.Word(from) == "of")
        || (stretch.Is(from, WordClass.Preposition | WordClass.Adverb | WordClass.Day | WordClass.Time)
            && stretch.Word(from) is not ("of" or "to" or "about" or "that" or "for" or "against"))
        || stretch.Passage.Article.Tokens[from].Xpos == "RB";

    private static int EndOfTail(Stretch stretch, int from)
    {
        var at = from;
        while (at < stretch.EndOfWords && at < from + LongestTail && !stretch.IsShut(at) && stretch.Word(at) is not ("," or ";")) at++;
        return at;
    }

    private static int FirstFinite(Stretch stretch, int first, int end)
    {
        for (var token = first; token < end && !stretch.IsShut(token); token++)
        {
            // What stands in a clause on a noun is no verb of its own.
            if (token > first && stretch.Word(token) is "who" or "which" or "whose" or "whom") return -1;
            if (stretch.Passage.Article.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return token;
        }

        return -1;
    }

    private static bool IsBackshifted(Stretch stretch, int verb) =>
        stretch.Word(verb) is "would" or "could" or "might" or "should"
        || (stretch.Word(verb) == "had" && Enumerable.Range(verb + 1, FarthestParticiple)
            .Any(token => stretch.Run.Contains(token) && stretch.Passage.Article.Tokens[token].Xpos == "VBN"));
}
