namespace Hearsay.Training.Nets;

/// <summary>What training needs of matrices and the engine does not.</summary>
internal static class Matrices
{
    /// <summary>Rows become columns.</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var turned = new float[rows * columns];
        const int Block = 16;
        for (var top = 0; top < rows; top += Block)
        {
            for (var left = 0; left < columns; left += Block)
            {
                for (var row = top; row < Math.Min(rows, top + Block); row++)
                {
                    for (var column = left; column < Math.Min(columns, left + Block); column++) turned[(column * rows) + row] = matrix[(row * columns) + column];
                }
            }
        }

        return turned;
    }
}
