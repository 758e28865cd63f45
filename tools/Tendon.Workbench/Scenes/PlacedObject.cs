using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>An object with its place while a layout is searched.</summary>
internal sealed record PlacedObject(ObjectSpec Spec, ObjectDimensions Size, Vector2 Centre, float BaseZM, float YawRad, int SupportIndex)
{
    public Footprint Outline => Spec.Kind switch
    {
        ObjectKind.Cube or ObjectKind.Tray => new Footprint(Centre, Size.WidthM / 2, Size.DepthM / 2, YawRad, Round: false),
        ObjectKind.Cylinder when Spec.Lying => new Footprint(Centre, Size.WidthM / 2, Size.HeightM / 2, YawRad, Round: false),
        _ => new Footprint(Centre, Size.WidthM / 2, Size.WidthM / 2, 0, Round: true),
    };

    public TableObject ToTableObject(int id)
    {
        Quaternion yaw = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, YawRad);
        float restM = (Spec.Lying ? Size.WidthM : Size.HeightM) / 2;
        Quaternion turn = Spec.Lying ? yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2) : yaw;
        return new TableObject(
            id, Spec.Kind, Spec.Colour, Spec.Size, Size.WidthM, Size.DepthM, Size.HeightM, new Vector3(Centre, BaseZM + restM), turn);
    }
}
