namespace Tendon.Tool.Doctor;

/// <summary>How a thing is.</summary>
public enum Verdict
{
    /// <summary>Works.</summary>
    Good = 0,

    /// <summary>Not there, and only some jobs need it.</summary>
    Optional = 1,

    /// <summary>Missing or broken; the main job does not work without it.</summary>
    Bad = 2,
}
