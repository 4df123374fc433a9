using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Server;

namespace Hearsay.Cli.Inputs;

/// <summary><c>--oidc-authority</c> and <c>--oidc-client-id</c>: where visitors sign in. The secret stands in the environment, where no
/// list of processes shows it.</summary>
internal sealed class ProviderOptions
{
    /// <summary>Where the secret stands.</summary>
    public const string SecretVariable = "HEARSAY_OIDC_CLIENT_SECRET";

    private readonly Option<string?> authority = new("--oidc-authority")
    {
        Description = $"Let in who signs in at this OpenID Connect provider; its client secret is read from {SecretVariable}.",
        HelpName = "URL",
    };

    private readonly Option<string?> clientId = new("--oidc-client-id") { Description = "What the provider calls this server.", HelpName = "ID" };

    /// <summary>Adds both options to a command, and what they must hold together.</summary>
    public void AddTo(Command command)
    {
        command.Add(authority);
        command.Add(clientId);
        command.Validators.Add(Check);
    }

    /// <summary>Whether one of them is given.</summary>
    public bool IsGiven(CommandResult result) =>
        result.GetResult(authority) is { Implicit: false } || result.GetResult(clientId) is { Implicit: false };

    /// <summary>The provider; <see langword="null"/> where none is named.</summary>
    public OpenIdConnectProvider? Read(ParseResult parsed) =>
        parsed.GetValue(authority) is { } address ? new OpenIdConnectProvider(new Uri(address), parsed.GetValue(clientId)!, Secret) : null;

    private static string Secret => Environment.GetEnvironmentVariable(SecretVariable)?.Trim() ?? "";

    private void Check(CommandResult result)
    {
        if (!IsGiven(result)) return;

        var (address, id) = (result.GetValue(authority), result.GetValue(clientId));
        if (string.IsNullOrWhiteSpace(address) || string.IsNullOrWhiteSpace(id))
        {
            result.AddError($"A provider needs both: found only {(string.IsNullOrWhiteSpace(id) ? "--oidc-authority; add --oidc-client-id ID" : "--oidc-client-id; add --oidc-authority URL")}.");
            return;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !OpenIdConnectProvider.IsAuthority(url))
        {
            result.AddError($"'{address}' is no provider. Expected an HTTPS address without a query: https://id.example. HTTP will do on this machine only.");
        }

        if (Secret.Length == 0)
        {
            result.AddError($"The secret that the provider gave for {id} is missing: set {SecretVariable} in the environment.");
        }
    }
}
