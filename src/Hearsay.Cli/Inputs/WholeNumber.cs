using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Inputs;

/// <summary>Reads the numbers of options.</summary>
internal static class WholeNumber
{
    /// <summary>A number that is not too small; anything else is wrong usage.</summary>
    public static int? Parse(ArgumentResult result, string option, int least = 1)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least) return number;

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option} takes a whole number of {least} or more."));
        return null;
    }
}
