namespace Tendon.Workbench.Servos.Dxl;

/// <summary>Addresses of the X-series control table.</summary>
internal static class DxlRegister
{
    public const int Model = 0;
    public const int FirmwareVersion = 6;
    public const int Id = 7;
    public const int ReturnDelay = 9;
    public const int OperatingMode = 11;
    public const int TemperatureLimit = 31;
    public const int MaxVoltage = 32;
    public const int MinVoltage = 34;
    public const int PwmLimit = 36;
    public const int VelocityLimit = 44;
    public const int MaxPosition = 48;
    public const int MinPosition = 52;
    public const int Shutdown = 63;
    public const int EepromEnd = 64;
    public const int TorqueEnable = 64;
    public const int StatusReturnLevel = 68;
    public const int HardwareError = 70;
    public const int BusWatchdog = 98;
    public const int GoalPwm = 100;
    public const int GoalVelocity = 104;
    public const int ProfileAcceleration = 108;
    public const int ProfileVelocity = 112;
    public const int GoalPosition = 116;
    public const int RealtimeTick = 120;
    public const int Moving = 122;
    public const int PresentPwm = 124;
    public const int PresentCurrent = 126;
    public const int PresentVelocity = 128;
    public const int PresentPosition = 132;
    public const int PositionTrajectory = 140;
    public const int PresentVoltage = 144;
    public const int PresentTemperature = 146;
    public const int End = 147;
}
