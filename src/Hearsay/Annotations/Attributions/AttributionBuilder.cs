namespace Hearsay.Annotations.Attributions;

/// <summary>Makes attributions of drafts: their spans in text order, kind, speaker, force, and which stands in which.</summary>
internal sealed class AttributionBuilder(Passage passage)
{
    /// <summary>The attributions, in order of place.</summary>
    public IReadOnlyList<Attribution> Build(IEnumerable<Draft> drafts)
    {
        var speakers = new SpeakerResolver(passage);
        var complete = drafts.Where(draft => draft.Content.Count > 0)
            .Select(draft => (Draft: draft, Spans: Spans(draft)))
            .OrderBy(pair => pair.Spans.Whole).ToList();
        var outer = Nesting.Find([.. complete.Select(pair => pair.Spans)]);
        return [.. complete.Select((pair, index) => Attribution(pair.Draft, pair.Spans, index, outer[index], speakers))];
    }

    private Attribution Attribution(Draft draft, DraftSpans spans, int index, int outer, SpeakerResolver speakers)
    {
        var (force, polarity) = ForceReader.Read(new Stretch(passage, new Run(0, passage.Article.Tokens.Count), IsInsideQuotation: true), draft.Cue);
        var speaker = speakers.Resolve(draft.Source.Run);
        return new Attribution(
            Id(index), spans.Source, spans.Cue, spans.Content, KindOf(draft), speaker.Actor, speaker.Type,
            speakers.Via(draft), outer < 0 ? null : Id(outer), force, polarity);
    }

    private static string Id(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{index + 1}");

    private DraftSpans Spans(Draft draft) => new(
        draft.Source.IsAbsent ? [] : [passage.SpanOf(draft.Source.Run)],
        draft.Cue is null ? [] : [passage.SpanOf(draft.Cue.Run)],
        [.. draft.Content.Where(run => !run.IsEmpty).Select(passage.SpanOf).Order()]);

    private AttributionKind KindOf(Draft draft)
    {
        var (quoted, plain) = (0, 0);
        foreach (var run in draft.Content)
        {
            for (var token = run.First; token < run.End; token++)
            {
                if (passage.QuotationOf(token) >= 0)
                {
                    quoted++;
                }
                else if (!passage.Is(token, WordClass.Mark))
                {
                    plain++;
                }
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : plain == 0 ? AttributionKind.Direct : AttributionKind.Mixed;
    }
}
