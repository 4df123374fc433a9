using System.ComponentModel;
using Hearsay.Decisions;
using Hearsay.Exports;
using Hearsay.Server.Answers;
using Hearsay.Server.Api;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages;

/// <summary>Stories as files of other programs.</summary>
internal static class ExportEndpoints
{
    private const string NeedsGazetteer = "geojson";

    /// <summary>The formats that can be offered: the one of places only where somebody said where they are.</summary>
    public static IEnumerable<ExportFormat> Formats(ServerOptions options) =>
        LedgerExporters.Formats.Where(format => format.Name != NeedsGazetteer || options.Gazetteer is not null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stories/{story}/export/{format}", ExportAsync).AddEndpointFilter<ProblemFilter>().ExcludeFromDescription();
        routes.MapGet("/api/v1/stories/{story}/export/{format}", ExportAsync).AddEndpointFilter<ProblemFilter>().WithName("exportStory").WithTags("stories")
            .WithSummary("A story in a format of other programs.")
            .WithDescription($"One of {string.Join(", ", LedgerExporters.Formats.Select(format => format.Name))}: docs/exports.md. `{NeedsGazetteer}` only where the server was given a gazetteer.")
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ExportAsync(
        [Description("The story's id."), FromRoute] string story,
        [Description("The format."), FromRoute] string format,
        [Description(Words.DossierDescription), FromQuery] string? dossier,
        HttpContext context,
        ILedgerStore store,
        StoryViews views,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        var choice = Words.Dossier(dossier);
        var view = await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false);
        if (view is null || Formats(options).FirstOrDefault(one => one.Name == format) is not { } found)
        {
            return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? Results.Problem(view is null ? $"The archive has no story {story}." : format == NeedsGazetteer ? "This server was given no gazetteer, which says where places are." : $"There is no format {format}.", statusCode: StatusCodes.Status404NotFound)
                : PageResults.NotFound(context, "The archive has no such story, or there is no such format.");
        }

        var book = new DecisionBook(await store.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false));
        using var bytes = new MemoryStream();
        LedgerExporters.Create(found.Name, new ExportOptions { Decisions = book, Dossier = choice, Gazetteer = options.Gazetteer }).Export([view.Ledger], bytes);
        return Results.Bytes(bytes.ToArray(), found.MediaType, $"{AddressId.Of(view.Story.Id)}-{found.Name}{found.Extension}");
    }
}
