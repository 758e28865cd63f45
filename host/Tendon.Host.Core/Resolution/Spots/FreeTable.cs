using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Spots;

/// <summary>Where nothing stands: the table of one scene without the objects that are about to leave their places.</summary>
internal sealed class FreeTable
{
    // What the gripper could not serve is not tried again this close to it.
    private const double ShunnedM = 0.012;

    private readonly SceneObject[] _standing;
    private readonly IReadOnlyList<SpotGoal> _shunned;

    /// <param name="scene">The seen table.</param>
    /// <param name="leaving">Ids of objects that do not count.</param>
    /// <param name="progress">Of the step that looks for room.</param>
    public FreeTable(Scene scene, IEnumerable<int> leaving, StepProgress progress)
    {
        var gone = leaving.ToHashSet();
        _standing = [.. scene.Objects.Where(o => !gone.Contains(o.Id))];
        _shunned = progress.Shunned;
        Reach = progress.Reach;
    }

    /// <summary>Where the arm gets to.</summary>
    public TableReach Reach { get; }

    /// <summary>Free distance from a circle to the nearest thing, metres; negative where they overlap.</summary>
    public double GapM(double xM, double yM, double radiusM)
    {
        double least = double.PositiveInfinity;
        foreach (SceneObject o in _standing)
            least = Math.Min(least, Outline.DistanceM(o, xM, yM));
        return least - radiusM;
    }

    /// <summary>Whether motion has found no way to put things about here.</summary>
    public bool IsShunned(double xM, double yM) =>
        _shunned.Any(s => Math.Abs(s.XM - xM) < ShunnedM && Math.Abs(s.YM - yM) < ShunnedM);
}
