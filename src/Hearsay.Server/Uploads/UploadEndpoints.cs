using System.Text;
using System.Text.Json;
using Hearsay.Server.Deciding;
using Hearsay.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Uploads;

/// <summary>Pages that take articles in.</summary>
internal static class UploadEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServerOptions options)
    {
        var pages = routes.MapGroup("/upload").ExcludeFromDescription();
        pages.MapGet("", (HttpContext context) => Form(context, options, problem: null));
        pages.MapPost("", (HttpContext context, IAntiforgery antiforgery, UploadQueue queue) => TakeAsync(context, antiforgery, queue, options));
        pages.MapGet("/{id}", (string id, HttpContext context, UploadQueue queue) => queue.Find(id) switch
        {
            null => PageResults.NotFound(context, "There is no such upload, or it was long ago."),
            var upload when context.Request.Query["part"] == "status" => PageResults.Part<UploadStatus>(new { Upload = upload }),
            var upload => PageResults.Page<UploadStatusPage>(new { Frame = Frame.Of(context), Upload = upload }),
        });
    }

    private static IResult Form(HttpContext context, ServerOptions options, string? problem, int status = StatusCodes.Status200OK) =>
        PageResults.Page<UploadPage>(new { Frame = Frame.Of(context), Options = options, Problem = problem }, status);

    private static async Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, UploadQueue queue, ServerOptions options)
    {
        if (!context.Request.HasFormContentType) return Form(context, options, "A form with files or a text was expected.", StatusCodes.Status415UnsupportedMediaType);

        IFormCollection form;
        try
        {
            await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
            form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException exception) when (exception.InnerException is not (InvalidDataException or BadHttpRequestException))
        {
            return Form(context, options, "The form was too old, or not from here. Try again.", StatusCodes.Status400BadRequest);
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
        {
            return Form(context, options, $"That was more than {options.MaxUploadBytes >> 20} MiB. Hand it in in parts, or use `hearsay add`.", StatusCodes.Status413PayloadTooLarge);
        }

        if (form.Files.Count > options.MaxUploadFiles)
        {
            return Form(context, options, $"{form.Files.Count} files at once; {options.MaxUploadFiles} at the most. Hand them in in parts, or use `hearsay add`.", StatusCodes.Status413PayloadTooLarge);
        }

        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            var stream = file.OpenReadStream();
            await using (stream.ConfigureAwait(false))
            {
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes, context.RequestAborted).ConfigureAwait(false);
                files.Add(new UploadedFile(NameOf(file.FileName), bytes.ToArray()));
            }
        }

        if (form["text"].ToString() is { Length: > 0 } text) files.Add(Pasted(text, form));
        if (files.Count == 0) return Form(context, options, "There was neither a file nor a text.", StatusCodes.Status400BadRequest);

        return queue.Add(files, Signer.Of(context, by: null)) is { } upload
            ? Results.LocalRedirect($"/upload/{upload.Id}")
            : Form(context, options, "Too many uploads wait already. Try again in a while.", StatusCodes.Status503ServiceUnavailable);
    }

    // As JSON Lines, so that the text is taken exactly as it stands.
    private static UploadedFile Pasted(string text, IFormCollection form)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("text", text.ReplaceLineEndings("\n"));
            foreach (var field in (string[])["title", "outlet", "published", "url"])
            {
                if (form[field].ToString().Trim() is { Length: > 0 } value) json.WriteString(field, value);
            }

            json.WriteEndObject();
        }

        bytes.Write(Encoding.UTF8.GetBytes("\n"));
        return new UploadedFile("pasted.jsonl", bytes.ToArray());
    }

    // Some browsers send a path.
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length > 0 ? last : "unnamed";
    }
}
