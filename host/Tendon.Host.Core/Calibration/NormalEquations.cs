namespace Tendon.Host.Core.Calibration;

/// <summary>Accumulates JᵀJ and Jᵀr of a linear least-squares problem and solves it by Cholesky's method.</summary>
internal sealed class NormalEquations(int unknowns)
{
    private readonly double[,] _matrix = new double[unknowns, unknowns];
    private readonly double[] _right = new double[unknowns];

    /// <summary>One equation: row · x = value.</summary>
    public void Add(ReadOnlySpan<double> row, double value)
    {
        for (int i = 0; i < unknowns; i++)
        {
            if (row[i] == 0)
                continue;
            _right[i] += row[i] * value;
            for (int j = 0; j <= i; j++)
                _matrix[i, j] += row[i] * row[j];
        }
    }

    /// <summary>Solves with each diagonal entry made larger by the share <paramref name="damping"/> (Marquardt); false when singular.</summary>
    public bool TrySolve(double damping, Span<double> solution)
    {
        var l = new double[unknowns, unknowns];
        for (int i = 0; i < unknowns; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = i == j ? _matrix[i, i] * (1 + damping) : _matrix[i, j];
                for (int k = 0; k < j; k++)
                    sum -= l[i, k] * l[j, k];
                if (i != j)
                    l[i, j] = sum / l[j, j];
                else if (sum <= 1e-14 * _matrix[i, i] || !double.IsFinite(sum))
                    return false;
                else
                    l[i, i] = Math.Sqrt(sum);
            }
        }
        for (int i = 0; i < unknowns; i++)
        {
            double sum = _right[i];
            for (int k = 0; k < i; k++)
                sum -= l[i, k] * solution[k];
            solution[i] = sum / l[i, i];
        }
        for (int i = unknowns - 1; i >= 0; i--)
        {
            double sum = solution[i];
            for (int k = i + 1; k < unknowns; k++)
                sum -= l[k, i] * solution[k];
            solution[i] = sum / l[i, i];
        }
        return true;
    }

    /// <summary>g · (JᵀJ)⁻¹ · g: the variance of a linear function of the unknowns when that of an equation is 1; false when singular.</summary>
    public bool TryForm(ReadOnlySpan<double> g, out double variance)
    {
        var other = new NormalEquations(unknowns);
        for (int i = 0; i < unknowns; i++)
        {
            other._right[i] = g[i];
            for (int j = 0; j <= i; j++)
                other._matrix[i, j] = _matrix[i, j];
        }
        var solution = new double[unknowns];
        variance = 0;
        if (!other.TrySolve(0, solution))
            return false;
        for (int i = 0; i < unknowns; i++)
            variance += g[i] * solution[i];
        return true;
    }
}
