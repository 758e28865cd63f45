namespace Tendon.Workbench.Physics;

/// <summary>Starts ODE once per process and once per thread.</summary>
internal static class OdeLibrary
{
    private static readonly Lazy<bool> Started = new(Start);

    [ThreadStatic]
    private static bool _threadReady;

    /// <summary>Makes ODE usable on this thread.</summary>
    /// <exception cref="InvalidOperationException">The library is missing or built in single precision.</exception>
    public static void Ensure()
    {
        _ = Started.Value;
        if (_threadReady) return;
        Ode.dAllocateODEDataForThread(uint.MaxValue);
        _threadReady = true;
    }

    private static bool Start()
    {
        try
        {
            if (Ode.dCheckConfiguration("ODE_double_precision") == 0)
                throw new InvalidOperationException("libode.so.8 is built in single precision; install Debian's package libode8");
            return Ode.dInitODE2(0) != 0;
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException("libode.so.8 was not found; install the package libode8 (./tendon doctor, or make setup)", e);
        }
    }
}
