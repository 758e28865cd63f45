using System.Text.Json;

namespace Tendon.Workbench.Arm;

/// <summary>Where on the table an arm takes and puts things: a ring sector around its pan axis. Metres and radians in the base frame.</summary>
/// <param name="AxisXM">Position of the pan axis on base x.</param>
/// <param name="NearestM">Smallest distance of an object's centre from the pan axis.</param>
/// <param name="FarthestM">Largest distance of a movable object's centre from the pan axis.</param>
/// <param name="MaxAngleRad">Largest angle from straight ahead.</param>
/// <param name="ContainerNearestM">Smallest distance of a container's centre: keeps its near rim out of the arm's base.</param>
/// <param name="ContainerFarthestM">Largest distance of a container's centre: things must be released above its middle, higher than they were taken.</param>
/// <param name="StackFarthestM">Largest distance of an object that something will be stacked on.</param>
/// <param name="FoldedEndXM">Where the rectangle below the folded arm ends.</param>
/// <param name="FoldedHalfWidthM">Half its width.</param>
public sealed record ArmReach(
    double AxisXM,
    double NearestM,
    double FarthestM,
    double MaxAngleRad,
    double ContainerNearestM,
    double ContainerFarthestM,
    double StackFarthestM,
    double FoldedEndXM,
    double FoldedHalfWidthM)
{
    internal static ArmReach Read(JsonElement root, double axisXM)
    {
        if (!root.TryGetProperty("reach", out JsonElement reach)) return new ArmReach(axisXM, 0.15, 0.30, Math.PI / 3, 0.19, 0.28, 0.275, 0.185, 0.05);
        double Number(string name) => reach.GetProperty(name).GetDouble();
        return new ArmReach(
            axisXM, Number("nearestM"), Number("farthestM"), Number("maxAngleRad"), Number("containerNearestM"), Number("containerFarthestM"),
            Number("stackFarthestM"), Number("foldedEndXM"), Number("foldedHalfWidthM"));
    }
}
