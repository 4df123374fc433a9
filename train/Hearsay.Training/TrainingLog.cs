using System.Globalization;
using System.Text;

namespace Hearsay.Training;

/// <summary>Shows what is logged while a model is made, and keeps it for the record.</summary>
internal sealed class TrainingLog(TextWriter shown) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder kept = new();

    public override Encoding Encoding => shown.Encoding;

    /// <summary>The lines so far.</summary>
    public string[] Lines => kept.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override void Write(char value)
    {
        kept.Append(value);
        shown.Write(value);
    }

    public override void Write(string? value)
    {
        kept.Append(value);
        shown.Write(value);
    }

    public override void WriteLine(string? value)
    {
        kept.Append(value).Append('\n');
        shown.WriteLine(value);
        shown.Flush();
    }
}
