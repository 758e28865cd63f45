using Tendon.Contracts;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>A device's buffer, written from SPEC.md for these tests alone: replace-at, join check, cubic Hermite.</summary>
internal sealed class BufferedMotion
{
    private readonly List<(long AtUs, double[] Position, double[] Velocity)> _knots = [];

    public BufferedMotion(double[] holdRad) => Hold = holdRad;

    public double[] Hold { get; private set; }

    public long EndUs => _knots.Count == 0 ? 0 : _knots[^1].AtUs;

    public bool IsFinal { get; private set; } = true;

    public long ValidUntilUs { get; private set; }

    public bool IsEmpty => _knots.Count == 0;

    public SegmentResult Replace(in SegmentMessage m)
    {
        int last = m.KnotCount - 1;
        double[] velocity = new double[6], position = new double[6];
        At(m.ApplyAtUs, position, velocity);
        for (int joint = 0; joint < 6; joint++)
        {
            if (m.KnotVelocityUradPerS(last, joint) != 0)
                return SegmentResult.NotAStop;
            if (Math.Abs(m.KnotPositionUrad(0, joint) * 1e-6 - position[joint]) > 0.002)
                return SegmentResult.PositionNotJoined;
            if (Math.Abs(m.KnotVelocityUradPerS(0, joint) * 1e-6 - velocity[joint]) > 0.06)
                return SegmentResult.VelocityNotJoined;
        }
        long applyAtUs = m.ApplyAtUs;
        _knots.RemoveAll(k => k.AtUs >= applyAtUs);
        // The stretch before the join keeps its shape: it now ends where it would have been.
        if (_knots.Count > 0)
            _knots.Add((applyAtUs - 1, position, velocity));
        for (int k = 0; k <= last; k++)
        {
            double[] p = new double[6], v = new double[6];
            for (int joint = 0; joint < 6; joint++)
                (p[joint], v[joint]) = (m.KnotPositionUrad(k, joint) * 1e-6, m.KnotVelocityUradPerS(k, joint) * 1e-6);
            _knots.Add((m.ApplyAtUs + m.KnotOffsetUs(k), p, v));
        }
        IsFinal = m.IsFinal;
        ValidUntilUs = m.ApplyAtUs + m.ValidForUs;
        return SegmentResult.Accepted;
    }

    public void At(long timeUs, double[] position, double[] velocity)
    {
        Array.Clear(velocity);
        Hold.CopyTo(position, 0);
        int next = _knots.FindIndex(k => k.AtUs > timeUs);
        if (_knots.Count == 0 || next == 0)
            return;
        if (next < 0)
        {
            _knots[^1].Position.CopyTo(position, 0);
            return;
        }
        var (a, b) = (_knots[next - 1], _knots[next]);
        double length = (b.AtUs - a.AtUs) * 1e-6, s = (timeUs - a.AtUs) * 1e-6 / length;
        for (int j = 0; j < 6; j++)
        {
            double c2 = (3 * (b.Position[j] - a.Position[j])) - (length * ((2 * a.Velocity[j]) + b.Velocity[j]));
            double c3 = (-2 * (b.Position[j] - a.Position[j])) + (length * (a.Velocity[j] + b.Velocity[j]));
            position[j] = a.Position[j] + (length * a.Velocity[j] * s) + (c2 * s * s) + (c3 * s * s * s);
            velocity[j] = a.Velocity[j] + (2 * c2 * s / length) + (3 * c3 * s * s / length);
        }
    }

    public void Rest(long timeUs)
    {
        double[] position = new double[6];
        At(timeUs, position, new double[6]);
        Hold = position;
        _knots.Clear();
        IsFinal = true;
    }
}
