namespace Tendon.Firmware.Control.Configuration;

/// <summary>How many steps of each servo family make which angle: the usual values of <see cref="JointConfiguration.SpanUrad"/> and <see cref="JointConfiguration.SpanSteps"/>.</summary>
public static class StepSpan
{
    /// <summary>A full turn, µrad.</summary>
    public const int TurnUrad = 6283185;

    /// <summary>Steps a turn of STS, SMS and Dynamixel X servos.</summary>
    public const int StsSteps = 4096;

    /// <summary>Angle of the SCS potentiometer, 300°, µrad.</summary>
    public const int ScsUrad = 5235988;

    /// <summary>Steps over the SCS potentiometer.</summary>
    public const int ScsSteps = 1024;

    /// <summary>Angle of the LX-16A's position range, 240°, µrad.</summary>
    public const int LxUrad = 4188790;

    /// <summary>Steps over the LX-16A's position range.</summary>
    public const int LxSteps = 1000;
}
