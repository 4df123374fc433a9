using Hearsay.Exports;

namespace Hearsay.Server;

/// <summary>How the server is reached, and what it accepts.</summary>
public sealed record ServerOptions
{
    /// <summary>Addresses to listen at: <c>127.0.0.1:5000</c>, <c>[::1]:5000</c>. Port 0 takes a free one.</summary>
    /// <value>Loopback, port 5000.</value>
    public IReadOnlyList<string> Addresses { get; init; } = ["127.0.0.1:5000"];

    /// <summary>What visitors must show. It, or a provider, is needed for any address that is not this machine's own.</summary>
    /// <value>Nothing.</value>
    public string? Token { get; init; }

    /// <summary>Where visitors sign in; with a token as well, either will do.</summary>
    /// <value>Nowhere.</value>
    public OpenIdConnectProvider? OpenIdConnect { get; init; }

    /// <summary>The largest upload, in bytes.</summary>
    /// <value>32 MiB.</value>
    public long MaxUploadBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many files one upload may hold.</summary>
    /// <value>200</value>
    public int MaxUploadFiles { get; init; } = 200;

    /// <summary>How many articles, over all stories, are kept reconciled in memory.</summary>
    /// <value>1,500: some 300 MB.</value>
    public int ArticlesInMemory { get; init; } = 1_500;

    /// <summary>Where ledgers made once are kept, also over the end of the server; those of the newest stories are made ahead.</summary>
    /// <value>Nowhere: a story is reconciled when it is asked for.</value>
    public ILedgerCache? Cache { get; init; }

    /// <summary>Where places are, for maps and GeoJSON.</summary>
    /// <value>Nobody knows.</value>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>Where traces and metrics are sent, as an OTLP endpoint; <see langword="null"/> sends nothing.</summary>
    /// <value>Nothing.</value>
    public Uri? Telemetry { get; init; }

    /// <summary>Told what goes wrong inside, for whoever runs the server.</summary>
    /// <value>Nobody is told.</value>
    public Action<string>? Log { get; init; }
}
