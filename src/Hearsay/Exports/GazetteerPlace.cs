namespace Hearsay.Exports;

/// <summary>A place as a gazetteer has it.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record GazetteerPlace(string Name, decimal Latitude, decimal Longitude);
