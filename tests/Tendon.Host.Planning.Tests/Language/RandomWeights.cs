using System.Buffers.Binary;

namespace Tendon.Host.Planning.Tests.Language;

/// <summary>Replaces every float weight of an ONNX file by noise of the same size, walking the protobuf by field numbers.</summary>
internal static class RandomWeights
{
    private const int Graph = 7, Initializer = 5, RawData = 9;

    public static byte[] Of(string path, int seed)
    {
        byte[] model = File.ReadAllBytes(path);
        var random = new Random(seed);
        Walk(model, 0, model.Length, Graph, (start, end) =>
            Walk(model, start, end, Initializer, (s, e) =>
                Walk(model, s, e, RawData, (from, to) => Shuffle(model.AsSpan(from, to - from), random))));
        return model;
    }

    /// <summary>Weights keep their values and lose their places. Small tensors (shapes, axes) stay.</summary>
    private static void Shuffle(Span<byte> raw, Random random)
    {
        if (raw.Length < 256)
            return;
        for (int i = (raw.Length / 4) - 1; i > 0; i--)
        {
            int k = random.Next(i + 1);
            int a = BinaryPrimitives.ReadInt32LittleEndian(raw[(i * 4)..]), b = BinaryPrimitives.ReadInt32LittleEndian(raw[(k * 4)..]);
            BinaryPrimitives.WriteInt32LittleEndian(raw[(i * 4)..], b);
            BinaryPrimitives.WriteInt32LittleEndian(raw[(k * 4)..], a);
        }
    }

    private static void Walk(byte[] data, int start, int end, int field, Action<int, int> found)
    {
        int at = start;
        while (at < end)
        {
            ulong key = Varint(data, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(data, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    int length = (int)Varint(data, ref at);
                    if ((int)(key >> 3) == field)
                        found(at, at + length);
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException("not a protobuf message");
            }
        }
    }

    private static ulong Varint(byte[] data, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = data[at++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
                return value;
        }
    }
}
