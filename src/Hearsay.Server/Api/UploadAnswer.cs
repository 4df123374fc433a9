using Hearsay.Server.Uploads;

namespace Hearsay.Server.Api;

/// <summary>How far an upload is, and what became of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsDone">Whether nothing more will change.</param>
/// <param name="Stage">What it is doing.</param>
/// <param name="Found">How many articles and refusals were found in it.</param>
/// <param name="Added">How many articles are new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Refusals">What was refused, with reasons.</param>
/// <param name="Stories">Ids of the stories its articles went to.</param>
/// <param name="Failure">Why it failed as a whole, where it did.</param>
public sealed record UploadAnswer(
    string Id, bool IsDone, string Stage, int Found, int Added, int Known, IReadOnlyList<RefusalAnswer> Refusals, IReadOnlyList<string> Stories, string? Failure)
{
    internal static UploadAnswer Of(Upload upload) => new(
        upload.Id, upload.IsDone, upload.IsDone ? "done" : upload.Stage, upload.Found, upload.Report?.Added ?? 0, upload.Report?.Known ?? 0,
        [.. (upload.Report?.Rejections ?? []).Select(rejection => new RefusalAnswer(rejection.Path, rejection.Code.ToCode(), rejection.Message))],
        [.. upload.Stories.Select(story => story.Id)], upload.Failure);
}
