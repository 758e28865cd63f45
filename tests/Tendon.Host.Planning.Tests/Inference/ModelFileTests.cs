using System.Security.Cryptography;
using Tendon.Host.Planning.Inference;
using Tendon.Host.Planning.Vision;

namespace Tendon.Host.Planning.Tests.Inference;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-models").FullName;

    [Fact]
    public void One_flipped_bit_is_noticed_wherever_it_is()
    {
        var random = new Random(11);
        byte[] bytes = new byte[5000];
        random.NextBytes(bytes);
        string path = Written("weights.onnx", bytes);
        Assert.Equal(bytes, ModelFile.Read(path));
        for (int i = 0; i < 40; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, damaged);
            var e = Assert.Throws<InvalidDataException>(() => ModelFile.Read(path));
            Assert.Contains("weights.onnx", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_no_list_names_is_taken_as_it_is()
    {
        Written("weights.onnx", [1, 2, 3]);
        string other = Path.Combine(_folder, "own.onnx");
        File.WriteAllBytes(other, [4]);
        Assert.Equal([4], ModelFile.Read(other));
    }

    [Fact]
    public void The_shipped_list_names_every_shipped_model()
    {
        string folder = Path.GetDirectoryName(OnnxSceneReader.ShippedModelPath)!;
        string sums = File.ReadAllText(Path.Combine(folder, ModelFile.SumsName));
        foreach (string path in Directory.GetFiles(folder).Where(p => p.EndsWith(".onnx", StringComparison.Ordinal) || p.EndsWith(".json", StringComparison.Ordinal)))
        {
            Assert.Contains(Path.GetFileName(path), sums, StringComparison.Ordinal);
            Assert.NotEmpty(ModelFile.Read(path));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string Written(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        File.AppendAllText(Path.Combine(_folder, ModelFile.SumsName), $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  {name}\n");
        return path;
    }
}
