using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api;

/// <summary>Wrong parameters become problem details that say what was found and what was expected.</summary>
internal sealed class ProblemFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (ArgumentException exception) when (exception.ParamName is null)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
