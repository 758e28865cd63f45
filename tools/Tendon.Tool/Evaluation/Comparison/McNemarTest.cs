namespace Tendon.Tool.Evaluation.Comparison;

/// <summary>McNemar's test of two success rates on the same episodes, exact (binomial), two-sided.</summary>
public static class McNemarTest
{
    /// <summary>Probability of a difference at least this large when both are equally good; 1 where no episode tells them apart.</summary>
    /// <param name="onlyFirst">Episodes in which only the first succeeded.</param>
    /// <param name="onlySecond">Episodes in which only the second succeeded.</param>
    public static double PValue(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        int n = onlyFirst + onlySecond, few = Math.Min(onlyFirst, onlySecond);
        // In logarithms: 2⁻ⁿ alone is no double any more for n > 1074.
        double logTerm = -n * Math.Log(2), tail = Math.Exp(logTerm);
        for (int k = 1; k <= few; k++)
        {
            logTerm += Math.Log(n - k + 1) - Math.Log(k);
            tail += Math.Exp(logTerm);
        }
        return Math.Min(1, 2 * tail);
    }
}
