namespace Tendon.Station.Prove;

/// <summary>The names under which measured figures stand in reports and journals: joint, quantity and unit. Stable.</summary>
public static class FigureNames
{
    /// <summary>All figures that were measured.</summary>
    public static IReadOnlyDictionary<string, double> Of(UnitFigures figures)
    {
        var named = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (JointFigures joint in figures.Joints)
        {
            Add(named, $"{joint.Joint}.reached_min_rad", joint.ReachedMinRad, 4);
            Add(named, $"{joint.Joint}.reached_max_rad", joint.ReachedMaxRad, 4);
            Add(named, $"{joint.Joint}.jitter_deg", joint.JitterDeg, 3);
            Add(named, $"{joint.Joint}.tracking_p95_deg", joint.TrackingErrorDeg, 3);
            Add(named, $"{joint.Joint}.friction_percent", joint.FrictionPermille / 10, 2);
            Add(named, $"{joint.Joint}.play_deg", joint.PlayDeg, 2);
            Add(named, $"{joint.Joint}.lost_motion_deg", joint.LostMotionDeg, 2);
            Add(named, $"{joint.Joint}.current_ma", joint.CurrentMa, 0);
            Add(named, $"{joint.Joint}.temperature_c", joint.TemperatureC, 0);
        }

        Add(named, "supply.rest_v", figures.Supply.RestMv / 1000, 2);
        Add(named, "supply.lowest_v", figures.Supply.LowestMv / 1000, 2);
        Add(named, "supply.resistance_ohm", figures.Supply.ResistanceOhm, 3);
        Add(named, "bus.damaged_percent", 100.0 * figures.DamagedCount / Math.Max(1, figures.AskedCount), 3);
        return named;
    }

    // What could not be told is left out, since JSON has no word for it.
    private static void Add(SortedDictionary<string, double> named, string name, double value, int digits)
    {
        if (double.IsFinite(value))
            named[name] = Math.Round(value, digits);
    }
}
