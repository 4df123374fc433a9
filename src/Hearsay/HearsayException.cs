namespace Hearsay;

/// <summary>A failure whose message was written for the user: what was found, what was expected, what to do.</summary>
/// <remarks>No other exception's text leaves the process.</remarks>
public sealed class HearsayException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="code">Which failure.</param>
    /// <param name="message">What was found, what was expected, what to do.</param>
    /// <param name="innerException">What the world said, for logs only.</param>
    public HearsayException(HearsayError code, string message, Exception? innerException = null)
        : base($"{message} ({code.ToCode()})", innerException) => Code = code;

    /// <summary>Which failure.</summary>
    public HearsayError Code { get; }
}
