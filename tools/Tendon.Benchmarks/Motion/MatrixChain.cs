using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Benchmarks.Motion;

/// <summary>The bare baseline: forward kinematics by multiplying 4×4 matrices, as every textbook has it.</summary>
internal sealed class MatrixChain
{
    private readonly double[][] _origins;
    private readonly double[] _frame = new double[16], _next = new double[16], _turn = new double[16];

    public MatrixChain(ArmModel arm) => _origins = [.. arm.Joints.Take(JointVector.Jaw).Select(j => Matrix(j.Origin)), Matrix(arm.Tcp)];

    /// <summary>Tool centre point x for joint positions in rad; the matrix stays in place for the next call.</summary>
    public double TcpX(in JointVector positionRad)
    {
        _frame.AsSpan().Clear();
        (_frame[0], _frame[5], _frame[10], _frame[15]) = (1, 1, 1, 1);
        for (int i = 0; i < JointVector.Jaw; i++)
        {
            var (s, c) = Math.SinCos(positionRad[i]);
            (_turn[0], _turn[1], _turn[4], _turn[5], _turn[10], _turn[15]) = (c, -s, s, c, 1, 1);
            Multiply(_frame, _origins[i], _next);
            Multiply(_next, _turn, _frame);
        }
        Multiply(_frame, _origins[^1], _next);
        return _next[3];
    }

    private static void Multiply(double[] a, double[] b, double[] product)
    {
        for (int row = 0; row < 16; row += 4)
        {
            for (int column = 0; column < 4; column++)
                product[row + column] = (a[row] * b[column]) + (a[row + 1] * b[4 + column]) + (a[row + 2] * b[8 + column]) + (a[row + 3] * b[12 + column]);
        }
    }

    private static double[] Matrix(RigidTransform t) =>
    [
        t.AxisX.X, t.AxisY.X, t.AxisZ.X, t.Origin.X,
        t.AxisX.Y, t.AxisY.Y, t.AxisZ.Y, t.Origin.Y,
        t.AxisX.Z, t.AxisY.Z, t.AxisZ.Z, t.Origin.Z,
        0, 0, 0, 1,
    ];
}
