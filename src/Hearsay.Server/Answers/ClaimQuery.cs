using Hearsay.Claims;
using Hearsay.Server.Views;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Server.Answers;

/// <summary>Claims by their parts: who said what about whom, a figure of what, between which days. What is left out does not narrow.</summary>
public sealed record ClaimQuery
{
    /// <summary>What <see cref="Who"/> is asked for with.</summary>
    public const string WhoDescription = "Part of a speaker's name.";

    /// <summary>What <see cref="What"/> is asked for with.</summary>
    public const string WhatDescription = "Words that the claim must hold.";

    /// <summary>What <see cref="About"/> is asked for with.</summary>
    public const string AboutDescription = "A name that the claim must hold.";

    /// <summary>What <see cref="FigureOf"/> is asked for with.</summary>
    public const string FigureDescription = "What an amount inside the claim counts or measures.";

    /// <summary>What <see cref="From"/> is asked for with.</summary>
    public const string FromDescription = "The first day, 2022-09-30.";

    /// <summary>What <see cref="To"/> is asked for with.</summary>
    public const string ToDescription = "The last day.";

    /// <summary>What <see cref="Standing"/> is asked for with.</summary>
    public const string StandingDescription = "corroborated, one origin, disputed, revised, withdrawn or forecast.";

    /// <summary>Part of a speaker's name.</summary>
    public string? Who { get; init; }

    /// <summary>Words that the claim must hold, all of them.</summary>
    public string? What { get; init; }

    /// <summary>A name that the claim must hold.</summary>
    public string? About { get; init; }

    /// <summary>What an amount inside the claim must count or measure.</summary>
    public string? FigureOf { get; init; }

    /// <summary>The first day: claims last said before are left out.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day: claims first said after are left out.</summary>
    public LocalDate? To { get; init; }

    /// <summary>How it must stand.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Reads what a program asks with; what is empty does not narrow.</summary>
    /// <exception cref="ArgumentException">A day or a standing is none.</exception>
    public static ClaimQuery Read(
        string? who = null, string? what = null, string? about = null, string? figure = null, string? from = null, string? to = null, string? standing = null) => new()
        {
            Who = Words.Text(who),
            What = Words.Text(what),
            About = Words.Text(about),
            FigureOf = Words.Text(figure),
            From = Words.Day(from),
            To = Words.Day(to),
            Standing = Words.Standing(standing),
        };

    /// <summary>Which stories can hold such claims at all.</summary>
    internal StoryFilter ToFilter() => new()
    {
        Words = Joined(What, FigureOf),
        Names = [.. new[] { Who, About }.OfType<string>()],
        From = From,
        To = To,
    };

    /// <summary>Whether a claim fits.</summary>
    internal bool Fits(StoryView view, Claim claim) =>
        (Standing is null || claim.Standing == Standing)
        && (From is null || claim.Last is null || claim.Last >= From)
        && (To is null || claim.First is null || claim.First <= To)
        && HoldsAll(claim, What)
        && (About is null || claim.Assertions.Any(assertion => Holds(view, assertion, About)))
        && (Who is null || claim.Assertions.Any(assertion => IsSaidBy(view, assertion, Who)))
        && (FigureOf is null || (claim.Assertions.Any(assertion => assertion.Quantities.Count > 0) && HoldsAll(claim, FigureOf)));

    private static bool HoldsAll(Claim claim, string? words) =>
        words is null || words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => claim.Text.Contains(word.Trim('"'), StringComparison.OrdinalIgnoreCase));

    private static bool Holds(StoryView view, Assertion assertion, string name) =>
        view.Article(assertion.Citation.Article) is { } article && assertion.Citation.Span.Of(article.Article.Text).Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSaidBy(StoryView view, Assertion assertion, string name) =>
        view.Actor(assertion.Speaker) is { } actor && actor.Aliases.Prepend(actor.Name).Any(other => other.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string? Joined(params string?[] words) => words.OfType<string>().ToList() is { Count: > 0 } given ? string.Join(' ', given) : null;
}
