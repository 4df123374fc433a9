using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Cli.Inputs;

/// <summary><c>--dossier</c>: which questions are laid out, by the name of a set that is built in or by its file.</summary>
internal sealed class DossierOption
{
    private readonly Option<DossierChoice?> option = new("--dossier")
    {
        Description = "Lay out what is answered and what is not: vote, conflict, disaster, court, deal, a FILE of your own questions, or none. By the story's words where left out.",
        HelpName = "NAME",
        CustomParser = Parse,
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        option.CompletionSources.Add([.. DossierChoice.Names]);
        command.Add(option);
    }

    /// <summary>What was asked for; by each story's own words where nothing was.</summary>
    public DossierChoice Choose(ParseResult parsed) => parsed.GetValue(option) ?? DossierChoice.Fitting;

    /// <summary>The dossier of each story.</summary>
    public IReadOnlyList<Dossier?> Write(ParseResult parsed, IReadOnlyList<StoryLedger> ledgers) =>
        [.. ledgers.Select(Choose(parsed).Write)];

    private static DossierChoice? Parse(ArgumentResult result)
    {
        var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DossierChoice.Find(name) is { } built) return built;

        try
        {
            if (File.Exists(name))
            {
                using var stream = File.OpenRead(name);
                return DossierChoice.Of(QuestionSetReader.Read(stream, name));
            }

            result.AddError($"'{name}' is no dossier: neither {string.Join(", ", QuestionSets.All.Select(set => set.Name))} or {DossierChoice.NoneName}, nor a file. ({HearsayError.UnknownDossier.ToCode()})");
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
}
