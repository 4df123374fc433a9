using Hearsay.Server.Safety;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Pages;

/// <summary>What every page knows of the request it answers: its own address, and the colours the visitor chose.</summary>
/// <param name="Path">The path, escaped.</param>
/// <param name="Query">The parameters, decoded, in order.</param>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Visitor">Who is signed in at a provider; <see langword="null"/> where nobody is.</param>
public sealed record Frame(string Path, IReadOnlyList<KeyValuePair<string, string>> Query, string Theme, string? Visitor = null)
{
    /// <summary>Name of the cookie that holds <see cref="Theme"/>.</summary>
    public const string ThemeCookie = "hearsay-theme";

    // Says which part of a page a script wants; never part of an address.
    private const string Part = "part";

    /// <summary>Reads a request.</summary>
    public static Frame Of(HttpContext context)
    {
        var request = context.Request;
        return new Frame(
            request.Path.ToUriComponent(),
            [.. request.Query.Where(pair => pair.Key != Part).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))],
            request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie]! : "auto",
            SignIn.NameOf(context));
    }

    /// <summary>This page with one parameter set, or taken away where <paramref name="value"/> is <see langword="null"/>.</summary>
    public string With(string name, string? value, string? anchor = null) => With([(name, value)], anchor);

    /// <summary>This page with several parameters set or taken away.</summary>
    public string With(IReadOnlyList<(string Name, string? Value)> changes, string? anchor = null)
    {
        var kept = Query.Where(pair => changes.All(change => change.Name != pair.Key))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value!)));
        var query = string.Join('&', kept.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Escape(pair.Value)}"));
        return $"{Path}{(query.Length > 0 ? "?" : "")}{query}{(anchor is null ? "" : $"#{anchor}")}";
    }

    /// <summary>This page with words of an article beside it, scrolled to them.</summary>
    public string At(Citation citation) => At(new Place(citation.Article, citation.Span));

    /// <inheritdoc cref="At(Citation)"/>
    /// <remarks>Without the path: a page holds hundreds of these.</remarks>
    public string At(Place place) => With("at", place.ToString(), place.Span.IsEmpty ? "pane" : Place.Anchor)[Path.Length..];

    /// <summary>A parameter's value; <see langword="null"/> where it is missing or empty.</summary>
    public string? Value(string name) => Query.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault(value => value.Length > 0);

    /// <summary>This page's own address.</summary>
    public string Here => With([]);

    // A colon is allowed in a query and reads better unescaped.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
}
