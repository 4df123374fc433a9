using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-cli-");

    public string Path => folder.FullName;

    public string Archive => PathOf("desk.hearsay");

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return PathOf(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
