using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Dossiers;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Server.Answers;

/// <summary>Reads the words and days that programs ask with.</summary>
internal static class Words
{
    /// <summary>What a dossier is asked for with.</summary>
    public const string DossierDescription =
        "Which questions are laid out: vote, conflict, disaster, court, deal, or none; those that the story's own words choose where left out.";

    /// <summary>A dossier by the name of its set, or <c>none</c>; the fitting one where none is given.</summary>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public static DossierChoice Dossier(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? DossierChoice.Fitting
            : DossierChoice.Find(name.Trim()) ?? throw new ArgumentException($"'{name}' is no dossier. Expected one of: {string.Join(", ", DossierChoice.Names)}.");

    /// <summary>A standing by its word; <see langword="null"/> where none is given.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static Standing? Standing(string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return null;

        foreach (var standing in Enum.GetValues<Standing>())
        {
            if (standing.Word() == word) return standing;
        }

        throw new ArgumentException($"'{word}' is no standing. Expected one of: {string.Join(", ", Enum.GetValues<Standing>().Select(standing => standing.Word()))}.");
    }

    /// <summary>A day as <c>2022-09-30</c>; <see langword="null"/> where none is given.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static LocalDate? Day(string? day) =>
        string.IsNullOrWhiteSpace(day) ? null
        : LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var value) ? value
        : throw new ArgumentException($"'{day}' is no day. Expected one like 2022-09-30.");

    /// <summary>Words that hold something; else <see langword="null"/>.</summary>
    public static string? Text(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
