namespace Hearsay.Tests.Briefings;

/// <summary>Texts that a person has read and approved. A run with <c>HEARSAY_APPROVE=1</c> writes them anew, to be read in the diff.</summary>
internal static class Approved
{
    public static void Matches(string name, string actual)
    {
        var path = Repository.PathOf($"tests/Hearsay.Tests/Briefings/approved/{name}");
        if (Environment.GetEnvironmentVariable("HEARSAY_APPROVE") == "1") File.WriteAllText(path, actual);

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
