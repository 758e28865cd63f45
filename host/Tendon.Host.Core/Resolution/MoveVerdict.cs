namespace Tendon.Host.Core.Resolution;

/// <summary>What a look after a move shows.</summary>
public enum MoveVerdict : byte
{
    None = 0,

    /// <summary>The object is where it should be.</summary>
    Done = 1,

    /// <summary>The object lies where it was: the grasp missed.</summary>
    Unmoved = 2,

    /// <summary>The object lies elsewhere: it was dropped, pushed or has fallen.</summary>
    Elsewhere = 3,

    /// <summary>The object is not to be seen.</summary>
    ObjectLost = 4,

    /// <summary>The target is not to be seen near where it was.</summary>
    TargetLost = 5,
}
