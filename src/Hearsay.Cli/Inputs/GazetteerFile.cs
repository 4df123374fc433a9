using System.Text;
using Hearsay.Exports;

namespace Hearsay.Cli.Inputs;

/// <summary>Reads the file that <c>--gazetteer</c> names.</summary>
internal static class GazetteerFile
{
    private const int Largest = 256 << 20;

    /// <summary>The places in it.</summary>
    /// <exception cref="HearsayException">It is too large, no UTF-8, or a line is no place.</exception>
    /// <exception cref="NothingOpenedException">It is not there, or can't be opened.</exception>
    public static Gazetteer Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > Largest) throw new HearsayException(HearsayError.TooLarge, $"{path} is larger than 256 MiB. Take out the places that are not needed.");

            using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Gazetteer.Read(reader);
        }
        catch (DecoderFallbackException exception)
        {
            throw new HearsayException(HearsayError.Undecodable, $"{path} is no UTF-8. Save the gazetteer as UTF-8.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NothingOpenedException(new HearsayException(HearsayError.NotFound, $"{path} is not there. A gazetteer was expected. Is the name right?", exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NothingOpenedException(new HearsayException(HearsayError.Unreadable, $"{path} can't be opened. A gazetteer with permission to read was expected.", exception));
        }
    }
}
