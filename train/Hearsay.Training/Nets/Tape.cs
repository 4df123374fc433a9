using System.Numerics.Tensors;
using Hearsay.Annotations.Models;

namespace Hearsay.Training.Nets;

/// <summary>Records the steps that one sentence takes through a net, and goes back over them to find gradients.</summary>
/// <param name="worker">Whose gradients are added to.</param>
/// <param name="pool">Where the worker's numbers come from.</param>
/// <param name="random">Decides what is dropped.</param>
internal sealed class Tape(int worker, NumberPool pool, Random random)
{
    private readonly List<Action> back = [];

    /// <summary>Goes back over all steps.</summary>
    public void Back()
    {
        for (var i = back.Count - 1; i >= 0; i--) back[i]();

        pool.TakeBack();
    }

    /// <summary>A node of zeros.</summary>
    public Node New(int rows, int columns) => new(rows, columns, pool.Take(rows * columns), pool.Take(rows * columns));

    /// <summary>One row of a table for each entry; an entry below 0 gives zeros.</summary>
    public Node LookUp(Parameter table, ReadOnlySpan<int> entries)
    {
        var width = table.Columns;
        var node = New(entries.Length, width);
        var kept = entries.ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] >= 0) table.Value.AsSpan(kept[i] * width, width).CopyTo(node.Row(i));
        }

        back.Add(() =>
        {
            for (var i = 0; i < kept.Length; i++)
            {
                if (kept[i] < 0) continue;

                table.Touched[worker].Add(kept[i]);
                Add(node.GradientRow(i), table.Gradients[worker].AsSpan(kept[i] * width, width));
            }
        });

        return node;
    }

    /// <summary>Rows of several nodes side by side.</summary>
    public Node Join(params Node[] parts)
    {
        var rows = parts[0].Rows;
        var node = New(rows, parts.Sum(part => part.Columns));
        var at = 0;
        foreach (var part in parts)
        {
            for (var row = 0; row < rows; row++) part.Row(row).CopyTo(node.Row(row)[at..]);
            at += part.Columns;
        }

        back.Add(() =>
        {
            var from = 0;
            foreach (var part in parts)
            {
                for (var row = 0; row < rows; row++)
                {
                    Add(node.GradientRow(row).Slice(from, part.Columns), part.GradientRow(row));
                }

                from += part.Columns;
            }
        });

        return node;
    }

    /// <summary>The left and the right half of each row.</summary>
    public (Node Left, Node Right) Halve(Node node)
    {
        var half = node.Columns / 2;
        var (left, right) = (New(node.Rows, half), New(node.Rows, half));
        for (var row = 0; row < node.Rows; row++)
        {
            node.Row(row)[..half].CopyTo(left.Row(row));
            node.Row(row)[half..].CopyTo(right.Row(row));
        }

        back.Add(() =>
        {
            for (var row = 0; row < node.Rows; row++)
            {
                Add(left.GradientRow(row), node.GradientRow(row)[..half]);
                Add(right.GradientRow(row), node.GradientRow(row)[half..]);
            }
        });

        return (left, right);
    }

    /// <summary>A row in front: where heads are looked for, the root stands before the words.</summary>
    public Node Prepend(Parameter row, Node node)
    {
        var joined = New(node.Rows + 1, node.Columns);
        row.Value.CopyTo(joined.Value);
        node.Value.CopyTo(joined.Value[node.Columns..]);
        back.Add(() =>
        {
            Add(joined.Gradient[..node.Columns], row.Gradients[worker]);
            Add(joined.Gradient[node.Columns..], node.Gradient);
        });

        return joined;
    }

    /// <summary>x × weights + bias.</summary>
    public Node Linear(Node x, Parameter weights, Parameter? bias)
    {
        var node = New(x.Rows, weights.Columns);
        if (bias is not null)
        {
            for (var row = 0; row < x.Rows; row++) bias.Value.CopyTo(node.Row(row));
        }

        Kernels.AddProduct(x.Value, weights.Value, node.Value, x.Rows, x.Columns, weights.Columns);
        back.Add(() =>
        {
            Kernels.AddProduct(Turned(x.Value, x.Rows, x.Columns), node.Gradient, weights.Gradients[worker], x.Columns, x.Rows, weights.Columns);
            Kernels.AddProduct(node.Gradient, weights.Turned, x.Gradient, x.Rows, weights.Columns, x.Columns);
            if (bias is null) return;

            for (var row = 0; row < x.Rows; row++) Add(node.GradientRow(row), bias.Gradients[worker]);
        });

        return node;
    }

    /// <summary>x × yᵀ: how well each row of the one fits each row of the other.</summary>
    public Node Fit(Node x, Node y)
    {
        var node = New(x.Rows, y.Rows);
        Kernels.AddProduct(x.Value, Turned(y.Value, y.Rows, y.Columns), node.Value, x.Rows, x.Columns, y.Rows);
        back.Add(() =>
        {
            Kernels.AddProduct(node.Gradient, y.Value, x.Gradient, x.Rows, y.Rows, x.Columns);
            Kernels.AddProduct(Turned(node.Gradient, x.Rows, y.Rows), x.Value, y.Gradient, y.Rows, x.Rows, x.Columns);
        });

        return node;
    }

    /// <summary>x with the only column of y added to each of its rows: how often each row of y is chosen at all.</summary>
    public Node AddAcross(Node x, Node y)
    {
        var node = New(x.Rows, x.Columns);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var column = 0; column < x.Columns; column++) node.Value[(row * x.Columns) + column] = x.Value[(row * x.Columns) + column] + y.Value[column];
        }

        back.Add(() =>
        {
            Add(node.Gradient, x.Gradient);
            for (var row = 0; row < x.Rows; row++) Add(node.GradientRow(row), y.Gradient);
        });

        return node;
    }

    /// <summary>Rows of y chosen for each row of x, added to them.</summary>
    public Node AddChosen(Node x, Node y, ReadOnlySpan<int> chosen)
    {
        var node = New(x.Rows, x.Columns);
        var rows = chosen.ToArray();
        for (var row = 0; row < x.Rows; row++)
        {
            for (var column = 0; column < x.Columns; column++)
            {
                node.Value[(row * x.Columns) + column] = x.Value[(row * x.Columns) + column] + y.Value[(rows[row] * x.Columns) + column];
            }
        }

        back.Add(() =>
        {
            Add(node.Gradient, x.Gradient);
            for (var row = 0; row < x.Rows; row++) Add(node.GradientRow(row), y.GradientRow(rows[row]));
        });

        return node;
    }

    /// <summary>Each number, or 0 where it is less.</summary>
    public Node Rectify(Node x)
    {
        var node = New(x.Rows, x.Columns);
        for (var i = 0; i < x.Value.Length; i++) node.Value[i] = MathF.Max(0, x.Value[i]);
        back.Add(() =>
        {
            for (var i = 0; i < x.Value.Length; i++)
            {
                if (x.Value[i] > 0) x.Gradient[i] += node.Gradient[i];
            }
        });

        return node;
    }

    /// <summary>Drops whole columns for the sentence (Gal and Ghahramani 2016), and makes up for it in the others.</summary>
    public Node Drop(Node x, float share)
    {
        if (share == 0) return x;

        var node = New(x.Rows, x.Columns);
        var keep = pool.Take(x.Columns);
        for (var column = 0; column < x.Columns; column++) keep[column] = random.NextSingle() < share ? 0 : 1 / (1 - share);
        for (var row = 0; row < x.Rows; row++) TensorPrimitives.Multiply(x.Row(row), keep.AsSpan(0, x.Columns), node.Row(row));
        back.Add(() =>
        {
            for (var row = 0; row < x.Rows; row++) TensorPrimitives.MultiplyAdd(node.GradientRow(row), keep.AsSpan(0, x.Columns), x.GradientRow(row), x.GradientRow(row));
        });

        return node;
    }

    /// <summary>A long short-term memory over the rows, forwards or backwards.</summary>
    /// <param name="x">What the words bring to the gates: four times as wide as the memory.</param>
    /// <param name="weights">From what was put out to the gates of the next word.</param>
    /// <param name="isBackward">Whether it reads from the end.</param>
    public unsafe Node Remember(Node x, Parameter weights, bool isBackward)
    {
        var size = weights.Rows;
        var node = New(x.Rows, size);
        var gates = pool.Take(x.Value.Length);
        x.Value.CopyTo(gates);
        var cells = pool.Take((x.Rows + 1) * size);
        fixed (float* g = gates, c = cells, h = node.Value)
        {
            for (var step = 0; step < x.Rows; step++)
            {
                var row = isBackward ? x.Rows - 1 - step : step;
                var before = isBackward ? row + 1 : row - 1;
                if (step > 0) Kernels.AddProduct(node.Row(before), weights.Value, gates.AsSpan(row * 4 * size, 4 * size), 1, size, 4 * size);
                if (step > 0) Buffer.MemoryCopy(c + (step * size), c + ((step + 1) * size), size * sizeof(float), size * sizeof(float));
                Kernels.RememberStep(g + (row * 4 * size), c + ((step + 1) * size), h + (row * size), size);
            }
        }

        back.Add(() => RememberBack(x, weights, isBackward, node, gates, cells));

        return node;
    }

    /// <summary>The loss where each row should give one answer: the negative logarithm of its share after softmax.</summary>
    /// <param name="scores">A row of scores for each word.</param>
    /// <param name="gold">The right answer for each row; below 0 for none.</param>
    /// <param name="weight">What the loss counts.</param>
    /// <param name="classes">How many columns are answers; the rest is padding.</param>
    /// <returns>The sum over the rows, unweighted.</returns>
    public double Loss(Node scores, ReadOnlySpan<int> gold, float weight, int classes)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Rows; row++)
        {
            if (gold[row] < 0) continue;

            var values = scores.Row(row)[..classes];
            var largest = values[Kernels.IndexOfLargest(values)];
            var sum = 0.0;
            foreach (var value in values) sum += Math.Exp(value - largest);

            loss += Math.Log(sum) + largest - values[gold[row]];
            var gradient = scores.GradientRow(row)[..classes];
            for (var column = 0; column < classes; column++)
            {
                gradient[column] += weight * (float)((Math.Exp(values[column] - largest) / sum) - (column == gold[row] ? 1 : 0));
            }
        }

        return loss;
    }

    private unsafe void RememberBack(Node x, Parameter weights, bool isBackward, Node node, float[] gates, float[] cells)
    {
        var size = weights.Rows;
        var cellGradient = new float[size];
        for (var step = x.Rows - 1; step >= 0; step--)
        {
            var row = isBackward ? x.Rows - 1 - step : step;
            var before = isBackward ? row + 1 : row - 1;
            var gate = gates.AsSpan(row * 4 * size, 4 * size);
            var gradient = x.GradientRow(row);
            var cell = cells.AsSpan((step + 1) * size, size);
            var cellBefore = cells.AsSpan(step * size, size);
            var hidden = node.GradientRow(row);
            var squashed = cell.ToArray();
            Kernels.Tanh(squashed);
            for (var i = 0; i < size; i++)
            {
                var (input, forget, output, candidate) = (gate[i], gate[size + i], gate[(2 * size) + i], gate[(3 * size) + i]);
                var toCell = cellGradient[i] + (hidden[i] * output * (1 - (squashed[i] * squashed[i])));
                gradient[i] += toCell * candidate * input * (1 - input);
                gradient[size + i] += step == 0 ? 0 : toCell * cellBefore[i] * forget * (1 - forget);
                gradient[(2 * size) + i] += hidden[i] * squashed[i] * output * (1 - output);
                gradient[(3 * size) + i] += toCell * input * (1 - (candidate * candidate));
                cellGradient[i] = toCell * forget;
            }

            if (step > 0) Kernels.AddProduct(gradient, weights.Turned, node.GradientRow(before), 1, 4 * size, size);
        }

        // What was put out before each word, row by row: the same shift as in the walk forwards.
        var previous = pool.Take(x.Rows * size).AsSpan(0, x.Rows * size);
        if (isBackward) node.Value[size..].CopyTo(previous);
        else node.Value[..((x.Rows - 1) * size)].CopyTo(previous[size..]);
        Kernels.AddProduct(Turned(previous, x.Rows, size), x.Gradient, weights.Gradients[worker], size, x.Rows, 4 * size);
    }

    private ReadOnlySpan<float> Turned(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var turned = pool.Take(rows * columns).AsSpan(0, rows * columns);
        Matrices.Transpose(matrix, rows, columns, turned);
        return turned;
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to) => TensorPrimitives.Add(to, from, to);
}
