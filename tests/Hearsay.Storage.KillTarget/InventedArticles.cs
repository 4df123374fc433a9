using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Storage.KillTarget;

/// <summary>Articles about nothing, by number: the same number gives the same article in every process.</summary>
public static class InventedArticles
{
    private static readonly string[] Words =
    [
        "the", "of", "minister", "harbour", "said", "a", "treaty", "to", "Valdria", "and", "in", "commission", "was", "on", "Tuesday", "votes",
        "counted", "district", "by", "Maren", "that", "café", "for", "officials", "bridge", "at", "least", "twelve", "ferry", "crews", "were", "told",
    ];

    /// <summary>An article of <paramref name="words"/> words with something in every layer.</summary>
    public static AnnotatedArticle Annotated(int number, int words)
    {
        var tokens = new List<Token>(words);
        var text = new System.Text.StringBuilder();
        var state = (uint)number * 2_654_435_761u + 1;
        for (var i = 0; i < words; i++)
        {
            state = state * 1_664_525u + 1_013_904_223u;
            // Common words, and one in eight that hardly any other article has.
            var word = (state >> 24) % 8 == 0 ? $"{Words[state >> 27]}{(state >> 8) % 50_000}" : Words[state >> 27];
            if (i > 0) text.Append(' ');
            tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Length), word, word.ToLowerInvariant()));
            text.Append(word);
        }

        var body = text.ToString();
        var whole = new TextSpan(0, body.Length);
        var outlet = $"Outlet {number % 40}";
        return new AnnotatedArticle
        {
            Article = new Article
            {
                Id = ContentId.Of(outlet, body),
                Outlet = outlet,
                Title = $"Report {number} of the harbour commission",
                Url = $"https://outlet{number % 40}.example/{number}",
                Published = new PublicationTime(new LocalDate(2031, 5, 1).PlusDays(number % 400)),
                PublishedBasis = DateBasis.Metadata,
                Language = "en",
                Text = body,
                Blocks = [new Block(whole, BlockKind.Paragraph)],
            },
            Tokens = tokens,
            Sentences = [.. tokens.Chunk(20).Select((chunk, i) => new Sentence(chunk[0].Span.Union(chunk[^1].Span), i * 20, chunk.Length, Block: 0))],
            Mentions = [.. tokens.Where((_, i) => i % 15 == 3).Select(token => new Mention(token.Span, MentionType.Person, "a1"))],
            References = [.. tokens.Where((_, i) => i % 30 == 7).Select(token => new Reference(token.Span, "a1", ReferenceKind.Role))],
            Actors = [new Actor("a1", "Ilse Maren", MentionType.Person, ["Maren"], ["foreign minister"])],
            Times = [.. tokens.Where((_, i) => i % 60 == 9).Select(token => new TimeExpression(token.Span, TimeType.Date, "2031-05-24"))],
            Quantities = [.. tokens.Where((_, i) => i % 40 == 11).Select(token => new Quantity(token.Span, 87.05m, High: null, "%", QuantityBound.AtLeast, Of: token.Span) { Decimals = 2 })],
            Attributions =
            [
                .. tokens.Chunk(40).Where(chunk => chunk.Length == 40).Select((chunk, i) => new Attribution(
                    $"t{i + 1}", [chunk[0].Span], [chunk[1].Span], [chunk[2].Span.Union(chunk[^1].Span)], AttributionKind.Indirect, "a1", SpeakerType.Named,
                    Via: [], Within: null, Force.Asserts, Polarity.Affirmed)),
            ],
        };
    }
}
