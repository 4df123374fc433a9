namespace Hearsay.Annotations.Models;

/// <summary>A table of rows to look up, each number a byte of its row's scale, read where it lies in the file.</summary>
internal sealed class SmallTable
{
    private readonly ModelFile file;
    private readonly string name;

    private SmallTable(ModelFile file, string name, int width) => (this.file, this.name, Width) = (file, name, width);

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; }

    /// <summary>Finds the parts <c>name</c> and <c>name.scales</c> of a file.</summary>
    public static SmallTable Read(ModelFile file, string name)
    {
        var rows = file.Part<float>(name + ".scales").Length;
        return new SmallTable(file, name, rows == 0 ? 0 : file.Part<sbyte>(name).Length / rows);
    }

    /// <summary>Writes a row; zeros for the row -1.</summary>
    public void Copy(int row, Span<float> into)
    {
        if (row < 0)
        {
            into[..Width].Clear();
            return;
        }

        var numbers = file.Part<sbyte>(name).Slice(row * Width, Width);
        var scale = file.Part<float>(name + ".scales")[row];
        for (var i = 0; i < Width; i++) into[i] = numbers[i] * scale;
    }

    /// <summary>Writes a table so that <see cref="Read"/> finds it.</summary>
    public static void Write(ModelFileWriter writer, string name, ReadOnlySpan<float> table, int width)
    {
        var (small, scales) = (new sbyte[table.Length], new float[table.Length / width]);
        for (var row = 0; row < scales.Length; row++)
        {
            var numbers = table.Slice(row * width, width);
            var largest = 0f;
            foreach (var number in numbers) largest = MathF.Max(largest, MathF.Abs(number));
            if (largest == 0) continue;

            scales[row] = largest / sbyte.MaxValue;
            for (var i = 0; i < width; i++) small[(row * width) + i] = (sbyte)MathF.Round(numbers[i] / scales[row]);
        }

        writer.Add<sbyte>(name, small).Add<float>(name + ".scales", scales);
    }
}
