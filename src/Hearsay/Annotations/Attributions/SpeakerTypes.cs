using Hearsay.Annotations.Mentions;
using Hearsay.Articles.Outlets;

namespace Hearsay.Annotations.Attributions;

/// <summary>Tells what sort of speaker a source is, by its actor and by its words.</summary>
/// <remarks>
/// Officials, leaders and governments in the plural that stand for a side are an institution (<c>Western leaders</c>);
/// a described individual and any crowd (<c>a senior official</c>, <c>residents who fled</c>) are anonymous.
/// </remarks>
internal static class SpeakerTypes
{
    /// <summary>The sort of a source.</summary>
    /// <param name="passage">The article's tokens.</param>
    /// <param name="source">The source's tokens.</param>
    /// <param name="actor">The actor it was resolved to.</param>
    public static SpeakerType Read(Passage passage, Run source, Actor? actor)
    {
        if (source.IsEmpty)
        {
            return SpeakerType.Unknown;
        }

        if (actor is not null)
        {
            return actor.Type == MentionType.Person ? SpeakerType.Named
                : OutletLexicon.Default.Find(actor.Name) is not null || OutletNames.IsOutlet(actor.Name) ? SpeakerType.Media
                : SpeakerType.Institution;
        }

        // "A nurse, who asked": what the pronoun stands for.
        var head = passage.Is(source.First, WordClass.Relative) && source.Count == 1 && source.First > 1 ? passage.Antecedent(source.First) : Head(passage, source);
        return passage.Is(head, WordClass.Document) ? SpeakerType.Document
            : passage.Is(head, WordClass.Media | WordClass.Press) ? SpeakerType.Media
            : passage.Is(head, WordClass.Camp) && StandsForSide(passage, source, head) ? SpeakerType.Institution
            : passage.Is(head, WordClass.Crowd | WordClass.Camp) ? SpeakerType.Anonymous
            : passage.Is(head, WordClass.Body | WordClass.Capital) ? SpeakerType.Institution
            : passage.Is(head, WordClass.Subject | WordClass.Possessive) ? SpeakerType.Unknown
            : SpeakerType.Anonymous;
    }

    /// <summary>The head noun: the last word before what hangs on it.</summary>
    private static int Head(Passage passage, Run source)
    {
        for (var token = source.First + 1; token < source.End; token++)
        {
            if (passage.Word(token) is "," or "(" or "of" or "for" or "in" or "at" or "from" or "who" or "with" or "on" or "to" or "by"
                or "which" or "that"
                || (passage.Is(token, WordClass.Verb) && !passage.IsInCompound(token)))
            {
                return token - 1;
            }
        }

        return source.End - 1;
    }

    /// <summary>Whether a camp is told apart by what stands before it, and nothing picks some of it out.</summary>
    private static bool StandsForSide(Passage passage, Run source, int head)
    {
        if (passage.Word(source.First) is "some" or "several" or "two" or "three" or "many" or "few" or "a" or "an" or "one" or "senior"
            or "top" or "other" or "former" or "unnamed" or "anonymous" || passage.Is(source.First, WordClass.Number))
        {
            return false;
        }

        // Officials by themselves are nobody in particular; the leaders of something stand for it.
        return source.First < head && !(source.First + 1 == head && passage.Is(source.First, WordClass.Determiner))
            || passage.Word(head) is "authorities" or "forces" or "countries" or "nations" or "governments" or "states";
    }
}
