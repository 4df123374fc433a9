using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Cli.Inputs;

/// <summary><c>--length</c> and <c>--lines</c>: how long a brief may be.</summary>
internal sealed class BriefLengthOption
{
    private const string Short = "short";
    private const string Page = "page";
    private const string Full = "full";

    private readonly Option<string?> length = new("--length")
    {
        Description = "short (24 lines), page (66 lines), full (where left out), or how many claims stand in short, all else in proportion: full has 12.",
        HelpName = "LENGTH",
        CustomParser = ParseLength,
    };

    private readonly Option<int?> lines = new("--lines")
    {
        Description = "As much as has room in so many lines of text.",
        HelpName = "N",
        CustomParser = result => WholeNumber.Parse(result, "--lines"),
    };

    /// <summary>Adds both options to a command.</summary>
    public void AddTo(Command command)
    {
        length.CompletionSources.Add(Short, Page, Full);
        command.Add(length);
        command.Add(lines);
        command.Validators.Add(result =>
        {
            if (result.GetResult(length) is { Implicit: false } && result.GetResult(lines) is { Implicit: false }) result.AddError("Name either --length or --lines, not both.");
        });
    }

    /// <summary>The brief of one story, as long as was asked for.</summary>
    public Brief Write(ParseResult parsed, StoryLedger ledger, Dossier? dossier, int width)
    {
        if (parsed.GetValue(lines) is { } most) return BriefFitter.Fit(ledger, dossier, most, width);

        return parsed.GetValue(length) switch
        {
            Short => BriefFitter.Fit(ledger, dossier, BriefFitter.ShortLines, width),
            Page => BriefFitter.Fit(ledger, dossier, BriefFitter.PageLines, width),
            null or Full => BriefWriter.Write(ledger, options: null, dossier),
            var claims => BriefWriter.Write(ledger, BriefOptions.OfLength(int.Parse(claims, CultureInfo.InvariantCulture)), dossier),
        };
    }

    private static string? ParseLength(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text is Short or Page or Full || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var claims) && claims > 0)) return text;

        result.AddError("--length takes short, page, full, or a whole number of 1 or more.");
        return null;
    }
}
