namespace Hearsay.Training.Stories;

/// <summary>Fits a logistic function to weighted examples, by Newton's method with a small pull towards zero.</summary>
internal static class LogisticFit
{
    private const int Steps = 30;
    private const double SmallPull = 1e-6;

    /// <summary>The weights of the signs.</summary>
    /// <param name="examples">Signs, whether it is so, and how much the example counts.</param>
    /// <param name="pull">How strongly each weight is drawn towards zero.</param>
    public static double[] Fit(IReadOnlyList<(double[] Signs, bool IsSo, double Weight)> examples, double pull = SmallPull)
    {
        var size = examples[0].Signs.Length;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var (slope, bend) = (new double[size], new double[size, size]);
            for (var i = 0; i < size; i++) (slope[i], bend[i, i]) = (-pull * weights[i], pull);

            foreach (var (signs, isSo, weight) in examples)
            {
                var odds = 0.0;
                for (var i = 0; i < size; i++) odds += weights[i] * signs[i];

                var chance = 1 / (1 + Math.Exp(-odds));
                for (var i = 0; i < size; i++)
                {
                    slope[i] += weight * ((isSo ? 1 : 0) - chance) * signs[i];
                    for (var j = 0; j < size; j++) bend[i, j] += weight * chance * (1 - chance) * signs[i] * signs[j];
                }
            }

            var change = Solve(bend, slope);
            for (var i = 0; i < size; i++) weights[i] += change[i];
        }

        return weights;
    }

    // Gauss with the largest pivot.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var i = 0; i < size; i++) (matrix[column, i], matrix[pivot, i]) = (matrix[pivot, i], matrix[column, i]);
            (right[column], right[pivot]) = (right[pivot], right[column]);

            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var i = column; i < size; i++) matrix[row, i] -= factor * matrix[column, i];
                right[row] -= factor * right[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < size; i++) right[row] -= matrix[row, i] * right[i];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
