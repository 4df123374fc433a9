using Hearsay.Annotations.Models;

namespace Hearsay.Tests.Annotations.Models;

public class ModelFileTests
{
    private static readonly byte[] Whole = new ModelFileWriter("toy", version: 3, "CC-BY-SA-4.0")
        .AddLines("words", ["river", "dam"]).Add<float>("weights", [0.5f, -1.25f, 3]).ToBytes();

    [Fact]
    public void What_was_written_is_read()
    {
        var model = ModelFile.Read(Whole, "toy", version: 3);

        Assert.Equal("CC-BY-SA-4.0", model.Licence);
        Assert.Equal(["river", "dam"], model.Lines("words"));
        Assert.Equal([0.5f, -1.25f, 3], model.Part<float>("weights").ToArray());
    }

    [Fact]
    public void A_byte_changed_anywhere_is_found()
    {
        for (var at = 0; at < Whole.Length; at += 7)
        {
            var damaged = Whole.ToArray();
            damaged[at] ^= 0x20;

            Assert.Equal(HearsayError.DamagedModel, Assert.Throws<HearsayException>(() => ModelFile.Read(damaged, "toy", version: 3)).Code);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_file_that_was_cut_off_is_refused(int length) =>
        Assert.Equal(HearsayError.DamagedModel, Assert.Throws<HearsayException>(() => ModelFile.Read(Whole.AsMemory(0, length), "toy", version: 3)).Code);

    [Theory]
    [InlineData("toy", 4, "version 3, where 4 was expected")]
    [InlineData("other", 3, "is a model of toy")]
    public void Another_version_or_kind_is_refused_by_name(string kind, int version, string expected) =>
        Assert.Contains(expected, Assert.Throws<HearsayException>(() => ModelFile.Read(Whole, kind, version)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_part_that_is_not_there_or_of_another_size_is_refused()
    {
        var model = ModelFile.Read(Whole, "toy", version: 3);

        Assert.Throws<HearsayException>(() => model.Part<float>("biases").Length);
        Assert.Throws<HearsayException>(() => model.Part<sbyte>("weights").Length);
    }

    [Fact]
    public void The_same_parts_give_the_same_bytes() =>
        Assert.Equal(Whole, new ModelFileWriter("toy", version: 3, "CC-BY-SA-4.0").AddLines("words", ["river", "dam"]).Add<float>("weights", [0.5f, -1.25f, 3]).ToBytes());
}
