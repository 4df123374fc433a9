using Hearsay.Annotations.Mentions;

namespace Hearsay.Annotations.Attributions;

/// <summary>Makes attributions of drafts: their spans in text order, kind, speaker, force, and which stands in which.</summary>
internal sealed class AttributionBuilder(Passage passage)
{
    private readonly OutletHearers hearers = new(passage);
    private readonly SpeakerResolver speakers = new(passage);

    /// <summary>The article's own outlet, where somebody spoke to it and no actor stood for it.</summary>
    public Actor? OwnOutlet => hearers.Added;

    /// <summary>The attributions, in order of place.</summary>
    public IReadOnlyList<Attribution> Build(IEnumerable<Draft> drafts)
    {
        var complete = drafts.Where(SaysSomething)
            .Select(draft => (Draft: draft, Spans: Spans(draft)))
            .OrderBy(pair => pair.Spans.Whole).ToList();
        var outer = Nesting.Find([.. complete.Select(pair => pair.Spans)]);
        var attributions = new List<Attribution>(complete.Count);
        string? lastNamed = null;
        foreach (var (draft, spans) in complete)
        {
            var within = outer[attributions.Count];
            var (force, polarity) = ForceReader.Read(passage, draft);
            var speaker = SpeakerOf(draft, spans, lastNamed);
            attributions.Add(new Attribution(
                Id(attributions.Count), spans.Source, spans.Cue, spans.Content, KindOf(draft), speaker,
                SpeakerTypes.Read(passage, draft.Source.Run, speakers.Find(speaker)),
                Via(draft, within < 0), within < 0 ? null : Id(within), force, polarity));
            lastNamed = within < 0 && attributions[^1].SpeakerType == SpeakerType.Named ? speaker : lastNamed;
        }

        return PassOn(attributions, outer);
    }

    private bool SaysSomething(Draft draft) => draft.Content.Count > 0 && !(draft.Content is [{ Count: 1 } only] && passage.Is(only.First, WordClass.Empty));

    private List<string> Via(Draft draft, bool isOutermost)
    {
        if (draft.Cue is not { } cue) return [];

        var unit = passage.UnitOf(cue.Run.First);
        return [.. hearers.Find(draft, speakers.MentionsIn(passage.SpanOf(unit)), isOutermost, unit).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Who speaks. A pronoun that would have somebody speak of himself by name is the last one who spoke: <c>Maren will attend, he added</c>.</summary>
    private string? SpeakerOf(Draft draft, DraftSpans spans, string? lastNamed)
    {
        var speaker = speakers.Resolve(draft.Source.Run);
        if (speaker is null || !speakers.IsPronoun(draft.Source.Run) || !speakers.IsNamedIn(speaker, spans.Content))
        {
            return speaker;
        }

        return lastNamed ?? speaker;
    }

    /// <summary>What an outlet reports that somebody said came through that outlet.</summary>
    private static IReadOnlyList<Attribution> PassOn(List<Attribution> attributions, int[] outer)
    {
        for (var index = 0; index < attributions.Count; index++)
        {
            var inner = attributions[index];
            var carrier = outer[index] < 0 ? null : attributions[outer[index]];
            if (carrier is { SpeakerType: SpeakerType.Media, Speaker: { } outlet } && outlet != inner.Speaker
                && !inner.Via.Contains(outlet))
            {
                attributions[index] = inner with { Via = [.. inner.Via, outlet] };
            }
        }

        return attributions;
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
