using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Which mentions and references name one actor: B³ over the gold's spans, and how many references were found.</summary>
/// <remarks>References the gold does not list are passed over: it lists those of speakers and political actors only.</remarks>
internal static class ActorScorer
{
    public static void Score(ArticleRecord gold, ArticleRecord? found, ScoreSheet sheet)
    {
        var wanted = Chains(gold);
        var got = found is null ? [] : Chains(found);
        var both = wanted.Keys.Where(got.ContainsKey).ToList();

        double precision = 0, recall = 0;
        foreach (var span in both)
        {
            var together = both.Count(other => wanted[other] == wanted[span] && got[other] == got[span]);
            precision += (double)together / both.Count(other => got[other] == got[span]);
            recall += (double)together / wanted.Values.Count(actor => actor == wanted[span]);
        }

        sheet.Add("chains, B³", new Counts(precision, both.Count, recall, wanted.Count));
        foreach (var reference in gold.References)
        {
            var span = reference.Span();
            var other = got.GetValueOrDefault(span);
            sheet.Add("references found", new Counts(other is null ? 0 : 1, 1, other is null ? 0 : 1, 1));
            var isRight = other is not null && Names.AreOne(reference.Actor, gold, other, found!);
            sheet.Judge("references, actor right", isRight);
            if (!isRight) sheet.Miss("references", gold.Path ?? gold.Id, $"{span.Of(gold.Text)} = {reference.Actor}", other is null ? "" : Names.Describe(other, found!), gold.Text, span);
        }

        foreach (var mention in gold.Mentions.Where(mention => got.ContainsKey(mention.Span())))
        {
            var other = got[mention.Span()];
            var isRight = Names.AreOne(mention.Actor, gold, other, found!);
            sheet.Judge("names, actor right", isRight);
            if (!isRight) sheet.Miss("names", gold.Path ?? gold.Id, $"{mention.Span().Of(gold.Text)} = {mention.Actor}", Names.Describe(other, found!), gold.Text, mention.Span());
        }
    }

    private static Dictionary<TextSpan, string> Chains(ArticleRecord article)
    {
        var chains = new Dictionary<TextSpan, string>();
        foreach (var mention in article.Mentions) if (mention.Actor is { } actor) chains.TryAdd(mention.Span(), actor);
        foreach (var reference in article.References) if (reference.Actor is { } actor) chains.TryAdd(reference.Span(), actor);
        return chains;
    }
}
