using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Eval.Scorers;

namespace Hearsay.Eval.PublicSets;

/// <summary>Tokens, sentences, tags and heads on a treebank, from its raw text and with its own words.</summary>
internal static class TreebankSet
{
    /// <summary>Scores a CoNLL-U file.</summary>
    public static void Score(string file, PublicSet set)
    {
        ConlluDocument document;
        using (var reader = File.OpenText(file)) document = ConlluDocument.Read(reader);

        SyntaxFile gold;
        using (var reader = File.OpenText(file)) gold = SyntaxFile.Read(reader);

        var raw = new StringWriter();
        ConlluDocument.Write(Parse(new TokenAnnotator().Annotate(new AnnotatedArticle { Article = document.Article })), raw);
        SyntaxScorer.Score(gold, SyntaxFile.Read(new StringReader(raw.ToString())), "", set.Sheet);

        var given = new StringWriter();
        document.WriteWithGoldTokens(Parse(document.WithGoldTokens()), given);
        SyntaxScorer.Score(gold, SyntaxFile.Read(new StringReader(given.ToString())), " (words given)", set.Sheet);
    }

    /// <summary>How many documents a CoNLL-U file has.</summary>
    public static int Count(string file) => File.ReadLines(file).Count(line => line.StartsWith("# newdoc", StringComparison.Ordinal));

    private static AnnotatedArticle Parse(AnnotatedArticle article) => new DependencyAnnotator().Annotate(new TagAnnotator().Annotate(article));
}
