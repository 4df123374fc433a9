using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Server;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay serve</c>: an archive in the browser, and for programs.</summary>
internal static class ServeCommand
{
    private const int ShortestToken = 16;
    private const string DefaultAddress = "127.0.0.1:5000";

    public static Command Create(Terminal terminal)
    {
        var archive = new Option<string?>("--archive") { Description = "The archive, one file; made where it is not there yet.", HelpName = "FILE" };
        var demo = new Option<bool>("--demo") { Description = "Show the invented samples, from an archive that is gone afterwards." };
        var address = new Option<string[]>("--address")
        {
            Description = $"Where to listen; {DefaultAddress} where left out. Port 0 takes a free one. May be given several times.",
            HelpName = "ADDRESS:PORT",
            Arity = ArgumentArity.OneOrMore,
        };
        var tokenFile = new Option<string?>("--token-file")
        {
            Description = $"A file with the token that visitors must show, {ShortestToken} characters or more. It, or a provider, is needed for addresses that others can reach.",
            HelpName = "FILE",
        };
        var provider = new ProviderOptions();
        var gazetteer = new Option<string?>("--gazetteer") { Description = "Where places are, for maps and GeoJSON: a place a line, as name, latitude, longitude between tabs.", HelpName = "FILE" };
        var telemetry = new Option<string?>("--telemetry")
        {
            Description = "Send traces and metrics to this OpenTelemetry collector (OTLP). Nothing is sent where left out.",
            HelpName = "URL",
        };
        var command = new ExampleCommand("serve", "Show an archive in the browser, with the words beside every line, and to programs.")
        {
            Examples =
            [
                ("hearsay serve --demo", "The samples, at http://127.0.0.1:5000."),
                ("hearsay serve --archive desk.hearsay", "An archive, on this machine only."),
                ("hearsay serve --archive desk.hearsay --address 0.0.0.0:5000 --token-file token.txt", "For others as well, who must know the token."),
                ("hearsay serve --archive desk.hearsay --address 0.0.0.0:5000 --oidc-authority https://id.example --oidc-client-id desk", "For others, who sign in; the secret stands in HEARSAY_OIDC_CLIENT_SECRET."),
            ],
        };
        command.Add(archive);
        command.Add(demo);
        command.Add(address);
        command.Add(tokenFile);
        provider.AddTo(command);
        command.Add(gazetteer);
        command.Add(telemetry);
        command.Validators.Add(result => Check(result, archive, demo, address, tokenFile, provider, telemetry));
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new ServerOptions
            {
                Addresses = parsed.GetValue(address) is { Length: > 0 } chosen ? chosen : [DefaultAddress],
                Token = parsed.GetValue(tokenFile) is { } file ? ReadToken(file) : null,
                OpenIdConnect = provider.Read(parsed),
                Gazetteer = parsed.GetValue(gazetteer) is { } places ? GazetteerFile.Read(places) : null,
                Telemetry = parsed.GetValue(telemetry) is { } url ? new Uri(url) : null,
                Log = line => terminal.Tell(line),
            };
            return parsed.GetValue(demo)
                ? ServeDemoAsync(options, terminal, cancellationToken)
                : ServeAsync(parsed.GetValue(archive)!, options, terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ServeAsync(string archive, ServerOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var store = await Archive.OpenAsync(archive, ArchiveMode.OpenOrCreate, cancellationToken).ConfigureAwait(false);
        using var cache = SqliteLedgerCache.Open(store);
        return await ServeAsync(store, options with { Cache = cache }, terminal, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> ServeDemoAsync(ServerOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        using var folder = new DemoFolder();
        await using var store = await Archive.OpenAsync(folder.Archive, ArchiveMode.OpenOrCreate, cancellationToken).ConfigureAwait(false);
        await folder.FillAsync(store, cancellationToken).ConfigureAwait(false);
        return await ServeAsync(store, options, terminal, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> ServeAsync(ILedgerStore store, ServerOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var host = await ServerHost.StartAsync(store, options, cancellationToken).ConfigureAwait(false);
        foreach (var address in host.Addresses) terminal.Tell($"Open {address} in a browser; Ctrl-C stops.");

        await host.RunAsync(cancellationToken).ConfigureAwait(false);
        terminal.Tell("Stopped.");
        return ExitStatus.Done;
    }

    private static string ReadToken(string file) => File.ReadAllText(file).Trim();

    private static void Check(
        CommandResult result, Option<string?> archive, Option<bool> demo, Option<string[]> address, Option<string?> tokenFile, ProviderOptions provider, Option<string?> telemetry)
    {
        if (result.GetResult(archive) is { Implicit: false } == result.GetValue(demo)) result.AddError("Name an archive with --archive FILE, or show the samples with --demo.");

        var addresses = result.GetResult(address) is { Implicit: false } ? result.GetValue(address)! : [DefaultAddress];
        foreach (var unreadable in addresses.Where(text => ListenAddress.Parse(text) is null))
        {
            result.AddError($"'{unreadable}' is no address to listen at. Expected an IP address and a port: 127.0.0.1:5000, [::1]:5000, 0.0.0.0:80.");
        }

        var isOpen = addresses.Select(ListenAddress.Parse).Any(parsed => parsed is not null && !ListenAddress.IsLoopback(parsed));
        if (result.GetResult(tokenFile) is { Implicit: false }) CheckToken(result, result.GetValue(tokenFile)!);
        else if (isOpen && !provider.IsGiven(result))
        {
            result.AddError("An address that others can reach needs a token (write one into a file and name it with --token-file), or an OpenID Connect provider (--oidc-authority).");
        }

        if (result.GetResult(telemetry) is { Implicit: false } && (!Uri.TryCreate(result.GetValue(telemetry), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            result.AddError("--telemetry takes the address of a collector: http://127.0.0.1:4317.");
        }
    }

    private static void CheckToken(CommandResult result, string file)
    {
        try
        {
            if (ReadToken(file).Length < ShortestToken) result.AddError($"The token in {file} is shorter than {ShortestToken} characters. Longer ones can't be guessed: `openssl rand -hex 24` makes one.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            result.AddError($"{file} can't be read. A file with the token was expected.");
        }
    }
}
