using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Where things are in the plane of the table, as the camera shows it: its right is +y, its bottom (front) +x.</summary>
internal static class PlaceJudge
{
    /// <summary>Whether a thing is beside another: far enough along the axis, and not mostly across it.</summary>
    internal static bool IsBeside(float alongM, float acrossM) =>
        alongM >= GoalTolerances.BesideLeastM && Math.Abs(acrossM) <= Math.Max(GoalTolerances.BesideAcrossM, alongM);

    /// <summary>Whether a place, in metres of the base frame, is in a zone.</summary>
    internal static bool IsIn(GoalZone zone, float xM, float yM)
    {
        bool left = yM < -GoalTolerances.SideYM, right = yM > GoalTolerances.SideYM;
        bool corner = xM > GoalTolerances.FrontCornerXM, back = xM < GoalTolerances.BackXM;
        return zone switch
        {
            GoalZone.Centre => xM is >= GoalTolerances.CentreFromXM and <= GoalTolerances.CentreToXM && Math.Abs(yM) <= GoalTolerances.SideYM,
            GoalZone.Left => left,
            GoalZone.Right => right,
            GoalZone.Front => xM > GoalTolerances.FrontXM,
            GoalZone.Back => back,
            GoalZone.FrontLeft => corner && left,
            GoalZone.FrontRight => corner && right,
            GoalZone.BackLeft => back && left,
            GoalZone.BackRight => back && right,
            _ => false,
        };
    }

    /// <summary>How far a thing went along a direction; <paramref name="acrossM"/> is the rest, both in metres.</summary>
    internal static float WentM(TableObject before, TableObject after, GoalDirection direction, out float acrossM)
    {
        Vector2 went = new(after.Position.X - before.Position.X, after.Position.Y - before.Position.Y);
        (float alongM, float across) = direction switch
        {
            GoalDirection.Left => (-went.Y, went.X),
            GoalDirection.Right => (went.Y, went.X),
            GoalDirection.Away => (-went.X, went.Y),
            GoalDirection.Nearer => (went.X, went.Y),
            _ => (float.NegativeInfinity, 0f),
        };
        acrossM = Math.Abs(across);
        return alongM;
    }

    /// <summary>Distance of the centres in the plane, metres.</summary>
    internal static float DistanceM(TableObject a, TableObject b) => Vector2.Distance(new(a.Position.X, a.Position.Y), new(b.Position.X, b.Position.Y));
}
