namespace Tendon.Workbench.Servos;

/// <summary>State of the motor's bridge.</summary>
internal enum MotorDrive
{
    /// <summary>Open: the shaft turns against friction alone.</summary>
    Free = 0,

    /// <summary>Driven with a duty cycle.</summary>
    Driven = 1,

    /// <summary>Shorted: the back-EMF brakes.</summary>
    Braked = 2,
}
