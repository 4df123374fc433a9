namespace Hearsay.Exports;

/// <summary>A format that ledgers can be written in.</summary>
/// <param name="Name">What it is asked for by: <c>csv-claims</c>.</param>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Extension">What its files end in, with the dot.</param>
/// <param name="Description">What it holds, in a line.</param>
public sealed record ExportFormat(string Name, string MediaType, string Extension, string Description);
