using Hearsay.Annotations.Mentions;

namespace Hearsay.Eval.PublicSets;

/// <summary>Which names of a document name one thing: B³ of the chains made of the gold's own mentions.</summary>
internal static class CorefSet
{
    private const int MostShown = 6;

    public static void Score(string file, PublicSet set)
    {
        foreach (var document in CorefDocument.ReadAll(file)) Score(document, set);
    }

    private static void Score(CorefDocument document, PublicSet set)
    {
        var text = new MarkedText(document.Article);
        var actors = new ActorBook(text).Resolve([.. document.Names.Select(name => name.Span)]);
        var names = document.Names.Zip(actors, (name, actor) => (name.Span, name.Entity, Chain: actor.Id, Surface: text.SpanOf(name.Span.First, name.Span.End).Of(text.Text))).ToList();
        var (byEntity, byChain, byBoth) = (names.ToLookup(name => name.Entity), names.ToLookup(name => name.Chain), names.ToLookup(name => (name.Entity, name.Chain)));

        foreach (var group in names.GroupBy(name => name.Span.Type).OrderBy(group => group.Key))
        {
            var precision = group.Sum(name => (double)byBoth[(name.Entity, name.Chain)].Count() / byChain[name.Chain].Count());
            var recall = group.Sum(name => (double)byBoth[(name.Entity, name.Chain)].Count() / byEntity[name.Entity].Count());
            var counts = new Scores.Counts(precision, group.Count(), recall, group.Count());
            set.Sheet.Add("named chains, B³", counts);
            set.Sheet.Add($"named chains, B³, {group.Key.ToString().ToLowerInvariant()}", counts);
        }

        foreach (var entity in byEntity.Where(entity => entity.Select(name => name.Chain).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            set.Sheet.Miss($"split, {entity.First().Span.Type.ToString().ToLowerInvariant()}", document.Id, "one", string.Join(" ≠ ", entity.GroupBy(name => name.Chain, StringComparer.Ordinal).Select(Show)));
        }

        foreach (var chain in byChain.Where(chain => chain.Select(name => name.Entity).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            set.Sheet.Miss($"merged, {chain.First().Span.Type.ToString().ToLowerInvariant()}", document.Id, string.Join(" ≠ ", chain.GroupBy(name => name.Entity, StringComparer.Ordinal).Select(Show)), "one");
        }

        static string Show(IEnumerable<(NamedSpan Span, string Entity, string Chain, string Surface)> part) =>
            string.Join(" = ", part.GroupBy(name => name.Surface, StringComparer.Ordinal).Take(MostShown).Select(form => $"{form.Key} ×{form.Count()}"));
    }
}
