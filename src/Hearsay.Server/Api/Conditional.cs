using Hearsay.Server.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Server.Api;

/// <summary>Answers that are made only where the caller has not got them already.</summary>
internal static class Conditional
{
    /// <summary>An answer on a story; 304 where the caller's is of the same version, 404 where there is no such story.</summary>
    public static async Task<IResult> StoryAsync(string story, HttpContext context, StoryViews views, Func<StoryView, IResult> answer, CancellationToken cancellationToken)
    {
        if (await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false) is not { } view)
        {
            return Results.Problem($"The archive has no story {story}. /api/v1/stories lists them.", statusCode: StatusCodes.Status404NotFound);
        }

        return IsKnown(context, view.Version) ? Results.StatusCode(StatusCodes.Status304NotModified) : answer(view);
    }

    /// <summary>Names the version of an answer, and says whether the caller has it.</summary>
    public static bool IsKnown(HttpContext context, string version)
    {
        // Weak: compression changes the bytes.
        var tag = new EntityTagHeaderValue(new StringSegment($"\"{version}\""), isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch is { } known && known.Any(other => other.Compare(tag, useStrongComparison: false) || other == EntityTagHeaderValue.Any);
    }
}
