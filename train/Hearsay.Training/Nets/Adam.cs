namespace Hearsay.Training.Nets;

/// <summary>Adam (Kingma and Ba 2015) with gradients cut to a length, and a running mean of what was learned.</summary>
/// <remarks>The mean of the later steps (Polyak and Juditsky 1992) is what goes into the model: it is better than any one of them.</remarks>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float LongestGradient = 5f;

    private readonly float[][] averages = [.. parameters.Select(parameter => (float[])parameter.Value.Clone())];
    private int steps;

    /// <summary>How far a step goes.</summary>
    public float Rate { get; set; } = 2e-3f;

    /// <summary>How much of the running mean stays at each step; it grows towards this.</summary>
    public float AverageDecay { get; set; } = 0.9995f;

    /// <summary>Takes a step and forgets the gradients.</summary>
    public void Step()
    {
        steps++;
        var square = 0.0;
        foreach (var parameter in parameters) square += Gather(parameter);

        var scale = (float)Math.Min(1, LongestGradient / (Math.Sqrt(square) + 1e-12));
        var (meanBias, squareBias) = (1 - MathF.Pow(MeanDecay, steps), 1 - MathF.Pow(SquareDecay, steps));
        var decay = MathF.Min(AverageDecay, (1f + steps) / (10f + steps));
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = parameters[index];
            if (!parameter.IsTable)
            {
                Update(parameter, averages[index], 0, parameter.Value.Length, scale, meanBias, squareBias, decay);
                continue;
            }

            // A row that no word of the step looked up stays; its mean catches up when it is looked up again.
            foreach (var row in parameter.Touched[0]) Update(parameter, averages[index], row * parameter.Columns, parameter.Columns, scale, meanBias, squareBias, MathF.Min(decay, 0.95f));
            parameter.Touched[0].Clear();
        }
    }

    /// <summary>Puts the running means in the place of the values, or back.</summary>
    public void Swap()
    {
        for (var index = 0; index < parameters.Count; index++)
        {
            var (value, average) = (parameters[index].Value, averages[index]);
            for (var i = 0; i < value.Length; i++) (value[i], average[i]) = (average[i], value[i]);
        }
    }

    /// <summary>Adds up what the workers found, into the first one's gradients.</summary>
    private static double Gather(Parameter parameter)
    {
        var sum = 0.0;
        var into = parameter.Gradients[0];
        for (var worker = 1; worker < Parameter.Workers; worker++)
        {
            var from = parameter.Gradients[worker];
            if (parameter.IsTable)
            {
                foreach (var row in parameter.Touched[worker]) Move(from.AsSpan(row * parameter.Columns, parameter.Columns), into.AsSpan(row * parameter.Columns, parameter.Columns));
                parameter.Touched[0].UnionWith(parameter.Touched[worker]);
                parameter.Touched[worker].Clear();
            }
            else
            {
                Move(from, into);
            }
        }

        if (!parameter.IsTable)
        {
            foreach (var gradient in into) sum += gradient * gradient;
            return sum;
        }

        foreach (var row in parameter.Touched[0].Order())
        {
            foreach (var gradient in into.AsSpan(row * parameter.Columns, parameter.Columns)) sum += gradient * gradient;
        }

        return sum;
    }

    private static void Move(Span<float> from, Span<float> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
            from[i] = 0;
        }
    }

    private void Update(Parameter parameter, float[] average, int start, int length, float scale, float meanBias, float squareBias, float decay)
    {
        var value = parameter.Value.AsSpan(start, length);
        var gradient = parameter.Gradients[0].AsSpan(start, length);
        var mean = parameter.Mean.AsSpan(start, length);
        var square = parameter.Square.AsSpan(start, length);
        var averaged = average.AsSpan(start, length);
        for (var i = 0; i < length; i++)
        {
            var g = gradient[i] * scale;
            gradient[i] = 0;
            mean[i] = (MeanDecay * mean[i]) + ((1 - MeanDecay) * g);
            square[i] = (SquareDecay * square[i]) + ((1 - SquareDecay) * g * g);
            value[i] -= Rate * (mean[i] / meanBias) / (MathF.Sqrt(square[i] / squareBias) + Epsilon);
            averaged[i] = (decay * averaged[i]) + ((1 - decay) * value[i]);
        }
    }
}
