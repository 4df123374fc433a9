using CsCheck;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Storage.Tests.Serialization;

/// <summary>Articles with anything in them that their types allow.</summary>
internal static class InventedValues
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String, Gen.String["aé \"\\\n\0\u2028\uFEFF\uFFFD<&'"], Gen.Const("\U0001F600 e\u0301"), Gen.Const("half \uD83D"), Gen.Const(""));

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 500], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<decimal?> MaybeAmount = Gen.OneOf(
        Gen.Decimal.Select(amount => (decimal?)amount), Gen.Const((decimal?)87.00m), Gen.Const((decimal?)decimal.MaxValue), Gen.Const((decimal?)null));

    private static readonly Gen<LocalDate> Day = Gen.Int[-4_000_000, 2_900_000].Select(days => new LocalDate(1970, 1, 1).PlusDays(days));

    private static readonly Gen<PublicationTime?> MaybeTime = Gen.OneOf(
        Gen.Const((PublicationTime?)null),
        Day.Select(day => (PublicationTime?)new PublicationTime(day)),
        Gen.Select(Day, Gen.Long[0, NodaConstants.NanosecondsPerDay - 1], Gen.Int[-18 * 3600, 18 * 3600], (day, nanoseconds, offset) =>
            (PublicationTime?)PublicationTime.At(new OffsetDateTime(day.At(LocalTime.FromNanosecondsSinceMidnight(nanoseconds)), Offset.FromSeconds(offset)))));

    private static readonly Gen<Article> Article =
        from names in Gen.Select(Text, MaybeText, MaybeText, MaybeText)
        from text in Text
        from bylines in Few(Text)
        from dateline in Gen.OneOf(Gen.Const((Dateline?)null), Gen.Select(Text, Day, (place, day) => (Dateline?)new Dateline(place, day)))
        from times in Gen.Select(MaybeTime, Any<DateBasis>(), MaybeTime)
        from blocks in Few(Gen.Select(Span, Any<BlockKind>(), (span, kind) => new Block(span, kind)))
        from credits in Few(Gen.Select(Span, Text, Any<CreditRole>(), (span, agency, role) => new CreditLine(span, agency, role)))
        select new Article
        {
            Id = names.Item1, Path = names.Item2, Url = names.Item3, Title = names.Item4, Outlet = names.Item2, Text = text, Bylines = bylines, Dateline = dateline,
            Published = times.Item1, PublishedBasis = times.Item2, Updated = times.Item3, Language = names.Item1, Blocks = blocks, Credits = credits,
        };

    private static readonly Gen<Quantity> Quantity =
        from span in Span
        from low in MaybeAmount
        from high in MaybeAmount
        from unit in Text
        from bound in Any<QuantityBound>()
        from of in Maybe(Span)
        from measured in Maybe(Span)
        from decimals in Gen.Int[-9, 9]
        select new Quantity(span, low, high, unit, bound, of, measured) { Decimals = decimals };

    private static readonly Gen<Attribution> Attribution =
        from id in Text
        from source in Few(Span)
        from cue in Few(Span)
        from content in Few(Span)
        from kinds in Gen.Select(Any<AttributionKind>(), Any<SpeakerType>(), Any<Force>(), Any<Polarity>())
        from speaker in MaybeText
        from via in Few(Text)
        from within in MaybeText
        select new Attribution(id, source, cue, content, kinds.Item1, speaker, kinds.Item2, via, within, kinds.Item3, kinds.Item4);

    /// <summary>Such an article.</summary>
    public static readonly Gen<AnnotatedArticle> AnnotatedArticle =
        from article in Article
        from tokens in Few(Gen.Select(Span, Text, Text, (span, form, lemma) => new Token(span, form, lemma)))
        from sentences in Few(Gen.Select(Span, Gen.Int, Gen.Int, Gen.Int, (span, first, count, block) => new Sentence(span, first, count, block)))
        from mentions in Few(Gen.Select(Span, Any<MentionType>(), Text, (span, type, actor) => new Mention(span, type, actor)))
        from references in Few(Gen.Select(Span, Text, Any<ReferenceKind>(), (span, actor, kind) => new Reference(span, actor, kind)))
        from actors in Few(Gen.Select(Text, Any<MentionType>(), Few(Text), Few(Text), (id, type, aliases, roles) => new Actor(id, id, type, aliases, roles)))
        from times in Few(Gen.Select(Span, Any<TimeType>(), Text, MaybeText, (span, type, value, modifier) => new TimeExpression(span, type, value, modifier)))
        from quantities in Few(Quantity)
        from attributions in Few(Attribution)
        from failures in Few(Gen.Select(Any<Layer>(), Text, (layer, reason) => new AnnotationFailure(layer, reason)))
        select new AnnotatedArticle
        {
            Article = article, Tokens = tokens, Sentences = sentences, Mentions = mentions, References = references, Actors = actors, Times = times,
            Quantities = quantities, Attributions = attributions, Failures = failures,
        };

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> gen) => gen.List[0, 3].Select(list => (IReadOnlyList<T>)list);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.OneOf(Gen.Const((T?)null), gen.Select(value => (T?)value));

    private static Gen<T> Any<T>() where T : struct, Enum => Gen.Int[0, Enum.GetValues<T>().Length - 1].Select(at => Enum.GetValues<T>()[at]);
}
