namespace Hearsay.Dossiers;

/// <summary>The question sets the program brings; each is a data file beside this class.</summary>
public static class QuestionSets
{
    /// <summary>All of them, in order of name.</summary>
    public static IReadOnlyList<QuestionSet> All { get; } =
        [.. new[] { "conflict", "court", "deal", "disaster", "vote" }.Select(Read)];

    /// <summary>The set of a name, or <see langword="null"/>.</summary>
    public static QuestionSet? Find(string name) => All.FirstOrDefault(set => set.Name == name);

    private static QuestionSet Read(string name)
    {
        using var stream = typeof(QuestionSets).Assembly.GetManifestResourceStream(typeof(QuestionSets), $"{name}.dossier")
            ?? throw new InvalidOperationException($"{name}.dossier is not embedded beside {typeof(QuestionSets).FullName}.");
        return QuestionSetReader.Read(stream, $"{name}.dossier");
    }
}
