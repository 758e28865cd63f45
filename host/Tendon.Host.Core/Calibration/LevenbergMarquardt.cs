namespace Tendon.Host.Core.Calibration;

/// <summary>Damped least squares with a numeric Jacobian, for some tens of unknowns.</summary>
internal static class LevenbergMarquardt
{
    /// <summary>Computes the residuals of a set of unknowns.</summary>
    public delegate void ResidualFunction(double[] unknowns, double[] residuals);

    /// <summary>Improves <paramref name="unknowns"/> in place and returns the sum of squares reached.</summary>
    /// <param name="unknowns">The start and the result.</param>
    /// <param name="steps">Difference step of each unknown.</param>
    /// <param name="residualCount">Number of residuals.</param>
    /// <param name="function">The model.</param>
    public static double Minimise(double[] unknowns, double[] steps, int residualCount, ResidualFunction function)
    {
        int n = unknowns.Length;
        var residuals = new double[residualCount];
        var moved = new double[residualCount];
        var jacobian = new double[n][];
        var row = new double[n];
        var change = new double[n];
        function(unknowns, residuals);
        double cost = Sum(residuals), damping = 1e-3;
        for (int pass = 0; pass < 60; pass++)
        {
            for (int k = 0; k < n; k++)
            {
                double kept = unknowns[k];
                unknowns[k] = kept + steps[k];
                function(unknowns, moved);
                unknowns[k] = kept;
                jacobian[k] ??= new double[residualCount];
                for (int i = 0; i < residualCount; i++)
                    jacobian[k][i] = (moved[i] - residuals[i]) / steps[k];
            }
            var normal = new NormalEquations(n);
            for (int i = 0; i < residualCount; i++)
            {
                for (int k = 0; k < n; k++)
                    row[k] = jacobian[k][i];
                normal.Add(row, -residuals[i]);
            }
            double before = cost;
            if (!TryStep(unknowns, function, normal, change, ref residuals, ref moved, ref cost, ref damping) || before - cost < 1e-10 * before)
                break;
        }
        return cost;
    }

    private static bool TryStep(
        double[] unknowns, ResidualFunction function, NormalEquations normal, double[] change,
        ref double[] residuals, ref double[] moved, ref double cost, ref double damping)
    {
        for (int attempt = 0; attempt < 12; attempt++)
        {
            if (normal.TrySolve(damping, change))
            {
                double[] candidate = [.. unknowns];
                for (int k = 0; k < candidate.Length; k++)
                    candidate[k] += change[k];
                function(candidate, moved);
                double reached = Sum(moved);
                if (reached < cost)
                {
                    candidate.CopyTo(unknowns, 0);
                    (residuals, moved) = (moved, residuals);
                    cost = reached;
                    damping = Math.Max(damping / 8, 1e-12);
                    return true;
                }
            }
            damping *= 6;
        }
        return false;
    }

    private static double Sum(double[] residuals)
    {
        double sum = 0;
        foreach (double r in residuals)
            sum += r * r;
        return double.IsFinite(sum) ? sum : double.MaxValue;
    }
}
