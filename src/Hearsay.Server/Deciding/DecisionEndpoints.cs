using Hearsay.Decisions;
using Hearsay.Server.Pages;
using Hearsay.Server.Safety;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Hearsay.Server.Deciding;

/// <summary>Pages on which analysts decide on what was found, and undo what they decided.</summary>
internal static class DecisionEndpoints
{
    private const int AuditLines = 200;
    internal const int DecisionsAPage = 25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/stories/{story}/decide", FormAsync);
        pages.MapPost("/stories/{story}/decide", DecideAsync);
        pages.MapGet("/decisions", ListAsync);
        pages.MapPost("/decisions/undo", UndoAsync);
    }

    private static async Task<IResult> FormAsync(string story, HttpContext context, StoryViews views, CancellationToken cancellationToken)
    {
        if (await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false) is not { } view) return PageResults.NotFound(context, "The archive has no such story.");

        var form = DecisionForm.Of(view, name => TypedText.Clean(context.Request.Query[name]));
        return form.Target is null
            ? PageResults.NotFound(context, "The story has no such thing to decide on. New articles or decisions may have changed it.")
            : Page(context, form, problem: null, StatusCodes.Status200OK);
    }

    private static async Task<IResult> DecideAsync(
        string story, HttpContext context, IAntiforgery antiforgery, ILedgerStore store, StoryViews views, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false)) return NotFromHere(context);
        if (await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false) is not { } view) return PageResults.NotFound(context, "The archive has no such story.");

        var values = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var form = DecisionForm.Of(view, name => TypedText.Clean(values[name]));
        var signer = Signer.Of(context, values["by"]);
        try
        {
            var kind = Enum.TryParse<DecisionKind>(values["kind"], ignoreCase: true, out var parsed) && parsed != DecisionKind.Undo
                ? parsed
                : throw new HearsayException(HearsayError.BadDecision, "The form does not say what is decided. Nothing was changed.");
            var other = kind == DecisionKind.Merge && form.Subject == DecisionSubject.Story
                ? await views.FindAsync(AddressId.Read(values["with"].ToString().Trim()), cancellationToken).ConfigureAwait(false)
                : null;
            var decision = new Decision
            {
                Kind = kind,
                Subject = form.Subject,
                Targets = form.Targets(kind, values, other),
                Correction = kind == DecisionKind.Correct && Enum.TryParse<CorrectedField>(values["field"], ignoreCase: true, out var field)
                    ? new Correction(field, TypedText.Clean(values["value"]) ?? "")
                    : null,
                Note = TypedText.Clean(values["note"]),
                Signed = new Signature(signer.By, Instant.FromDateTimeOffset(time.GetUtcNow()), signer.From),
            };
            await new Ledger(store, new LedgerPipeline()).DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        }
        catch (HearsayException exception) when (exception.Code is HearsayError.BadDecision or HearsayError.UnknownTarget)
        {
            return Page(context, form, exception.Message, StatusCodes.Status400BadRequest);
        }

        Signer.Remember(context, signer.By);
        return Results.LocalRedirect("/decisions");
    }

    private static async Task<IResult> ListAsync(HttpContext context, ILedgerStore store, StoryViews views, CancellationToken cancellationToken)
    {
        var (frame, book) = (Frame.Of(context), new DecisionBook(await store.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false)));
        var first = Paging.Read(frame, book.Log.Count, DecisionsAPage);
        IReadOnlyList<Decision> shown = [.. book.Log.Reverse().Skip(first).Take(DecisionsAPage)];
        return PageResults.Page<DecisionsPage>(new
        {
            Frame = frame,
            Book = book,
            Shown = shown,
            First = first,
            Lost = await FindLostAsync(shown.Where(decision => !book.Undone.Contains(decision.Id)), store, views, cancellationToken).ConfigureAwait(false),
            Audit = await store.ReadAuditAsync(AuditLines, cancellationToken).ConfigureAwait(false),
        });
    }

    // Each story tells of its own.
    private static async Task<IReadOnlySet<string>> FindLostAsync(IEnumerable<Decision> decisions, ILedgerStore store, StoryViews views, CancellationToken cancellationToken)
    {
        var (seen, lost) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var article in decisions.Where(decision => decision.Subject != DecisionSubject.Story).SelectMany(decision => decision.Articles).Distinct(StringComparer.Ordinal))
        {
            if (await store.FindStoryOfAsync(article, cancellationToken).ConfigureAwait(false) is not { } story || !seen.Add(story)) continue;
            if (await views.FindAsync(story, cancellationToken).ConfigureAwait(false) is { } view) lost.UnionWith(view.Ledger.Lost);
        }

        return lost;
    }

    private static async Task<IResult> UndoAsync(HttpContext context, IAntiforgery antiforgery, ILedgerStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false)) return NotFromHere(context);

        var values = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var signer = Signer.Of(context, by: null);
        await new Ledger(store, new LedgerPipeline())
            .UndoAsync(values["id"].ToString(), TypedText.Clean(values["note"]), new Signature(signer.By, Instant.FromDateTimeOffset(time.GetUtcNow()), signer.From), cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect("/decisions");
    }

    private static IResult Page(HttpContext context, DecisionForm form, string? problem, int status) =>
        PageResults.Page<DecidePage>(new { Frame = Frame.Of(context), Form = form, Name = SignIn.NameOf(context) ?? TypedText.Clean(context.Request.Cookies[Signer.Cookie]), IsSignedIn = SignIn.NameOf(context) is not null, Problem = problem }, status);

    private static IResult NotFromHere(HttpContext context) => PageResults.Page<MessagePage>(
        new { Frame = Frame.Of(context), Title = "Not understood", Message = "The form was too old, or not from here. Nothing was changed. Go back, load the page anew and try again." }, StatusCodes.Status400BadRequest);
}
