namespace Tendon.Workbench.Physics;

/// <summary>Which two materials meet.</summary>
internal enum ContactMaterial
{
    ObjectTable = 0,
    ObjectObject = 1,
    ContainerTable = 2,
    Pad = 3,
    Housing = 4,
}
