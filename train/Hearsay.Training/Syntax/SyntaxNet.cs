using Hearsay.Annotations.Models;
using Hearsay.Annotations.Syntax;
using Hearsay.Training.Nets;

namespace Hearsay.Training.Syntax;

/// <summary>The net that <see cref="SyntaxModel"/> runs, in the form that can be trained.</summary>
internal sealed class SyntaxNet
{
    private const int WordWidth = 48;
    private const int AffixWidth = 16;
    private const int Padding = 16;

    private readonly WordVectors vectors;
    private readonly SyntaxSizes sizes;
    private readonly SyntaxVocabulary vocabulary;
    private readonly List<Parameter> parameters = [];
    private readonly Random random = new(1);

    public SyntaxNet(WordVectors vectors, SyntaxVocabulary vocabulary, SyntaxSizes sizes)
    {
        (this.vectors, this.vocabulary, this.sizes) = (vectors, vocabulary, sizes);
        Words = Table("words", vocabulary.Words.Count, WordWidth);
        Endings = Table("endings", WordInput.Affixes, AffixWidth);
        LongEndings = Table("longEndings", WordInput.Affixes, AffixWidth);
        Beginnings = Table("beginnings", WordInput.Affixes, AffixWidth);
        Shapes = Table("shapes", WordInput.Shapes, AffixWidth);
        var (inner, outer) = (2 * sizes.First, 2 * sizes.Second);
        First = Layer("first", WordVectors.Width + WordWidth + (4 * AffixWidth), 8 * sizes.First);
        FirstForward = Weights("first.forward", sizes.First, 4 * sizes.First);
        FirstBackward = Weights("first.backward", sizes.First, 4 * sizes.First);
        Tag = Layer("tag", inner, Padded(vocabulary.Tags.Count));
        Second = Layer("second", inner, 8 * sizes.Second);
        SecondForward = Weights("second.forward", sizes.Second, 4 * sizes.Second);
        SecondBackward = Weights("second.backward", sizes.Second, 4 * sizes.Second);
        Root = Weights("root", 1, outer);
        ArcDependent = Layer("arc.dependent", outer, sizes.Arc);
        ArcHead = Layer("arc.head", outer, sizes.Arc);
        ArcPair = Weights("arc.pair", sizes.Arc, sizes.Arc);
        ArcPrior = Weights("arc.prior", sizes.Arc, 1);
        RelationDependent = Layer("relation.dependent", outer, sizes.Relation);
        RelationHead = Layer("relation.head", outer, sizes.Relation);
        RelationChoice = Layer("relation.choice", sizes.Relation, Padded(vocabulary.Relations.Count));
        ForgetLittle(First.Bias, sizes.First);
        ForgetLittle(Second.Bias, sizes.Second);
    }

    public IReadOnlyList<Parameter> Parameters => parameters;

    private Parameter Words { get; }

    private Parameter Endings { get; }

    private Parameter LongEndings { get; }

    private Parameter Beginnings { get; }

    private Parameter Shapes { get; }

    private (Parameter Weights, Parameter Bias) First { get; }

    private Parameter FirstForward { get; }

    private Parameter FirstBackward { get; }

    private (Parameter Weights, Parameter Bias) Tag { get; }

    private (Parameter Weights, Parameter Bias) Second { get; }

    private Parameter SecondForward { get; }

    private Parameter SecondBackward { get; }

    private Parameter Root { get; }

    private (Parameter Weights, Parameter Bias) ArcDependent { get; }

    private (Parameter Weights, Parameter Bias) ArcHead { get; }

    private Parameter ArcPair { get; }

    private Parameter ArcPrior { get; }

    private (Parameter Weights, Parameter Bias) RelationDependent { get; }

    private (Parameter Weights, Parameter Bias) RelationHead { get; }

    private (Parameter Weights, Parameter Bias) RelationChoice { get; }

    /// <summary>Takes one sentence forth and back.</summary>
    /// <returns>The losses of tags, heads and relations, summed over its words.</returns>
    public (double Tags, double Heads, double Relations) Learn(SyntaxExample example, int worker, Random chance, float weight)
    {
        var tape = new Tape(worker, chance);
        var first = ReadFirst(tape, example, chance);
        var tags = tape.Loss(Linear(tape, tape.Drop(first, sizes.Dropout), Tag), example.Tags, weight, vocabulary.Tags.Count);

        var second = Read(tape, Linear(tape, tape.Drop(first, sizes.Dropout), Second), SecondForward, SecondBackward);
        second = tape.Drop(second, sizes.Dropout);
        var withRoot = tape.Prepend(Root, second);
        var dependents = tape.Drop(tape.Rectify(Linear(tape, second, ArcDependent)), sizes.Dropout);
        var heads = tape.Drop(tape.Rectify(Linear(tape, withRoot, ArcHead)), sizes.Dropout);
        var arcs = tape.AddAcross(tape.Fit(tape.Linear(dependents, ArcPair, bias: null), heads), tape.Linear(heads, ArcPrior, bias: null));
        var arcLoss = tape.Loss(arcs, example.Heads, weight, arcs.Columns);

        var pairs = tape.AddChosen(Linear(tape, second, RelationDependent), Linear(tape, withRoot, RelationHead), example.Heads);
        var relations = Linear(tape, tape.Drop(tape.Rectify(pairs), sizes.Dropout), RelationChoice);
        var relationLoss = tape.Loss(relations, example.Relations, weight, vocabulary.Relations.Count);
        tape.Back();
        return (tags, arcLoss, relationLoss);
    }

    /// <summary>The model's file.</summary>
    public byte[] ToBytes()
    {
        var writer = new ModelFileWriter("syntax", SyntaxModel.Version, "CC-BY-SA-4.0")
            .AddLines("words.forms", vocabulary.Words)
            .AddLines("tags", vocabulary.Tags)
            .AddLines("relations", vocabulary.Relations);
        foreach (var parameter in parameters)
        {
            if (parameter.IsTable) SmallTable.Write(writer, parameter.Name, parameter.Value, parameter.Columns);
            else writer.Add<float>(parameter.Name, parameter.Value);
        }

        return writer.ToBytes();
    }

    private Node ReadFirst(Tape tape, SyntaxExample example, Random chance)
    {
        var count = example.Words.Length;
        var (known, vector) = (new int[count], new Node(count, WordVectors.Width));
        for (var i = 0; i < count; i++)
        {
            // A word that training saw once will be met as one it never saw.
            var word = example.Words[i];
            var isForgotten = chance.NextSingle() < sizes.WordDropout + (0.25f / (0.25f + example.Counts[i]));
            known[i] = isForgotten ? -1 : word.Word;
            if (chance.NextSingle() >= sizes.VectorDropout) vectors.Copy(word.Vector, vector.Row(i));
        }

        var input = tape.Join(
            vector,
            tape.LookUp(Words, known),
            tape.LookUp(Endings, [.. example.Words.Select(word => word.Ending)]),
            tape.LookUp(LongEndings, [.. example.Words.Select(word => word.LongEnding)]),
            tape.LookUp(Beginnings, [.. example.Words.Select(word => word.Beginning)]),
            tape.LookUp(Shapes, [.. example.Words.Select(word => word.Shape)]));
        return Read(tape, Linear(tape, tape.Drop(input, sizes.Dropout / 2), First), FirstForward, FirstBackward);
    }

    private static Node Read(Tape tape, Node gates, Parameter forward, Parameter backward)
    {
        var (left, right) = tape.Halve(gates);
        return tape.Join(tape.Remember(left, forward, isBackward: false), tape.Remember(right, backward, isBackward: true));
    }

    private static Node Linear(Tape tape, Node x, (Parameter Weights, Parameter Bias) layer) => tape.Linear(x, layer.Weights, layer.Bias);

    private Parameter Table(string name, int rows, int columns) => Add(new Parameter(name, rows, columns, random, isTable: true));

    private Parameter Weights(string name, int rows, int columns) => Add(new Parameter(name, rows, columns, random));

    private (Parameter, Parameter) Layer(string name, int rows, int columns) =>
        (Add(new Parameter(name, rows, columns, random)), Add(new Parameter(name + ".bias", 1, columns, random: null)));

    private Parameter Add(Parameter parameter)
    {
        parameters.Add(parameter);
        return parameter;
    }

    private static int Padded(int columns) => (columns + Padding - 1) / Padding * Padding;

    /// <summary>A memory that begins by keeping what it has learns faster (Jozefowicz et al. 2015).</summary>
    private static void ForgetLittle(Parameter bias, int size)
    {
        bias.Value.AsSpan(size, size).Fill(1);
        bias.Value.AsSpan(5 * size, size).Fill(1);
    }
}
