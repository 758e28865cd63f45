namespace Tendon.Host.Core.Trajectories;

/// <summary>A function of one number that the root finder can call without a delegate, so that nothing is allocated.</summary>
internal interface IScalarFunction
{
    double At(double x);
}

/// <summary>Root of a continuous function inside a bracket (Chandrupatla 1997: bisection and inverse quadratic steps).</summary>
internal static class BracketedRoot
{
    public static double Find<TFunction>(in TFunction function, double low, double valueAtLow, double high, double valueAtHigh)
        where TFunction : struct, IScalarFunction
    {
        double a = high, fa = valueAtHigh, b = low, fb = valueAtLow, c = a, fc = fa, t = 0.5;
        for (int i = 0; i < 60; i++)
        {
            if (fb == 0)
                return b;
            if (fa == 0)
                return a;
            double x = a + (t * (b - a)), fx = function.At(x);
            if (Math.Sign(fx) == Math.Sign(fa))
                (c, fc) = (a, fa);
            else
                (c, b, fc, fb) = (b, a, fb, fa);
            (a, fa) = (x, fx);
            double best = Math.Abs(fb) < Math.Abs(fa) ? b : a;
            double share = ((2.2e-16 * Math.Abs(best)) + 1e-18) / Math.Abs(b - a);
            if (share > 0.5 || fa == 0 || Math.Abs(fa) < 1e-16)
                return best;
            double xi = (a - b) / (c - b), phi = (fa - fb) / (fc - fb);
            t = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? (fa / (fb - fa) * fc / (fb - fc)) + ((c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb))
                : 0.5;
            t = Math.Clamp(t, share, 1 - share);
        }
        return Math.Abs(fb) < Math.Abs(fa) ? b : a;
    }
}
