using Hearsay.Eval.Contract;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.OwnGold;

/// <summary>Whether attributions are found, nested ones as well, and whether all that is said of them is right.</summary>
/// <remarks>A gold attribution is set beside the found one with the likest content, more than half alike; borders are compared by words, without marks at the ends.</remarks>
internal static class SpeechSet
{
    private const double Alike = 0.5;
    private const string OwnOutlet = "this newspaper";

    public static void Score(List<SpeechPassage> passages, string part, ScoreSheet sheet)
    {
        var pipeline = new LedgerPipeline();
        foreach (var passage in passages.Where(passage => passage.IsTest == (part == "test")))
        {
            var article = ContractForm.Of(pipeline.Annotate(passage.ToArticle()));
            Score(passage, article, part, sheet);
        }
    }

    private static void Score(SpeechPassage passage, ArticleRecord article, string part, ScoreSheet sheet)
    {
        var tokens = new ScoredTokens(passage.Text);
        var found = article.Attributions.Select(one => (One: one, Content: tokens.Cover(one.Content))).ToList();
        var partners = new AttributionRecord?[passage.Attributions.Count];
        var candidates =
            from i in Enumerable.Range(0, partners.Length)
            let wanted = tokens.Cover(passage.Attributions[i].Content)
            from other in found
            let shared = wanted.Count(other.Content.Contains)
            let likeness = (double)shared / Math.Max(1, wanted.Count + other.Content.Count - shared)
            let isOneCue = tokens.Cover(passage.Attributions[i].Cue).Overlaps(tokens.Cover(other.One.Cue))
            where likeness > Alike || isOneCue
            orderby isOneCue descending, likeness descending
            select (i, other.One);
        foreach (var (i, other) in candidates)
        {
            if (partners[i] is null && !partners.Contains(other)) partners[i] = other;
        }

        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i] is { } other) Compare(passage, i, other, partners, article, tokens, part, sheet);
            else sheet.Miss($"{part}: missed", passage.Kind, Describe(passage.Attributions[i], passage.Text), "", passage.Text, Place(passage.Attributions[i]));
        }

        var count = partners.Count(one => one is not null);
        sheet.Add($"found, {part}", count, article.Attributions.Count, passage.Attributions.Count);
        foreach (var extra in article.Attributions.Except(partners.OfType<AttributionRecord>()))
        {
            sheet.Miss($"{part}: extra", passage.Kind, "", $"[{Words(extra.Source, passage.Text)}] <{Words(extra.Cue, passage.Text)}> {Words(extra.Content, passage.Text)}", passage.Text, extra.Content[0]);
        }

        foreach (var own in passage.OwnVoice)
        {
            var isRight = !article.Attributions.Any(one => one.Content.Any(span => span.Overlaps(own)));
            sheet.Judge($"own voice, {part}", isRight);
            if (!isRight) sheet.Miss($"{part}: own voice", passage.Kind, own.Of(passage.Text), "in somebody's content", passage.Text, own);
        }
    }

    private static void Compare(SpeechPassage passage, int index, AttributionRecord other, AttributionRecord?[] partners, ArticleRecord article, ScoredTokens tokens, string part, ScoreSheet sheet)
    {
        var gold = passage.Attributions[index];
        Judge("source", Same(gold.Source, other.Source), Words(gold.Source, passage.Text), Words(other.Source, passage.Text));
        Judge("cue", Same(gold.Cue, other.Cue), Words(gold.Cue, passage.Text), Words(other.Cue, passage.Text));
        Judge("content", Same(gold.Content, other.Content), Words(gold.Content, passage.Text), Words(other.Content, passage.Text));
        Judge("kind", gold.Kind == other.Kind, gold.Kind, other.Kind);
        Judge("force", gold.Force == other.Force, gold.Force, other.Force);
        Judge("speaker", IsOne(gold.Speaker, other.Speaker), gold.Speaker, NameOf(other.Speaker));
        Judge("speaker type", gold.SpeakerType == other.SpeakerType, gold.SpeakerType, other.SpeakerType);
        Judge("within", gold.Within is { } outer ? partners[outer]?.Id is { } id && id == other.Within?.ToString() : !other.IsNested(), gold.Within?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "outermost", other.Within?.ToString() ?? "outermost");
        if (gold.Via.Count + other.Via.Count > 0)
        {
            var right = gold.Via.Count(name => other.Via.Any(id => IsOne(name, id)));
            sheet.Add($"via, {part}", right, other.Via.Count, gold.Via.Count);
            if (right != gold.Via.Count || right != other.Via.Count) sheet.Miss($"{part}: via", passage.Kind, string.Join(", ", gold.Via), string.Join(", ", other.Via.Select(NameOf)), passage.Text, Place(gold));
        }

        bool Same(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> another) => tokens.Cover(one).SetEquals(tokens.Cover(another));

        string? NameOf(string? id) => id is null ? null : id == OwnOutlet ? id : article.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? id;

        bool IsOne(string? name, string? id) => name is null || id is null
            ? name is null && id is null
            : name == id || article.Actors.FirstOrDefault(actor => actor.Id == id) is { } actor && actor.Names().Any(known => known == name || name.EndsWith(" " + known, StringComparison.Ordinal) || known.EndsWith(" " + name, StringComparison.Ordinal));

        void Judge(string measure, bool isRight, string? expected, string? actual)
        {
            sheet.Judge($"{measure}, of found, {part}", isRight);
            if (!isRight) sheet.Miss($"{part}: {measure}", passage.Kind, $"{expected ?? "nobody"}  ({Words(gold.Cue, passage.Text)})", actual ?? "nobody", passage.Text, Place(gold));
        }
    }

    private static TextSpan Place(SpeechGold gold) => gold.Source.Concat(gold.Cue).Concat(gold.Content).Aggregate((one, other) => one.Union(other));

    private static string Words(IReadOnlyList<TextSpan> spans, string text) => string.Join(" … ", spans.Select(span => span.Of(text)));

    private static string Describe(SpeechGold gold, string text) => $"[{Words(gold.Source, text)}] <{Words(gold.Cue, text)}> {Words(gold.Content, text)}";
}
