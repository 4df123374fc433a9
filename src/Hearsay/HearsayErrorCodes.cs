using System.Globalization;

namespace Hearsay;

/// <summary>The written form of <see cref="HearsayError"/>.</summary>
public static class HearsayErrorCodes
{
    /// <summary>The code as messages show it: <c>HS0007</c>.</summary>
    public static string ToCode(this HearsayError error) => string.Create(CultureInfo.InvariantCulture, $"HS{(int)error:0000}");
}
