namespace Tendon.Workbench.Tests.Physics;

/// <summary>Damped normal equations by Gaussian elimination. For tests only.</summary>
internal static class SmallLeastSquares
{
    public static double[] Solve(double[,] a, double[] b, double damping)
    {
        int rows = a.GetLength(0), n = a.GetLength(1);
        var m = new double[n, n + 1];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                for (int k = 0; k < rows; k++) m[i, j] += a[k, i] * a[k, j];
            for (int k = 0; k < rows; k++) m[i, n] += a[k, i] * b[k];
            m[i, i] += damping * damping;
        }

        for (int i = 0; i < n; i++)
        {
            int pivot = i;
            for (int r = i + 1; r < n; r++) if (Math.Abs(m[r, i]) > Math.Abs(m[pivot, i])) pivot = r;
            for (int c = 0; c <= n; c++) (m[i, c], m[pivot, c]) = (m[pivot, c], m[i, c]);
            for (int r = 0; r < n; r++)
            {
                if (r == i) continue;
                double k = m[r, i] / m[i, i];
                for (int c = i; c <= n; c++) m[r, c] -= k * m[i, c];
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => m[i, n] / m[i, i])];
    }
}
