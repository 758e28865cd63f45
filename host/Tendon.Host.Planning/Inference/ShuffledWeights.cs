using System.Runtime.InteropServices;

namespace Tendon.Host.Planning.Inference;

/// <summary>
/// Destroys what a model has learnt and nothing else: the floats of every weight tensor change places, so file, graph, shapes and
/// the distribution of the weights stay. What still works afterwards did not come from training.
/// </summary>
public static class ShuffledWeights
{
    // Field numbers of onnx.proto: ModelProto.graph, GraphProto.initializer, TensorProto.data_type and raw_data.
    private const int Graph = 7, Initializer = 5, DataType = 2, RawData = 9;
    private const int Float = 1, VarintWire = 0, FixedWire64 = 1, BytesWire = 2, FixedWire32 = 5;

    /// <summary>A copy of the model with every float tensor shuffled.</summary>
    /// <param name="model">The bytes of an .onnx file.</param>
    /// <param name="seed">Decides the order.</param>
    /// <returns>The copy and how many values changed places.</returns>
    public static (byte[] Model, int Moved) Of(byte[] model, int seed)
    {
        byte[] copy = [.. model];
        var random = new Random(seed);
        int moved = 0;
        foreach ((int _, Range graph) in Fields(copy, 0..copy.Length).Where(f => f.Field == Graph))
        {
            foreach ((int _, Range tensor) in Fields(copy, graph).Where(f => f.Field == Initializer))
            {
                List<(int Field, Range Range)> parts = [.. Fields(copy, tensor)];
                bool isFloat = parts.Exists(p => p.Field == DataType && copy[p.Range.Start] == Float);
                foreach ((int _, Range raw) in parts.Where(p => isFloat && p.Field == RawData))
                {
                    Span<float> values = MemoryMarshal.Cast<byte, float>(copy.AsSpan(raw));
                    random.Shuffle(values);
                    moved += values.Length;
                }
            }
        }
        return (copy, moved);
    }

    private static IEnumerable<(int Field, Range Range)> Fields(byte[] bytes, Range message)
    {
        (int at, int length) = message.GetOffsetAndLength(bytes.Length);
        int end = at + length;
        while (at < end)
        {
            ulong tag = Varint(bytes, ref at);
            int start = at;
            switch ((int)(tag & 7))
            {
                case VarintWire: Varint(bytes, ref at); break;
                case FixedWire64: at += 8; break;
                case FixedWire32: at += 4; break;
                case BytesWire:
                    int count = (int)Varint(bytes, ref at);
                    start = at;
                    at += count;
                    break;
                default: throw new InvalidDataException("not a protobuf message");
            }
            yield return ((int)(tag >> 3), start..at);
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = bytes[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }
}
