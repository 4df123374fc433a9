using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Inputs;

/// <summary>Reads the numbers of options.</summary>
internal static class WholeNumber
{
    /// <summary>A number of 1 or more; anything else is wrong usage.</summary>
    public static int? Parse(ArgumentResult result, string option)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;

        result.AddError($"{option} takes a whole number of 1 or more.");
        return null;
    }
}
