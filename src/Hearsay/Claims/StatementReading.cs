using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>What the words of one statement tell by themselves, whatever else its story holds: read when first asked for, kept as long as its article.</summary>
/// <remarks>Many ask the same of a statement that many others are like, and ask again when the next article of its story has come.</remarks>
internal sealed class StatementReading
{
    private (Denial? Denial, bool IsRead) denial;
    private (TextSpan? Part, bool IsRead) negated;
    private (TextSpan? Words, bool IsRead) objection;
    private Telling? telling;
    private Foretold? foretold;
    private IReadOnlyList<(string Body, string Name)>? bodies;
    private DayRange? lastDay;
    private int? negations;
    private bool? isAffirmed;
    private bool? isSupposed;

    /// <summary>What it says is not so; <see langword="null"/> where it denies nothing.</summary>
    public Denial? DenialOf(Statement statement)
    {
        if (!denial.IsRead) denial = (DenialReader.Read(statement), true);
        return denial.Denial;
    }

    /// <summary>What it negates; <see langword="null"/> where it negates nothing.</summary>
    public TextSpan? NegatedPartOf(Statement statement)
    {
        if (!negated.IsRead) negated = (NegatedPart.Of(statement), true);
        return negated.Part;
    }

    /// <summary>The words of contradiction that it goes on with; <see langword="null"/> where none stand before it.</summary>
    public TextSpan? ObjectionOf(Statement statement)
    {
        if (!objection.IsRead) objection = (Objection.Before(statement), true);
        return objection.Words;
    }

    /// <summary>What it tells as one that may be the outcome of something foretold.</summary>
    public Telling TellingOf(Statement statement) => telling ??= new Telling(statement);

    /// <summary>What it foretells.</summary>
    public Foretold ForetoldOf(Statement statement) => (foretold ??= Foretold.Of(statement)) with { Statement = statement };

    /// <summary>The day on which the last of what it foretells is due.</summary>
    public DayRange LastDayOf(Statement statement, DayRange first) => lastDay ??= LastDay.Of(statement.Article, statement.Span, first);

    /// <summary>The bodies of public life it speaks of.</summary>
    public IReadOnlyList<(string Body, string Name)> BodiesOf(Statement statement) => bodies ??= Bodies.In(statement);

    /// <summary>How many words of it negate.</summary>
    public int NegationsOf(Statement statement) => negations ??= Modality.CountNegations(statement.Article, statement.Span);

    /// <summary>Whether its verb is affirmed, whatever else in it is negated.</summary>
    public bool IsAffirmed(Statement statement) => isAffirmed ??= ReadAffirmed(statement);

    /// <summary>Whether it opens as a supposition.</summary>
    public bool IsSupposed(Statement statement) => isSupposed ??= BackReference.IsSupposed(statement);

    // "without warning", "who asked not to be named": the verb is not negated.
    private static bool ReadAffirmed(Statement statement)
    {
        if (statement.Assertion.Force == Force.Denies) return false;

        // "Neither … nor" are two words and one negation.
        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        if (statement.Assertion.Polarity == Polarity.Affirmed) return !tokens.Any(token => token.Is("neither"));

        return Enumerable.Range(0, tokens.Count).All(at => !Modality.IsNegation(tokens[at]) || tokens[at].Is("without")
            || (at + 1 < tokens.Count && tokens[at].Is("not") && tokens[at + 1].Is("to")));
    }
}
