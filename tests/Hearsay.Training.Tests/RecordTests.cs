using System.Security.Cryptography;
using System.Text.Json;

namespace Hearsay.Training.Tests;

public class RecordTests
{
    private const long MostBytes = 25 << 20;

    private static readonly string Root = FindRoot();

    public static TheoryData<string> Models => [.. Recipe.All.Select(recipe => recipe.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_model_is_the_one_its_record_tells_of(string name)
    {
        var recipe = Recipe.All.Single(recipe => recipe.Name == name);
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, TrainingRecord.FileOf(recipe))));
        var bytes = File.ReadAllBytes(Path.Combine(Root, recipe.File));

        Assert.Equal(recipe.File, record.RootElement.GetProperty("file").GetString());
        Assert.Equal(recipe.Licence, record.RootElement.GetProperty("licence").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), record.RootElement.GetProperty("sha256").GetString());
        Assert.Equal(recipe.Data, record.RootElement.GetProperty("data").EnumerateArray().Select(file => file.GetProperty("file").GetString()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_notice_names_each_model(string name) =>
        Assert.Contains(Recipe.All.Single(recipe => recipe.Name == name).File, File.ReadAllText(Path.Combine(Root, "NOTICE")), StringComparison.Ordinal);

    [Fact]
    public void All_models_together_stay_small() => Assert.InRange(Recipe.All.Sum(recipe => new FileInfo(Path.Combine(Root, recipe.File)).Length), 1, MostBytes);

    [Fact]
    public void No_model_stands_in_the_engine_that_no_recipe_makes()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.model", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

        Assert.Equal(Recipe.All.Select(recipe => recipe.File).Where(file => file.EndsWith(".model", StringComparison.Ordinal)).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("names")]
    [InlineData("")]
    [InlineData("nonsense --data .")]
    [InlineData("all --data . --out here")]
    public void Wrong_usage_names_the_models(string line)
    {
        using var errors = new StringWriter();

        Assert.Equal(2, TrainCommand.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null, errors));
        Assert.Contains("sentences, lemmas, words, syntax, names, chances", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_data_is_named()
    {
        using var errors = new StringWriter();

        Assert.Equal(3, TrainCommand.Run(["words", "--data", Path.GetTempPath()], TextWriter.Null, errors));
        Assert.Contains("part-0.jsonl.gz is not there", errors.ToString(), StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Hearsay.slnx"))) folder = folder.Parent;

        return folder.FullName;
    }
}
