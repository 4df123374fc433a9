using Hearsay.Articles;

namespace Hearsay.Server.Uploads;

/// <summary>Articles that somebody hands in, and how far reading them is. Written by one thread, shown by others.</summary>
public sealed class Upload
{
    private volatile AddReport? report;
    private volatile string? failure;
    private volatile string stage = "waiting for its turn";
    private volatile int found;
    private volatile int read;

    internal Upload(string by, string from, string id, IReadOnlyList<UploadedFile> files)
    {
        (By, From) = (by, from);
        Id = id;
        Files = files;
    }

    /// <summary>Its address.</summary>
    public string Id { get; }

    /// <summary>Who handed it in.</summary>
    public string By { get; }

    /// <summary>From where.</summary>
    public string From { get; }

    /// <summary>What it is doing, in a few words.</summary>
    public string Stage => stage;

    /// <summary>How many articles and refusals were found in its files.</summary>
    public int Found => found;

    /// <summary>How many of them were annotated and kept.</summary>
    public int Read => read;

    /// <summary>What became of it, once it is done.</summary>
    public AddReport? Report => report;

    /// <summary>Why it could not be done, where it failed as a whole.</summary>
    public string? Failure => failure;

    /// <summary>Whether nothing more will change.</summary>
    public bool IsDone => report is not null || failure is not null;

    /// <summary>The stories its articles went to.</summary>
    public IReadOnlyList<(string Id, string Title)> Stories { get; private set; } = [];

    internal IReadOnlyList<UploadedFile> Files { get; private set; }

    internal void Reading(IReadOnlyList<ArticleReading> readings)
    {
        found = readings.Count;
        stage = "annotating";
    }

    internal void Advance(int done)
    {
        read = done;
        if (done >= found) stage = "sorting into stories";
    }

    internal void Finish(AddReport done, IReadOnlyList<(string Id, string Title)> stories)
    {
        Stories = stories;
        Files = [];
        report = done;
    }

    internal void Fail(string why)
    {
        Files = [];
        failure = why;
    }
}
