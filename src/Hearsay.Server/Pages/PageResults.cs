using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearsay.Server.Pages;

/// <summary>Pages as answers to requests.</summary>
internal static class PageResults
{
    /// <summary>A whole page.</summary>
    public static IResult Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A part of a page, for scripts.</summary>
    public static IResult Part<T>(object parameters)
        where T : IComponent => new RazorComponentResult<T>(parameters) { PreventStreamingRendering = true };

    /// <summary>Nothing is there.</summary>
    public static IResult NotFound(HttpContext context, string message) =>
        Page<MessagePage>(new { Frame = Frame.Of(context), Title = "Not found", Message = message }, StatusCodes.Status404NotFound);
}
