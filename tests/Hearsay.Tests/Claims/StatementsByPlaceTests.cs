using CsCheck;
using Hearsay.Annotations.Attributions;
using Hearsay.Claims;

namespace Hearsay.Tests.Claims;

public class StatementsByPlaceTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 200], Gen.Int[0, 60]).Select((start, length) => new TextSpan(start, start + length));

    [Fact]
    public void All_that_overlap_a_span_are_around_it() =>
        Gen.Select(Spans.Array[0, 12], Spans).Sample((spans, asked) =>
        {
            var around = new StatementsByPlace([.. spans.Select(Of)]).Around(asked).ToArray();

            Assert.Equal(spans.Where(asked.Overlaps).Order(), around.Select(statement => statement.Span).Where(asked.Overlaps));
        });

    private static Statement Of(TextSpan span, int number)
    {
        var assertion = new Assertion(
            $"s{number}", new Citation("a", span), Speaker: null, Voice.Outlet, Via: [], Attribution: null, Force.Asserts, Polarity.Affirmed, Said: null, About: null, Quantities: [], Origin: null);
        return new Statement(number, null!, assertion, new StatementFeatures([]), IsForecast: false, IsTitle: false);
    }
}
