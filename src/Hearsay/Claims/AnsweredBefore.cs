using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds what a denial answers that only points back: what somebody else said just before, in the same article.</summary>
/// <remarks>
/// A reply follows what it replies to. It answers all that the last source said in one go, and of that rather what it affirmed.
/// </remarks>
/// <param name="byArticle">All statements by article.</param>
internal sealed class AnsweredBefore(ILookup<string, Statement> byArticle)
{
    /// <summary>A denial stands within so many sentences of what it denies.</summary>
    public const int Reach = 2;

    /// <summary>Where a word names what is denied, it may stand so many sentences before.</summary>
    public const int FarReach = 8;

    // What one source says in one go before it is answered.
    private const int LongestRun = 3;

    // "30 March" says nothing.
    private const int FewestWords = 3;

    /// <summary>What a denial points back to: what was said before it in the words it names it by, <c>charged</c> of a charge.</summary>
    /// <remarks>Where it names it by none, it is the last that somebody else said.</remarks>
    /// <param name="statement">The denial.</param>
    /// <param name="denial">What it says.</param>
    /// <param name="canBePointedAt">Whether a statement can be what is denied.</param>
    public IReadOnlyList<Statement> Find(Statement statement, Denial denial, Func<Statement, bool> canBePointedAt)
    {
        var before = Before(statement, FarReach).Where(canBePointedAt).OrderByDescending(other => other.Span.Start).ToList();
        if (denial.Owner is { } owner && before.FindAll(other => DenialWords.IsSaidBy(other, owner)) is { Count: > 0 } owned)
        {
            return Run(owned);
        }

        if (denial.Noun is { } noun && before.Find(other => Names(noun, other)) is { } named) return [named];
        if (IsOfPlan(denial) && before.FindLast(other => other.IsForecast) is { } plan) return [plan];

        if (!denial.MustBeNamed || (denial.IsSuch && !DenialWords.IsSign(denial.Noun!)))
        {
            var near = before.FindAll(other => SentencesBetween(other, statement) <= Reach
                && other.Article.WordsIn(other.Span) >= FewestWords && AreOfTwo(statement, other) && AreInOneGo(statement, other));
            if (near.Count > 0) return Run(near);
        }

        return [];
    }

    /// <summary>What others said before a statement in its article.</summary>
    public IEnumerable<Statement> Before(Statement statement, int reach) => byArticle[statement.Article.Article.Id]
        .Where(other => other.Span.End <= statement.Span.Start && IsAnothers(statement, other)
            && SentencesBetween(other, statement) <= reach);

    private static bool IsOfPlan(Denial denial) => denial is { IsSuch: true, Noun: "plan" or "intention" };

    /// <summary>Whether two statements come from two sources, as far as is known.</summary>
    public static bool IsAnothers(Statement one, Statement other) =>
        other != one && (other.Assertion.Speaker is null || other.Assertion.Speaker != one.Assertion.Speaker)
        && (other.Assertion.Origin is null || other.Assertion.Origin != one.Assertion.Origin);

    /// <summary>How many sentences stand apart two statements of one article.</summary>
    public static int SentencesBetween(Statement one, Statement other) =>
        one.Article.SentenceAt(one.Span.Start) is { } first && other.Article.SentenceAt(other.Span.Start) is { } second
            ? Math.Abs(first - second)
            : int.MaxValue;

    // The last that was said, with what its source said before it in one go; of these what is affirmed, if anything is.
    private static List<Statement> Run(List<Statement> near)
    {
        // What is left over of a sentence in which somebody says something is not what was said.
        var last = near.Find(other => other.Assertion.Voice == Voice.Attributed && SentencesBetween(other, near[0]) == 0) ?? near[0];
        List<Statement> run = [last];
        foreach (var other in near.Where(other => other.Span.End <= last.Span.Start && other.Assertion.Voice == Voice.Attributed))
        {
            if (SentencesBetween(other, last) >= LongestRun || other.IsForecast != last.IsForecast) break;
            if (!AreOfOneSource(other, run[^1])) break;

            run.Add(other);
        }

        var affirmed = run.FindAll(other => other.Negations == 0);
        return affirmed.Count > 0 ? affirmed : run;
    }

    // Only what opens a paragraph answers the paragraph before it.
    private static bool AreInOneGo(Statement statement, Statement other)
    {
        var sentences = statement.Article.Sentences;
        if (statement.Article.SentenceAt(statement.Span.Start) is not { } own) return false;
        if (other.Article.SentenceAt(other.Span.Start) is not { } earlier) return false;

        return sentences[earlier].Block == sentences[own].Block || own == 0 || sentences[own - 1].Block != sentences[own].Block;
    }

    private static bool AreOfOneSource(Statement earlier, Statement later) =>
        (earlier.Assertion.Speaker is { } speaker && speaker == later.Assertion.Speaker)
        || (earlier.Assertion.Origin is { } origin && origin == later.Assertion.Origin)
        || GoesOn(earlier, later);

    // "A security source told us …", "the source said"; "…, he said": whoever spoke last goes on.
    private static bool GoesOn(Statement earlier, Statement later)
    {
        var source = SourceOf(later);
        if (source is [{ Upos: PartOfSpeech.Pron }]) return true;

        return source is [{ Upos: PartOfSpeech.Det } article, .., { Upos: PartOfSpeech.Noun } noun] && article.Is("the")
            && SourceOf(earlier).Any(token => token.Lemma == noun.Lemma);
    }

    private static List<Token> SourceOf(Statement statement)
    {
        var article = statement.Article;
        return statement.Assertion.Attribution is { } id
            ? [.. article.Attributions.First(attribution => attribution.Id == id).Source.SelectMany(article.WordsAndMarksIn)]
            : [];
    }

    // What an outlet calls a lie in its own voice is somebody's word.
    private static bool AreOfTwo(Statement statement, Statement other) =>
        statement.Assertion.Voice == Voice.Attributed || other.Assertion.Voice == Voice.Attributed
        || BackReference.HasDenier(statement.Article.WordsAndMarksIn(statement.Span));

    private static bool Names(string noun, Statement other)
    {
        if (DenialWords.IsAccusation(noun)) return DenialWords.Accuses(other);
        if (noun is "figure" or "number") return other.Assertion.Quantities.Count > 0;

        // "As planned" names no plan.
        var tokens = other.Article.WordsAndMarksIn(other.Span);
        return Enumerable.Range(0, tokens.Count).Any(at => tokens[at].Lemma == noun && !(at > 0 && tokens[at - 1].Is("as")));
    }
}
