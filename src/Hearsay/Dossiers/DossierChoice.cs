using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Which dossier is laid out beside a ledger: that of a named set, of the set that the story's own words choose, or
/// none.</summary>
public sealed class DossierChoice
{
    /// <summary>The word that asks for no dossier.</summary>
    public const string NoneName = "none";

    private readonly Func<StoryLedger, Dossier?> write;

    private DossierChoice(Func<StoryLedger, Dossier?> write) => this.write = write;

    /// <summary>The set that the story's own words choose; none where the fit is not clear.</summary>
    public static DossierChoice Fitting { get; } = new(DossierWriter.WriteFitting);

    /// <summary>No dossier.</summary>
    public static DossierChoice None { get; } = new(_ => null);

    /// <summary>Every name that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. QuestionSets.All.Select(set => set.Name), NoneName];

    /// <summary>A set, whatever the story's words.</summary>
    public static DossierChoice Of(QuestionSet set) => new(ledger => DossierWriter.Write(ledger, set));

    /// <summary>What a name asks for: a set that is built in, or <c>none</c>; <see langword="null"/> for any other.</summary>
    public static DossierChoice? Find(string name) => name == NoneName ? None : QuestionSets.Find(name) is { } set ? Of(set) : null;

    /// <summary>The dossier of one story.</summary>
    public Dossier? Write(StoryLedger ledger) => write(ledger);
}
