using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>Shows a statement with whoever makes it: <c>“…”, Ilse Maren [1]</c>, <c>Ilse Maren denies: “…” [1]</c>.</summary>
/// <remarks>What is done by saying it goes first where it isn't plainly asserted: a denial quoted without its cue would read as its opposite.</remarks>
internal static class Statements
{
    /// <summary>An assertion, in its own words.</summary>
    /// <param name="context">The brief.</param>
    /// <param name="assertion">The assertion.</param>
    /// <param name="carriers">Where else it is written, cited beside it; by default only where it is quoted from.</param>
    public static RowBuilder Row(BriefContext context, Assertion assertion, IEnumerable<Citation>? carriers = null) =>
        Row(context, assertion.Citation, assertion, carriers);

    /// <summary>Quoted words and, where it is known, the assertion they are of.</summary>
    public static RowBuilder Row(BriefContext context, Citation words, Assertion? assertion, IEnumerable<Citation>? carriers = null)
    {
        var row = new RowBuilder();
        if (context.Quote(words) is not { } quote) return row;

        var cited = context.Cite((carriers ?? []).Prepend(words));
        if (assertion is null) return row.Add(quote).Add(cited);

        if (Attribution(context, assertion) is { Kind: AttributionKind.Indirect })
        {
            quote = new QuotePart(quote.Article, QuoteSpans.WithoutThat(quote.Article.Article.Text, quote.Span));
        }

        var who = Voice(context, assertion);
        return ForceWord(context, assertion) is { } force
            ? row.AddAll(who).Say(who.Count > 1 ? $", {force}:" : $"{force}:").Add(quote).Add(cited)
            : row.Add(quote).Say(",").AddAll(who).Add(cited);
    }

    /// <summary>Who says it: the actor's name and office, the source as the article writes it, or the outlet itself.</summary>
    public static IReadOnlyList<BriefPart> Voice(BriefContext context, Assertion assertion)
    {
        var row = new RowBuilder();
        if (assertion.Voice == Claims.Voice.Outlet)
        {
            row.Name(context.Article(assertion.Citation.Article)?.Article.Outlet).Say(row.IsEmpty ? "own voice" : "in its own voice");
        }
        else if (context.Actor(assertion.Speaker) is { } actor)
        {
            row.Name(actor.Name);
            if (actor.Roles.Count > 0) row.Say(",").Name(actor.Roles[0]);
        }
        else
        {
            row.Add(Described(context, assertion));
        }

        if (assertion.Via.Count > 0) row.Say(", via").Name(string.Join(", ", assertion.Via));
        return row.Parts();
    }

    /// <summary>Who says it, by name alone.</summary>
    public static BriefPart ShortVoice(BriefContext context, Assertion assertion) =>
        assertion.Voice == Claims.Voice.Outlet ? LabelPart.Of("own voice")
        : context.Actor(assertion.Speaker) is { } actor ? LabelPart.Named(actor.Name)
        : Described(context, assertion);

    /// <summary>Tells two voices apart, so that one is named once.</summary>
    public static string VoiceKey(BriefContext context, Assertion assertion) =>
        assertion.Voice == Claims.Voice.Outlet ? "own" : assertion.Speaker ?? $"source {ShortVoice(context, assertion).Text}";

    /// <summary>The one of a claim's assertions that its text is taken from.</summary>
    public static Assertion? Representative(Claim claim) =>
        claim.Assertions.FirstOrDefault(assertion => assertion.Citation == claim.Citation)
        ?? claim.Assertions.FirstOrDefault(assertion => assertion.Citation.Article == claim.Citation.Article && assertion.Citation.Span.Overlaps(claim.Citation.Span));

    // "they": whom the article means is known by name where the knowledge comes from them.
    private static BriefPart Described(BriefContext context, Assertion assertion) =>
        Source(context, assertion) is not { } source ? LabelPart.Of("speaker not named")
        : IsPronoun(source) && context.Origin(assertion.Origin) is { } origin ? LabelPart.Named(origin.Name)
        : source;

    private static bool IsPronoun(QuotePart source) =>
        source.Text.ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "one";

    // "two officials": a source that is nobody's name is quoted.
    private static QuotePart? Source(BriefContext context, Assertion assertion) =>
        Attribution(context, assertion) is { Source.Count: > 0 } attribution
            && context.Quote(new Citation(assertion.Citation.Article, attribution.Source[0])) is { } quote
            ? quote with { IsBare = true }
            : null;

    private static string? ForceWord(BriefContext context, Assertion assertion)
    {
        if (assertion.Voice == Claims.Voice.Outlet) return null;

        var isNegated = Attribution(context, assertion) is { Polarity: Polarity.Negated };
        if (assertion.Force == Force.Asserts) return !isNegated ? null : AreSeveral(context, assertion) ? "do not say" : "does not say";

        var word = AreSeveral(context, assertion) ? VerbOfSeveral(assertion.Force.Word()) : assertion.Force.Word();
        return isNegated ? $"{word}, negated" : word;
    }

    // "Western officials deny", "the mayor and the council reject"; "the United Nations denies".
    private static bool AreSeveral(BriefContext context, Assertion assertion)
    {
        if (context.Actor(assertion.Speaker) is { } actor) return IsPlural(actor.Name);
        if (Attribution(context, assertion) is not { Source: [var source, ..] } || context.Annotated(assertion.Citation.Article) is not { } article) return false;

        var (first, end) = article.TokensIn(source);
        var words = Enumerable.Range(first, end - first).Select(index => article.Tokens[index])
            .TakeWhile(word => word.Upos != PartOfSpeech.Adp && !word.IsMark()).ToList();
        return words.Exists(word => word.Is("they")) || words.FindLast(word => word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) is { Form: not null } last
            && (last.Xpos == "NNS" || (words.Exists(word => word.Is("and")) && char.IsLower(last.Form[0])));
    }

    // Somebody who goes by a description: "Western officials", "authorities in Kesh".
    private static bool IsPlural(string name)
    {
        var head = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word is not ("of" or "in" or "from" or "at" or "on" or "for")).LastOrDefault("");
        return head.Length > 2 && char.IsLower(head[0]) && head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal);
    }

    private static string VerbOfSeveral(string verb) => verb.EndsWith("ies", StringComparison.Ordinal) ? $"{verb[..^3]}y" : verb.TrimEnd('s');

    private static Attribution? Attribution(BriefContext context, Assertion assertion) =>
        assertion.Attribution is null
            ? null
            : context.Annotated(assertion.Citation.Article)?.Attributions.FirstOrDefault(attribution => attribution.Id == assertion.Attribution);
}
