namespace Tendon.Host.Core.Calibration;

/// <summary>Joins saddles into a chequer: from a seed and two neighbours outwards, each next corner where the last steps lead and
/// with the contrast turned over.</summary>
internal sealed class GridGrower(GreyPicture picture, List<SaddlePoint> points)
{
    private const double Tolerance = 0.28, FaintestNeighbour = 0.42, FaintestInk = 0.12;
    private const double LeastTurn = 0.6, LeastTurnInGap = 0.25;
    private const double Share = 0.32;
    private static readonly (int I, int J)[] Steps = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    private readonly Dictionary<(int I, int J), int> _cells = [];
    private readonly HashSet<int> _used = [];

    /// <summary>Corners by cell. At (0, 0) is the seed; i runs along the first direction, j along the second.</summary>
    public IReadOnlyDictionary<(int I, int J), int> Cells => _cells;

    /// <summary>The outermost cells: least and greatest i, least and greatest j.</summary>
    public (int LowI, int HighI, int LowJ, int HighJ) Bounds =>
        (_cells.Keys.Min(c => c.I), _cells.Keys.Max(c => c.I), _cells.Keys.Min(c => c.J), _cells.Keys.Max(c => c.J));

    public void Grow(int seed, int alongI, int alongJ)
    {
        _cells.Clear();
        _used.Clear();
        Put((0, 0), seed);
        Put((1, 0), alongI);
        Put((0, 1), alongJ);
        (double, double) toI = Vector(seed, alongI), toJ = Vector(seed, alongJ);
        if (Math.Abs(Contrast(points[seed], toI, toJ)) < FaintestInk * Light(points[seed], toI, toJ))
            return;
        var queue = new Queue<(int I, int J)>(_cells.Keys);
        while (queue.Count > 0 && _cells.Count <= 4 * BoardLayout.Corners)
        {
            (int i, int j) = queue.Dequeue();
            foreach ((int di, int dj) in Steps)
            {
                (int I, int J) cell = (i + di, j + dj);
                if (!_cells.ContainsKey(cell) && TryExtend((i, j), di, dj, out int found))
                {
                    Put(cell, found);
                    queue.Enqueue(cell);
                }
            }
        }
    }

    /// <summary>Looks for the few corners that lack where the others say they are: the edge of a shadow through a corner weakens it.</summary>
    /// <param name="cells">The cells that should be there.</param>
    public void FillGaps(IEnumerable<(int I, int J)> cells)
    {
        foreach ((int i, int j) in cells.Where(c => !_cells.ContainsKey(c)).ToList())
        {
            foreach ((int di, int dj) in Steps)
            {
                if (!_cells.TryGetValue((i - di, j - dj), out int from) || !TryStep((i - di, j - dj), di, dj, out (double U, double V) step)
                    || !SaddleFinder.TryRefine(picture, points[from].U + step.U, points[from].V + step.V, out double u, out double v))
                    continue;
                points.Add(new SaddlePoint(u, v, points[from].Strength));
                if (HasTurnedContrast((i - di, j - dj), di, dj, points.Count - 1, LeastTurnInGap))
                {
                    Put((i, j), points.Count - 1);
                    break;
                }
                points.RemoveAt(points.Count - 1);
            }
        }
    }

    private bool TryExtend((int I, int J) from, int di, int dj, out int found)
    {
        found = -1;
        SaddlePoint p = points[_cells[from]];
        if (!TryStep(from, di, dj, out (double U, double V) step))
            return false;
        double reach = Tolerance * Math.Sqrt((step.U * step.U) + (step.V * step.V)), best = reach * reach;
        for (int k = 0; k < points.Count; k++)
        {
            double du = points[k].U - p.U - step.U, dv = points[k].V - p.V - step.V, d2 = (du * du) + (dv * dv);
            if (d2 < best && !_used.Contains(k))
                (found, best) = (k, d2);
        }
        return found >= 0 && HasTurnedContrast(from, di, dj, found, LeastTurn);
    }

    private bool HasTurnedContrast((int I, int J) from, int di, int dj, int found, double leastTurn)
    {
        if (!TryStep(from, 1, 0, out var alongI) || !TryStep(from, 0, 1, out var alongJ))
            return false;
        SaddlePoint last = points[_cells[from]], next = points[found];
        // Relative to the light there: a shadow across the sheet dims ink and paper alike.
        double lightThen = Light(last, alongI, alongJ), lightNow = Light(next, alongI, alongJ);
        double before = Contrast(last, alongI, alongJ) / lightThen, contrast = Contrast(next, alongI, alongJ) / lightNow;
        // At the outer corner of a black square only one quadrant is dark, which makes half the contrast and a quarter of the strength.
        return before * contrast < 0 && Math.Abs(contrast) > leastTurn * Math.Abs(before)
            && next.Strength / (lightNow * lightNow) > FaintestNeighbour * last.Strength / (lightThen * lightThen);
    }

    // The step in a direction as the nearest known corners have it.
    private bool TryStep((int I, int J) from, int di, int dj, out (double U, double V) step)
    {
        ReadOnlySpan<(int I, int J)> sides = [(0, 0), (dj, di), (-dj, -di)];
        foreach ((int si, int sj) in sides)
        {
            (int I, int J) at = (from.I + si, from.J + sj);
            if (!_cells.TryGetValue(at, out int here))
                continue;
            if (_cells.TryGetValue((at.I - di, at.J - dj), out int behind))
            {
                step = Vector(behind, here);
                return true;
            }
            if (_cells.TryGetValue((at.I + di, at.J + dj), out int ahead))
            {
                step = Vector(here, ahead);
                return true;
            }
        }
        step = default;
        return false;
    }

    private double Contrast(SaddlePoint p, (double U, double V) a, (double U, double V) b) => Contrast(picture, p.U, p.V, a, b);

    /// <summary>How much brighter the quadrants along ±(a + b) are than those along ±(a − b).</summary>
    public static double Contrast(GreyPicture picture, double u, double v, (double U, double V) a, (double U, double V) b)
    {
        double su = Share * (a.U + b.U), sv = Share * (a.V + b.V), du = Share * (a.U - b.U), dv = Share * (a.V - b.V);
        return picture.At(u + su, v + sv) + picture.At(u - su, v - sv) - picture.At(u + du, v + dv) - picture.At(u - du, v - dv);
    }

    // Summed brightness of the four quadrants; never 0.
    private double Light(SaddlePoint p, (double U, double V) a, (double U, double V) b)
    {
        double su = Share * (a.U + b.U), sv = Share * (a.V + b.V), du = Share * (a.U - b.U), dv = Share * (a.V - b.V);
        return 1 + picture.At(p.U + su, p.V + sv) + picture.At(p.U - su, p.V - sv) + picture.At(p.U + du, p.V + dv) + picture.At(p.U - du, p.V - dv);
    }

    private void Put((int I, int J) cell, int point)
    {
        _cells[cell] = point;
        _used.Add(point);
    }

    private (double U, double V) Vector(int from, int to) => (points[to].U - points[from].U, points[to].V - points[from].V);
}
