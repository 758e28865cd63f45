namespace Tendon.Host.Core.Calibration;

/// <summary>The sheet as one picture shows it.</summary>
/// <param name="U">Picture x of the inner corners in the order of <see cref="BoardLayout.Corner"/>, pixels; pixel i covers [i, i + 1).</param>
/// <param name="V">Picture y of the inner corners, pixels.</param>
/// <param name="WidthPx">Width of the picture.</param>
/// <param name="HeightPx">Height of the picture.</param>
public sealed record BoardSighting(double[] U, double[] V, int WidthPx, int HeightPx)
{
    /// <summary>Mean corner positions of sightings of a camera and a sheet that both stood still.</summary>
    public static BoardSighting Mean(IReadOnlyList<BoardSighting> sightings)
    {
        var u = new double[BoardLayout.Corners];
        var v = new double[BoardLayout.Corners];
        foreach (BoardSighting sighting in sightings)
        {
            for (int i = 0; i < u.Length; i++)
            {
                u[i] += sighting.U[i] / sightings.Count;
                v[i] += sighting.V[i] / sightings.Count;
            }
        }
        return new BoardSighting(u, v, sightings[0].WidthPx, sightings[0].HeightPx);
    }

    /// <summary>Largest distance between equal corners of two sightings, pixels.</summary>
    public double LargestShiftPx(BoardSighting other)
    {
        double most = 0;
        for (int i = 0; i < U.Length; i++)
            most = Math.Max(most, Math.Sqrt(((U[i] - other.U[i]) * (U[i] - other.U[i])) + ((V[i] - other.V[i]) * (V[i] - other.V[i]))));
        return most;
    }
}
