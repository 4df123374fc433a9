using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Training;

/// <summary>Writes down how a model was made, beside the program that made it.</summary>
internal static class TrainingRecord
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Where a model's record stands.</summary>
    public static string FileOf(Recipe recipe) => $"train/records/{recipe.Name}.json";

    /// <summary>The record.</summary>
    /// <param name="recipe">What was made.</param>
    /// <param name="data">The folder of data.</param>
    /// <param name="bytes">What came out.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="log">What was logged: settings, losses and scores.</param>
    public static string Of(Recipe recipe, string data, byte[] bytes, TimeSpan time, IEnumerable<string> log) =>
        JsonSerializer.Serialize(
            new
            {
                model = recipe.Name,
                file = recipe.File,
                licence = recipe.Licence,
                bytes = bytes.Length,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                seconds = Math.Round(time.TotalSeconds),
                processors = Environment.ProcessorCount,
                runtime = Environment.Version.ToString(),
                data = recipe.Data.Select(file => new { file, sha256 = HashOf(Path.Combine(data, file)), licence = Recipe.LicenceOf(file) }),
                log,
            },
            Options) + "\n";

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
