namespace Tendon.Host.Planning.Inference;

/// <summary>Name, element type and shape of one input or output of a model.</summary>
/// <param name="Name">As in the graph.</param>
/// <param name="ElementType">float, long, int, byte or bool.</param>
/// <param name="Shape">One entry per axis; −1 where the model takes any length.</param>
public sealed record OnnxTensor(string Name, Type ElementType, long[] Shape)
{
    /// <summary>Number of elements of a tensor of fixed shape.</summary>
    public long Length => Shape.Aggregate(1L, (product, axis) => product * axis);

    /// <summary>Whether a tensor of <paramref name="shape"/> fits: same rank, same length along every fixed axis.</summary>
    public bool Accepts(ReadOnlySpan<long> shape)
    {
        if (shape.Length != Shape.Length)
            return false;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 1 || (Shape[axis] >= 0 && Shape[axis] != shape[axis]))
                return false;
        }
        return true;
    }

    /// <summary>For messages: <c>pixels float[1,3,240,320]</c>.</summary>
    public override string ToString() => $"{Name} {ElementType.Name}[{string.Join(',', Shape)}]";
}
