using System.Text;
using Hearsay.Articles;

namespace Hearsay.Tests.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private const string Story = "The lamp of Kesh went out on Monday, its keeper said.\n";
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Folders_are_read_in_ordinal_order_of_name_and_hidden_files_skipped()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a/z.txt", ".hidden.txt", ".git/c.txt", "é.txt", "a1.txt"])
        {
            Write(name, Story + name);
        }

        Assert.Equal(["B.txt", "a/z.txt", "a1.txt", "b.txt", "é.txt"], Read(folder).Select(reading => Relative(reading.Article!.Path!)));
    }

    [Fact]
    public void A_missing_path_is_refused_and_the_rest_goes_on()
    {
        Write("a.txt", Story);
        var readings = Read(Path.Combine(folder, "missing.txt"), Path.Combine(folder, "a.txt"));

        Assert.Equal(HearsayError.NotFound, readings[0].Rejection?.Code);
        Assert.NotNull(readings[1].Article);
    }

    [Fact]
    public void A_folder_that_a_link_leads_back_to_is_refused_once_and_the_rest_goes_on()
    {
        Write("a/b.txt", Story);
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "self"), Path.Combine(folder, "self"));
        File.CreateSymbolicLink(Path.Combine(folder, "dangling.txt"), Path.Combine(folder, "nowhere.txt"));
        var readings = Read(folder);

        Assert.Single(readings, reading => reading.Article is not null);
        Assert.Equal([HearsayError.LinkLoop, HearsayError.NotFound, HearsayError.LinkLoop], readings.Where(reading => reading.Rejection is not null).Select(reading => reading.Rejection!.Code));
    }

    [Fact]
    public void A_linked_file_is_read_under_the_name_of_the_link()
    {
        Write("a.txt", Story);
        File.CreateSymbolicLink(Path.Combine(folder, "b.txt"), Path.Combine(folder, "a.txt"));

        Assert.Equal(["a.txt", "b.txt"], new ArticleReader().FindFiles([folder]).Select(file => Relative(file.Path)));
        Assert.Single(Read(folder));
    }

    [Fact]
    public void A_file_that_may_not_be_opened_is_refused()
    {
        // Permission bits stop nobody who is root, so a folder stands where a file was found: opening it fails the same way.
        var reading = Assert.Single(new ArticleReader().ReadFile(new InputFile(folder), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HearsayError.Unreadable, reading.Rejection?.Code);
    }

    [Fact]
    public void Standard_input_is_json_lines()
    {
        var input = new MemoryStream("""{"id":"x1","text":"The lamp went out."}"""u8.ToArray());
        var article = Assert.Single(new ArticleReader().Read(["-"], input, TestContext.Current.CancellationToken)).Article!;

        Assert.Equal(("x1", "-#1"), (article.Id, article.Path));
    }

    [Fact]
    public void An_identical_article_is_passed_over_and_a_different_one_with_its_id_refused()
    {
        var readings = Reading.All("a.jsonl", """
            {"id":"x1","text":"The lamp went out."}
            {"id":"x1","text":"The lamp went out."}
            {"id":"x1","text":"The lamp is lit again."}
            """);

        Assert.Equal(2, readings.Count);
        Assert.Equal("a.jsonl#1", readings[0].Article?.Path);
        Assert.Equal((HearsayError.DuplicateId, "a.jsonl#3"), (readings[1].Rejection!.Code, readings[1].Rejection!.Path));
    }

    [Fact]
    public void The_same_outlet_and_text_have_the_same_id_wherever_they_stand()
    {
        Assert.Equal(Reading.One("a.txt", Story).Id, Reading.One("b/c.txt", Story).Id);
        Assert.NotEqual(Reading.One("a.txt", Story).Id, Reading.One("a.txt", Story + "Then it was lit again.").Id);
    }

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        Write("a.txt", Story);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new ArticleReader().Read([folder], cancellationToken: source.Token).ToList());
    }

    [Fact]
    public void A_huge_file_is_refused_by_its_size_and_a_huge_text_by_its_length()
    {
        var options = new ReadingOptions { MaxFileBytes = 1000, MaxTextLength = 500 };

        Assert.Equal(HearsayError.TooLarge, Reading.Refused("a.txt", new string('x', 1001), options).Code);
        Assert.Equal(HearsayError.TooLarge, Reading.Refused("a.txt", new string('x', 501), options).Code);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Encoding.UTF8);
    }

    private static List<ArticleReading> Read(params string[] paths) => [.. new ArticleReader().Read(paths, cancellationToken: TestContext.Current.CancellationToken)];

    private string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
