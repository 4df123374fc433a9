using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Cli.Inputs;

/// <summary><c>--dossier</c>: which questions are laid out, by the name of a set that is built in or by its file.</summary>
internal sealed class DossierOption
{
    private const string None = "none";

    private readonly Option<Choice?> option = new("--dossier")
    {
        Description = "Lay out what is answered and what is not: vote, conflict, disaster, court, deal, a FILE of your own questions, or none. By the story's words where left out.",
        HelpName = "NAME",
        CustomParser = Parse,
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        option.CompletionSources.Add([.. QuestionSets.All.Select(set => set.Name), None]);
        command.Add(option);
    }

    /// <summary>The dossier of each story: of the set that was named, else of the set its own words choose, where one clearly fits.</summary>
    public IReadOnlyList<Dossier?> Write(ParseResult parsed, IReadOnlyList<StoryLedger> ledgers)
    {
        var choice = parsed.GetValue(option);
        return [.. ledgers.Select(ledger => choice switch
        {
            null => DossierWriter.WriteFitting(ledger),
            { Set: null } => null,
            { Set: { } set } => DossierWriter.Write(ledger, set),
        })];
    }

    private static Choice? Parse(ArgumentResult result)
    {
        var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (name == None) return new Choice(Set: null);
        if (QuestionSets.Find(name) is { } built) return new Choice(built);

        try
        {
            if (File.Exists(name))
            {
                using var stream = File.OpenRead(name);
                return new Choice(QuestionSetReader.Read(stream, name));
            }

            result.AddError($"'{name}' is no dossier: neither {string.Join(", ", QuestionSets.All.Select(set => set.Name))} or {None}, nor a file. ({HearsayError.UnknownDossier.ToCode()})");
        }
        catch (HearsayException exception)
        {
            result.AddError(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            result.AddError($"{name} can't be read; change its permissions. ({HearsayError.UnknownDossier.ToCode()})");
        }

        return null;
    }

    /// <summary>What was asked for: a set, or none.</summary>
    private sealed record Choice(QuestionSet? Set);
}
