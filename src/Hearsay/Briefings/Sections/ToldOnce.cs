using Hearsay.Annotations.Attributions;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>Keeps a brief from saying one thing twice: what was quoted once is afterwards referred to by its first words, in the same words or in others.</summary>
/// <param name="context">The brief.</param>
internal sealed class ToldOnce(BriefContext context)
{
    private const int MostWords = 6;

    private readonly List<(TextLikeness Said, string? Claim, string Where)> told = [];

    /// <summary>Where something was told already: the number of a claim, or the heading of a section; <see langword="null"/> where it was not.</summary>
    public string? Find(Citation words, Assertion? assertion)
    {
        if (context.Quote(words) is not { } quote) return null;

        var (claim, said) = (ClaimOf(assertion), TextLikeness.Of(quote.Text, assertion?.Polarity ?? Polarity.Affirmed));
        return told.Find(other => (claim is not null && other.Claim == claim) || said.IsSameAs(other.Said)).Where;
    }

    /// <summary>Notes that something is told.</summary>
    public void Note(Citation words, Assertion? assertion, string where)
    {
        if (context.Quote(words) is { } quote) told.Add((TextLikeness.Of(quote.Text, assertion?.Polarity ?? Polarity.Affirmed), ClaimOf(assertion), where));
    }

    /// <summary>A statement in its own words the first time, afterwards its first words and where it stands.</summary>
    /// <param name="words">The words.</param>
    /// <param name="assertion">The assertion they are of.</param>
    /// <param name="carriers">Where else it is written.</param>
    /// <param name="where">What a later line refers to this one by.</param>
    public RowBuilder Row(Citation words, Assertion? assertion, IEnumerable<Citation>? carriers, string where)
    {
        if (Find(words, assertion) is { } there)
        {
            var quote = context.Quote(words)!;
            var begins = FirstWords(quote);
            return new RowBuilder().Add(new QuotePart(quote.Article, begins) { IsCutShort = begins != quote.Span }).Say($"see {there}").Add(context.Cite((carriers ?? []).Prepend(words)));
        }

        Note(words, assertion, where);
        return Statements.Row(context, words, assertion, carriers);
    }

    // Enough to know a statement again by, and never the whole of it.
    private static TextSpan FirstWords(QuotePart quote)
    {
        var text = quote.Text;
        var spaces = Enumerable.Range(0, text.Length).Where(at => char.IsWhiteSpace(text[at])).ToList();
        var words = Math.Clamp((spaces.Count + 1) / 2, 1, MostWords);
        return words > spaces.Count ? quote.Span : new TextSpan(quote.Span.Start, quote.Span.Start + spaces[words - 1]);
    }

    private string? ClaimOf(Assertion? assertion) => assertion is null ? null : context.ClaimOf(assertion.Id)?.Id;
}
