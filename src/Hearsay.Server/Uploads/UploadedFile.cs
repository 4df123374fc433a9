namespace Hearsay.Server.Uploads;

/// <summary>A file as a visitor handed it in.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record UploadedFile(string Name, byte[] Bytes);
