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
    public void The_curves_of_neurons_are_those_of_the_runtime_to_six_digits()
    {
        for (var x = -20f; x <= 20; x += 0.37f)
        {
            float[] sigmoid = [x], tanh = [x];
            Kernels.Sigmoid(sigmoid);
            Kernels.Tanh(tanh);

            Assert.Equal(1 / (1 + Math.Exp(-x)), sigmoid[0], 1e-6);
            Assert.Equal(Math.Tanh(x), tanh[0], 1e-6);
        }
    }

    [Theory]
    [InlineData(float.MaxValue, 1)]
    [InlineData(float.MinValue, 0)]
    public void Numbers_out_of_range_stay_numbers(float x, float expected)
    {
        float[] sigmoid = [x];
        Kernels.Sigmoid(sigmoid);

        Assert.Equal(expected, sigmoid[0], 1e-6);
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
        using var weights = new PackedWeights(b, columns);
        weights.AddProduct(a, packed, rows);

        Assert.Equal(plain, packed);
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
