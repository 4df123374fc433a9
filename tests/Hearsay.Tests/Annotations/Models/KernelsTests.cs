using Hearsay.Annotations.Models;

namespace Hearsay.Tests.Annotations.Models;

public class KernelsTests
{
    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(5, 64, 70)]
    [InlineData(9, 17, 144)]
    public void A_product_adds_up_its_terms_in_their_order(int rows, int inner, int columns)
    {
        var (a, b) = (Numbers(rows * inner, seed: 1), Numbers(inner * columns, seed: 2));
        var product = new float[rows * columns];
        Kernels.AddProduct(a, b, product, rows, inner, columns);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0f;
                for (var k = 0; k < inner; k++) sum = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], sum);
                Assert.Equal(sum, product[(row * columns) + column]);
            }
        }
    }

    [Fact]
    public void A_product_that_would_leave_its_numbers_is_refused() =>
        Assert.Throws<ArgumentException>(() => Kernels.AddProduct(new float[4], new float[4], new float[3], 2, 2, 2));

    [Fact]
    public void The_tangent_is_the_runtimes_to_six_digits()
    {
        for (var x = -20f; x <= 20; x += 0.37f)
        {
            float[] tanh = [x];
            Kernels.Tanh(tanh);

            Assert.Equal(Math.Tanh(x), tanh[0], 1e-6);
        }
    }

    [Theory]
    [InlineData(float.MaxValue, 1)]
    [InlineData(float.MinValue, -1)]
    public void Numbers_out_of_range_stay_numbers(float x, float expected)
    {
        float[] tanh = [x];
        Kernels.Tanh(tanh);

        Assert.Equal(expected, tanh[0], 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(53)]
    public void The_first_of_the_largest_is_found(int count)
    {
        var numbers = Numbers(count, seed: 5);
        Assert.Equal(Array.IndexOf(numbers, numbers.Max()), Kernels.IndexOfLargest(numbers));

        Array.Fill(numbers, float.NegativeInfinity);
        Assert.Equal(0, Kernels.IndexOfLargest(numbers));
    }

    [Theory]
    [InlineData(5, 16)]
    [InlineData(9, 144)]
    public void Packed_weights_give_the_same_product_to_the_last_bit(int rows, int columns)
    {
        const int Inner = 33;
        var (a, b) = (Numbers(rows * Inner, seed: 1), Numbers(Inner * columns, seed: 2));
        var (plain, packed) = (new float[rows * columns], new float[rows * columns]);
        Kernels.AddProduct(a, b, plain, rows, Inner, columns);
        var weights = new PackedWeights(b, columns);
        weights.AddProduct(a, packed, rows);

        Assert.Equal(plain, packed);
    }

    [Fact]
    public unsafe void A_quick_step_is_the_step_to_six_digits()
    {
        const int Size = 32;
        var (gates, cell) = (Numbers(4 * Size, seed: 8), Numbers(Size, seed: 9));
        var (quickGates, quickCell, hidden, quickHidden) = (gates.ToArray(), cell.ToArray(), new float[Size], new float[Size]);
        fixed (float* g = gates, c = cell, h = hidden, qg = quickGates, qc = quickCell, qh = quickHidden)
        {
            Kernels.RememberStep(g, c, h, Size);
            Kernels.RememberQuickly(qg, qc, qh, Size);
        }

        Assert.All(cell.Zip(quickCell), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.All(hidden.Zip(quickHidden), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Half_numbers_keep_three_digits()
    {
        var numbers = Numbers(50, seed: 3);
        var unpacked = new float[50];
        HalfNumbers.Unpack(HalfNumbers.Pack(numbers), unpacked);

        Assert.All(numbers.Zip(unpacked), pair => Assert.Equal(pair.First, pair.Second, 0.005));
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
