namespace Hearsay.Claims;

/// <summary>Finds what a negation negates: <c>suffered a seizure</c> in <c>had not suffered a seizure before, his office said</c>.</summary>
internal static class NegatedPart
{
    private static readonly IReadOnlySet<string> Ends = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        ",", ";", ":", "–", "—", "but", "while", "when", "because", "although", "though", "who", "which", "that", "if",
    };

    /// <summary>The words behind the first negation, up to the end of its clause; <see langword="null"/> where a statement negates nothing.</summary>
    /// <remarks>A supposition negates nothing, nor does <c>not only</c>.</remarks>
    /// <param name="statement">The statement.</param>
    public static TextSpan? Of(Statement statement)
    {
        if (BackReference.IsSupposed(statement)) return null;

        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        var negation = tokens.TakeWhile(token => !Modality.IsNegation(token)).Count();
        if (negation + 1 >= tokens.Count || tokens.Skip(negation + 1).Take(2).Any(token => token.Form is "only" or "just")) return null;

        // "Nobody at the gate saw it", "no crane moved": what is negated begins at once, and has a word in it.
        var end = tokens.Skip(negation + 2).FirstOrDefault(token => Ends.Contains(token.Form));
        return new TextSpan(tokens[negation + 1].Span.Start, end.Form is null ? statement.Span.End : end.Span.Start);
    }
}
