using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.OwnGold;

/// <summary>Whether pronouns, offices and common nouns are given to the right actor, or to none where none is meant.</summary>
internal static class PassageSet
{
    public static void Score(List<MarkedPassage> passages, string part, ScoreSheet sheet)
    {
        var pipeline = new LedgerPipeline();
        foreach (var passage in passages.Where(passage => passage.IsTest == (part == "test")))
        {
            var article = ContractForm.Of(pipeline.Annotate(passage.ToArticle()));
            foreach (var (span, name) in passage.Marks)
            {
                var actor = article.Actors.FirstOrDefault(actor => actor.Id == FindActor(article, span));
                var isRight = name.Length == 0 ? actor is null : actor is not null && actor.Names().Any(known => IsOneName(known, name));
                sheet.Judge($"right actor, {part}", isRight);
                if (!isRight) sheet.Miss(passage.Kind, part, $"{span.Of(passage.Text)} = {(name.Length == 0 ? "nobody" : name)}", actor?.Name ?? "", passage.Text, span);
            }
        }
    }

    /// <summary>Whom a reference to these words stands for; failing that, whom an attribution that has them for its source lets speak.</summary>
    private static string? FindActor(ArticleRecord article, TextSpan span) =>
        article.References.FirstOrDefault(reference => reference.Span() == span)?.Actor
        ?? article.Mentions.FirstOrDefault(mention => mention.Span() == span)?.Actor
        ?? article.Attributions.FirstOrDefault(attribution => attribution.Source is [var source] && source == span)?.Speaker;

    private static bool IsOneName(string known, string name) =>
        known == name || known.EndsWith(" " + name, StringComparison.Ordinal) || known == name + "'s";
}
