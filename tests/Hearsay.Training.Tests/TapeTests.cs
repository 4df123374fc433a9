using Hearsay.Training.Nets;

namespace Hearsay.Training.Tests;

public class TapeTests
{
    private const int Rows = 3;
    private const int Width = 16;

    [Theory]
    [InlineData("linear")]
    [InlineData("forwards")]
    [InlineData("backwards")]
    [InlineData("heads")]
    [InlineData("pairs")]
    public void Gradients_are_the_slopes_of_the_loss(string net)
    {
        var random = new Random(3);
        var input = new Parameter("input", Rows, Width, random, isTable: true);
        var weights = new Parameter("weights", Width, 4 * Width, random);
        var memory = new Parameter("memory", Width, 4 * Width, random);
        var root = new Parameter("root", 1, Width, random);
        var prior = new Parameter("prior", Width, 1, random);
        Parameter[] all = [input, weights, memory, root, prior];

        Loss(back: true);
        foreach (var parameter in all)
        {
            for (var at = 0; at < parameter.Value.Length; at += 37)
            {
                const float Step = 1e-2f;
                var (value, slope) = (parameter.Value[at], parameter.Gradients[0][at]);
                Assert.Equal((LossWith(value + Step) - LossWith(value - Step)) / (2 * Step), slope, 5e-3);
                LossWith(value);

                double LossWith(float changed)
                {
                    parameter.Value[at] = changed;
                    parameter.Turn();
                    return Loss(back: false);
                }
            }
        }

        double Loss(bool back)
        {
            var tape = new Tape(worker: 0, new NumberPool(), new Random(1));
            var x = tape.LookUp(input, [0, 1, 2]);
            var scores = net switch
            {
                "linear" => tape.Rectify(tape.Linear(x, weights, bias: null)),
                "forwards" => tape.Remember(tape.Linear(x, weights, bias: null), memory, isBackward: false),
                "backwards" => tape.Remember(tape.Linear(x, weights, bias: null), memory, isBackward: true),
                "heads" => tape.AddAcross(tape.Fit(x, tape.Prepend(root, x)), tape.Linear(tape.Prepend(root, x), prior, bias: null)),
                _ => tape.Halve(tape.Join(tape.AddChosen(x, tape.Prepend(root, x), [3, 0, 1]), x)).Left,
            };
            var loss = tape.Loss(scores, [1, 0, 2], weight: 1, scores.Columns);
            if (back) tape.Back();
            return loss;
        }
    }
}
