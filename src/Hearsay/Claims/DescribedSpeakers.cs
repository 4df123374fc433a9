using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims.Positions;

namespace Hearsay.Claims;

/// <summary>Finds the speakers that articles describe without naming them: <c>Western leaders</c>, <c>a senior official</c>, <c>an exit poll</c>.</summary>
/// <remarks>The same description in two articles is one speaker of the story; two descriptions stay two.</remarks>
internal static class DescribedSpeakers
{
    private const int LongestDescription = 12;

    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "they", "it", "who", "which", "that", "his", "her", "their", "its", "we", "i", "you", "one", "ones", "others", "some", "many", "people", "those", "these", "this",
        "both", "everyone", "nobody", "somebody", "someone", "what", "there", "my", "our", "your", "all", "few", "most", "another", "both sides", "the latter", "the former",
    };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "of", "in", "from", "by", "at", "for", "with", "to", "near", "and", "on", "who", "that", "close", "sent" };

    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "one", "some", "its", "his", "her", "their" };

    /// <summary>How a source describes its speaker, without determiner and appositions; <see langword="null"/> where it is a pronoun or says nothing.</summary>
    public static string? Describe(AnnotatedArticle article, Attribution attribution)
    {
        if (attribution.Source.Count == 0) return null;

        var source = IsRelative(article, attribution.Source[0]) ? Antecedent(article, attribution.Source[0])
            : IsTail(article, attribution) ? WholePhrase(article, attribution.Source[0])
            : attribution.Source[0];
        var words = source.Of(article.Text).Split(',')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Determiners.Contains(words[0]) && words[1] != "of") words.RemoveAt(0);

        var described = string.Join(' ', words.Take(LongestDescription)).Trim('“', '”', '"', '‘', '’', '\'');
        return described.Length < 3 || SayNothing.Contains(described) ? null : described;
    }

    /// <summary>A description without the determiner that opens it.</summary>
    public static string WithoutDeterminer(string words)
    {
        var first = words.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && Determiners.Contains(words[..first]) && !words[first..].StartsWith(" of ", StringComparison.Ordinal) ? words[(first + 1)..].Trim() : words.Trim();
    }

    /// <summary>How far a description reaches to the end of the word it is built around.</summary>
    public static int HeadLength(string description)
    {
        var words = description.Split(' ');
        var link = Array.FindIndex(words, word => Links.Contains(word));
        return link > 0 ? words.Take(link).Sum(word => word.Length + 1) - 1 : description.Length;
    }

    private static bool IsNamedIn(AnnotatedArticle article, TextSpan span, StoryActor actor)
    {
        var words = NameFolding.Fold(span.Of(article.Text));
        return actor.Aliases.Prepend(actor.Name).Any(name => NameFolding.Fold(name).Split(' ')[^1] is { Length: > 0 } last && words.Split(' ').Contains(last, StringComparer.Ordinal));
    }

    /// <summary>The word a description is built around: <c>observers</c> of <c>observers from the council</c>.</summary>
    public static string HeadOf(string description)
    {
        var words = description.Split(' ');
        var link = Array.FindIndex(words, word => Links.Contains(word));
        return NameFolding.Fold(words[link > 0 ? link - 1 : ^1]);
    }

    private static bool IsRelative(AnnotatedArticle article, TextSpan source) => source.Of(article.Text).ToLowerInvariant() is "who" or "which" or "that";

    // "the monitoring group Delta Watch" names it; "observers sent by Delta Watch" does not.
    private static bool EndsIn(string folded, string name) =>
        folded.EndsWith(" " + name, StringComparison.Ordinal) && !folded[..^name.Length].Split(' ').Any(Links.Contains);

    // "organised by local proxies who claimed": the words right before, back to a determiner, a preposition or a mark.
    private static TextSpan Antecedent(AnnotatedArticle article, TextSpan pronoun)
    {
        const int Longest = 5;
        var first = article.FirstTokenFrom(pronoun.Start);
        if (first > 0 && article.Tokens[first - 1].Form == ",") first--;
        var start = first;
        while (start > 0 && first - start < Longest && !article.Tokens[start - 1].IsMark() && StatementFeatures.IsContent(article.Tokens[start - 1])) start--;
        return start == first ? pronoun : new TextSpan(article.Tokens[start].Span.Start, article.Tokens[first - 1].Span.End);
    }

    /// <summary>Whether a source names the actor itself, not somebody described by it: <c>Kyiv</c> does, <c>officials in Kyiv</c> does not.</summary>
    public static bool Names(AnnotatedArticle article, Attribution attribution, StoryActor actor)
    {
        if (attribution.Source.Count == 0) return true;
        if (IsOnlyOwner(article, attribution) || IsTail(article, attribution)) return false;
        if (IsRelative(article, attribution.Source[0])) return IsNamedIn(article, Antecedent(article, attribution.Source[0]), actor);
        if (actor.Type == MentionType.Person) return true;
        if (Describe(article, attribution) is not { } described) return true;

        var folded = NameFolding.Fold(described.EndsWith("’s", StringComparison.Ordinal) || described.EndsWith("'s", StringComparison.Ordinal) ? described[..^2] : described);
        return actor.Aliases.Prepend(actor.Name).Any(name => NameFolding.Fold(name) is { Length: > 0 } known
            && (known == folded || EndsIn(folded, known) || NameFolding.IsPartOf(folded, known)))
            || article.References.Any(reference => attribution.Source.Any(source => source.Contains(reference.Span) && reference.Span.Length * 2 > source.Length));
    }

    // Only the tail of a longer phrase: the last of the places that "officials from A, B and C" come from.
    private static bool IsTail(AnnotatedArticle article, Attribution attribution)
    {
        var source = attribution.Source[0];

        // "In the version of the guild": what stands before it is the cue.
        if (attribution.Cue.Any(cue => cue.End < source.Start && article.Text.AsSpan(cue.End, source.Start - cue.End).IsWhiteSpace())) return false;
        if (article.Mentions.Any(mention => mention.Span.Start < source.Start && mention.Span.Contains(source.Start))) return true;
        if (!article.Mentions.Any(mention => mention.Span.End == source.End && mention.Span.Start - source.Start <= 4 && mention.Type == MentionType.Location)) return false;

        var before = article.FirstTokenFrom(source.Start) - 1;
        if (before >= 0 && article.Tokens[before].Is("the")) before--;
        return before >= 0 && article.Tokens[before].Form.ToLowerInvariant() is ("and" or "of" or "from" or "in" or "at" or "with");
    }

    private static TextSpan WholePhrase(AnnotatedArticle article, TextSpan tail)
    {
        const int Longest = 14;
        var last = article.FirstTokenFrom(tail.Start);
        var first = last;
        while (first > 0 && last - first < Longest && BelongsToPhrase(article, first - 1)) first--;
        return new TextSpan(article.Tokens[first].Span.Start, tail.End);
    }

    // Words of content and what links them; a comma only in a list of names.
    private static bool BelongsToPhrase(AnnotatedArticle article, int index)
    {
        var token = article.Tokens[index];
        if (token.Form == ",") return index > 0 && article.Mentions.Any(mention => mention.Span.Contains(article.Tokens[index - 1].Span));
        return token.Form == "-" || (!token.IsMark() && (StatementFeatures.IsContent(token) || Links.Contains(token.Form) || Determiners.Contains(token.Form)));
    }

    /// <summary>Whether the last name in a source only says whose the speaker is: <c>President Hale’s spokesman</c>.</summary>
    private static bool IsOnlyOwner(AnnotatedArticle article, Attribution attribution)
    {
        var source = attribution.Source[0];
        if (article.Mentions.LastOrDefault(mention => source.Contains(mention.Span)) is not { } last) return false;

        var rest = new TextSpan(last.Span.End, source.End).Of(article.Text);
        return (rest.StartsWith("’s ", StringComparison.Ordinal) || rest.StartsWith("'s ", StringComparison.Ordinal)) && !rest.Contains(',', StringComparison.Ordinal);
    }

    /// <summary>The one actor of the article whose office ends in the word that ends the description: <c>Hale’s spokesman</c>, <c>the spokesman</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="description">How the speaker is described.</param>
    /// <param name="officesOf">The offices of one of the article's actors, over the whole story.</param>
    public static string? HolderOf(AnnotatedArticle article, string description, Func<Actor, HeldOffices> officesOf)
    {
        if (OnlyPerson(article, actor => officesOf(actor).Has(description)) is { } holder) return holder;

        // The office is the head: the last word before "for" or "of".
        var words = description.Split(' ');
        var link = Array.FindIndex(words, word => word is "for" or "of" or "in" or "at");
        var office = words[link > 0 ? link - 1 : ^1];
        return OnlyPerson(article, actor => officesOf(actor).HasWord(office));
    }

    private static string? OnlyPerson(AnnotatedArticle article, Predicate<Actor> isMeant)
    {
        string? only = null;
        foreach (var actor in article.Actors)
        {
            if (actor.Type != MentionType.Person || !isMeant(actor)) continue;
            if (only is not null) return null;

            only = actor.Id;
        }

        return only;
    }

    /// <summary>Whether a description is of somebody who can be for or against a thing: <c>senior officials</c> is, <c>Western arms</c>
    /// and <c>to national groups</c> are not.</summary>
    public static bool IsSomebody(string description)
    {
        var first = description.Split(' ')[0];
        return !Links.Contains(first) && !SayNothing.Contains(first) && HolderNouns.HasWord(LastWordOf(description));
    }

    private static string LastWordOf(string description)
    {
        var words = description.Split(' ');
        var link = Array.FindIndex(words, word => Links.Contains(word));
        return words[link > 0 ? link - 1 : ^1];
    }

    /// <summary>How words that describe somebody without quoting him are called among an actor's members.</summary>
    public static string MemberOf(TextSpan words) => string.Create(CultureInfo.InvariantCulture, $"w{words.Start}-{words.End}");

    /// <summary>The words behind such a name; <see langword="null"/> where it is another sort of member.</summary>
    public static TextSpan? WordsOf(string member) => member.Length > 3 && member[0] == 'w' && member.IndexOf('-') is > 1 and var border
        && int.TryParse(member.AsSpan(1, border - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(member.AsSpan(border + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end >= start
        ? new TextSpan(start, end) : null;

    /// <summary>What kind of thing a described speaker is.</summary>
    public static MentionType TypeOf(Attribution attribution) => attribution.SpeakerType switch
    {
        SpeakerType.Anonymous or SpeakerType.Named => MentionType.Person,
        SpeakerType.Document => MentionType.Miscellaneous,
        _ => MentionType.Organization,
    };
}
