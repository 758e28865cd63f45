namespace Tendon.Wiring.Builds;

/// <summary>What a controller board brings along.</summary>
public enum BoardKind
{
    /// <summary>A microcontroller board alone; bus driver or pulse generator are beside it.</summary>
    Bare,

    /// <summary>A microcontroller with the bus driver and the supply socket on one board.</summary>
    ReadyMade,

    /// <summary>A PC or Jetson with a USB servo adapter.</summary>
    Host,
}
