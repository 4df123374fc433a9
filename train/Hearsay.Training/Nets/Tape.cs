using Hearsay.Annotations.Models;

namespace Hearsay.Training.Nets;

/// <summary>Records the steps that one sentence takes through a net, and goes back over them to find gradients.</summary>
/// <param name="worker">Whose gradients are added to.</param>
/// <param name="random">Decides what is dropped; <see langword="null"/> outside training.</param>
internal sealed class Tape(int worker, Random? random)
{
    private readonly List<Action> back = [];

    public bool IsTraining => random is not null;

    /// <summary>Goes back over all steps.</summary>
    public void Back()
    {
        for (var i = back.Count - 1; i >= 0; i--) back[i]();
    }

    /// <summary>One row of a table for each entry; an entry below 0 gives zeros.</summary>
    public Node LookUp(Parameter table, ReadOnlySpan<int> entries)
    {
        var width = table.Columns;
        var node = new Node(entries.Length, width);
        var kept = entries.ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] >= 0) table.Value.AsSpan(kept[i] * width, width).CopyTo(node.Row(i));
        }

        if (IsTraining)
        {
            back.Add(() =>
            {
                for (var i = 0; i < kept.Length; i++)
                {
                    if (kept[i] < 0) continue;

                    table.Touched[worker].Add(kept[i]);
                    Add(node.Gradient.AsSpan(i * width, width), table.Gradients[worker].AsSpan(kept[i] * width, width));
                }
            });
        }

        return node;
    }

    /// <summary>Numbers that no training changes.</summary>
    public static Node Constant(int rows, int columns, ReadOnlySpan<float> numbers)
    {
        var node = new Node(rows, columns);
        numbers.CopyTo(node.Value);
        return node;
    }

    /// <summary>Rows of several nodes side by side.</summary>
    public Node Join(params Node[] parts)
    {
        var rows = parts[0].Rows;
        var node = new Node(rows, parts.Sum(part => part.Columns));
        var at = 0;
        foreach (var part in parts)
        {
            for (var row = 0; row < rows; row++) part.Row(row).CopyTo(node.Value.AsSpan((row * node.Columns) + at));
            at += part.Columns;
        }

        if (IsTraining)
        {
            back.Add(() =>
            {
                var from = 0;
                foreach (var part in parts)
                {
                    for (var row = 0; row < rows; row++)
                    {
                        Add(node.Gradient.AsSpan((row * node.Columns) + from, part.Columns), part.Gradient.AsSpan(row * part.Columns, part.Columns));
                    }

                    from += part.Columns;
                }
            });
        }

        return node;
    }

    /// <summary>The left and the right half of each row.</summary>
    public (Node Left, Node Right) Halve(Node node)
    {
        var half = node.Columns / 2;
        var (left, right) = (new Node(node.Rows, half), new Node(node.Rows, half));
        for (var row = 0; row < node.Rows; row++)
        {
            node.Row(row)[..half].CopyTo(left.Row(row));
            node.Row(row)[half..].CopyTo(right.Row(row));
        }

        if (IsTraining)
        {
            back.Add(() =>
            {
                for (var row = 0; row < node.Rows; row++)
                {
                    Add(left.Gradient.AsSpan(row * half, half), node.Gradient.AsSpan(row * node.Columns, half));
                    Add(right.Gradient.AsSpan(row * half, half), node.Gradient.AsSpan((row * node.Columns) + half, half));
                }
            });
        }

        return (left, right);
    }

    /// <summary>A row in front: where heads are looked for, the root stands before the words.</summary>
    public Node Prepend(Parameter row, Node node)
    {
        var joined = new Node(node.Rows + 1, node.Columns);
        row.Value.CopyTo(joined.Value, 0);
        node.Value.CopyTo(joined.Value, node.Columns);
        if (IsTraining)
        {
            back.Add(() =>
            {
                Add(joined.Gradient.AsSpan(0, node.Columns), row.Gradients[worker]);
                Add(joined.Gradient.AsSpan(node.Columns), node.Gradient);
            });
        }

        return joined;
    }

    /// <summary>x × weights + bias.</summary>
    public Node Linear(Node x, Parameter weights, Parameter? bias)
    {
        var node = new Node(x.Rows, weights.Columns);
        if (bias is not null)
        {
            for (var row = 0; row < x.Rows; row++) bias.Value.CopyTo(node.Row(row));
        }

        Kernels.AddProduct(x.Value, weights.Value, node.Value, x.Rows, x.Columns, weights.Columns);
        if (IsTraining)
        {
            back.Add(() =>
            {
                Kernels.AddProduct(Matrices.Transpose(x.Value, x.Rows, x.Columns), node.Gradient, weights.Gradients[worker], x.Columns, x.Rows, weights.Columns);
                Kernels.AddProduct(node.Gradient, Matrices.Transpose(weights.Value, weights.Rows, weights.Columns), x.Gradient, x.Rows, weights.Columns, x.Columns);
                if (bias is null) return;

                for (var row = 0; row < x.Rows; row++) Add(node.Gradient.AsSpan(row * node.Columns, node.Columns), bias.Gradients[worker]);
            });
        }

        return node;
    }

    /// <summary>x × yᵀ: how well each row of the one fits each row of the other.</summary>
    public Node Fit(Node x, Node y)
    {
        var node = new Node(x.Rows, y.Rows);
        Kernels.AddProduct(x.Value, Matrices.Transpose(y.Value, y.Rows, y.Columns), node.Value, x.Rows, x.Columns, y.Rows);
        if (IsTraining)
        {
            back.Add(() =>
            {
                Kernels.AddProduct(node.Gradient, y.Value, x.Gradient, x.Rows, y.Rows, x.Columns);
                Kernels.AddProduct(Matrices.Transpose(node.Gradient, x.Rows, y.Rows), x.Value, y.Gradient, y.Rows, x.Rows, x.Columns);
            });
        }

        return node;
    }

    /// <summary>x with the only column of y added to each of its rows: how often each row of y is chosen at all.</summary>
    public Node AddAcross(Node x, Node y)
    {
        var node = new Node(x.Rows, x.Columns);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var column = 0; column < x.Columns; column++) node.Value[(row * x.Columns) + column] = x.Value[(row * x.Columns) + column] + y.Value[column];
        }

        if (IsTraining)
        {
            back.Add(() =>
            {
                Add(node.Gradient, x.Gradient);
                for (var row = 0; row < x.Rows; row++) Add(node.Gradient.AsSpan(row * x.Columns, x.Columns), y.Gradient);
            });
        }

        return node;
    }

    /// <summary>Rows of y chosen for each row of x, added to them.</summary>
    public Node AddChosen(Node x, Node y, ReadOnlySpan<int> chosen)
    {
        var node = new Node(x.Rows, x.Columns);
        var rows = chosen.ToArray();
        for (var row = 0; row < x.Rows; row++)
        {
            for (var column = 0; column < x.Columns; column++)
            {
                node.Value[(row * x.Columns) + column] = x.Value[(row * x.Columns) + column] + y.Value[(rows[row] * x.Columns) + column];
            }
        }

        if (IsTraining)
        {
            back.Add(() =>
            {
                Add(node.Gradient, x.Gradient);
                for (var row = 0; row < x.Rows; row++) Add(node.Gradient.AsSpan(row * x.Columns, x.Columns), y.Gradient.AsSpan(rows[row] * x.Columns, x.Columns));
            });
        }

        return node;
    }

    /// <summary>Each number, or 0 where it is less.</summary>
    public Node Rectify(Node x)
    {
        var node = new Node(x.Rows, x.Columns);
        for (var i = 0; i < x.Value.Length; i++) node.Value[i] = MathF.Max(0, x.Value[i]);
        if (IsTraining)
        {
            back.Add(() =>
            {
                for (var i = 0; i < x.Value.Length; i++)
                {
                    if (x.Value[i] > 0) x.Gradient[i] += node.Gradient[i];
                }
            });
        }

        return node;
    }

    /// <summary>Drops whole columns for the sentence (Gal and Ghahramani 2016), and makes up for it in the others.</summary>
    public Node Drop(Node x, float share)
    {
        if (random is null || share == 0) return x;

        var node = new Node(x.Rows, x.Columns);
        var keep = new float[x.Columns];
        for (var column = 0; column < keep.Length; column++) keep[column] = random.NextSingle() < share ? 0 : 1 / (1 - share);
        for (var i = 0; i < x.Value.Length; i++) node.Value[i] = x.Value[i] * keep[i % x.Columns];
        back.Add(() =>
        {
            for (var i = 0; i < x.Value.Length; i++) x.Gradient[i] += node.Gradient[i] * keep[i % x.Columns];
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
        var node = new Node(x.Rows, size);
        var gates = (float[])x.Value.Clone();
        var cells = new float[(x.Rows + 1) * size];
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

        if (IsTraining) back.Add(() => RememberBack(x, weights, isBackward, node, gates, cells));

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
            var gradient = scores.Gradient.AsSpan(row * scores.Columns, classes);
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
        var turned = Matrices.Transpose(weights.Value, size, 4 * size);
        var cellGradient = new float[size];
        for (var step = x.Rows - 1; step >= 0; step--)
        {
            var row = isBackward ? x.Rows - 1 - step : step;
            var before = isBackward ? row + 1 : row - 1;
            var gate = gates.AsSpan(row * 4 * size, 4 * size);
            var gradient = x.Gradient.AsSpan(row * 4 * size, 4 * size);
            var cell = cells.AsSpan((step + 1) * size, size);
            var cellBefore = cells.AsSpan(step * size, size);
            var hidden = node.Gradient.AsSpan(row * size, size);
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

            if (step > 0) Kernels.AddProduct(gradient, turned, node.Gradient.AsSpan(before * size, size), 1, 4 * size, size);
        }

        // What was put out before each word, row by row: the same shift as in the walk forwards.
        var previous = new float[x.Rows * size];
        if (isBackward) node.Value.AsSpan(size).CopyTo(previous);
        else node.Value.AsSpan(0, (x.Rows - 1) * size).CopyTo(previous.AsSpan(size));
        Kernels.AddProduct(Matrices.Transpose(previous, x.Rows, size), x.Gradient, weights.Gradients[worker], size, x.Rows, 4 * size);
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < from.Length; i++) to[i] += from[i];
    }
}
