using Hearsay.Server.Pages;

namespace Hearsay.Server.Tests.Pages;

public class ExportTests(SampleServer samples)
{
    public static TheoryData<string> Formats() => [.. ExportEndpoints.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_story_comes_in_every_format_as_a_file(string format)
    {
        foreach (var path in (string[])[$"/stories/{samples.Vote.Id}/export/{format}", $"/api/v1/stories/{samples.Vote.Id}/export/{format}"])
        {
            using var answer = await samples.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }
}
