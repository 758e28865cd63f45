namespace Tendon.Host.Core.Grasping;

/// <summary>Where a held object goes.</summary>
public enum PlaceKind
{
    None = 0,

    /// <summary>Into a bowl, onto a plate or into a tray.</summary>
    InContainer = 1,

    /// <summary>On top of another object, centred and aligned.</summary>
    OnObject = 2,

    /// <summary>On a free spot of the table.</summary>
    OnTable = 3,
}
