using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Servos;

/// <summary>Factory values of the 12 V STS3215 (firmware 3.10) and which bytes the bus may not write.</summary>
internal static class StsDefaults
{
    private const ushort Sts3215Model = 777;

    public static byte[] Eeprom(byte id)
    {
        var e = new byte[R.EepromEnd];
        e[R.FirmwareMajor] = 3;
        e[R.FirmwareMinor] = 10;
        Word(e, R.Model, Sts3215Model);
        e[R.Id] = id;
        e[R.ResponseLevel] = 1;
        Word(e, R.MaxAngle, 4095);
        e[R.MaxTemperature] = 70;
        e[R.MaxVoltage] = 140;
        e[R.MinVoltage] = 40;
        Word(e, R.MaxTorque, 1000);
        // Speed unit 1 step/s, goal speed 0 = maximum, single-turn feedback.
        e[R.Phase] = 0b0000_1100;
        e[R.UnloadMask] = (byte)(StsStatus.Temperature | StsStatus.Current | StsStatus.Overload);
        e[R.AlarmLedMask] = 47;
        e[R.PositionP] = 32;
        e[R.PositionD] = 32;
        e[R.MinStartForce] = 0;
        e[R.DeadZoneCw] = 1;
        e[R.DeadZoneCcw] = 1;
        Word(e, R.ProtectionCurrent, 511);
        e[R.AngularResolution] = 1;
        e[R.ProtectiveTorque] = 20;
        e[R.ProtectionTime] = 200;
        e[R.OverloadTorque] = 80;
        e[R.SpeedP] = 10;
        e[R.OverCurrentTime] = 200;
        e[R.SpeedI] = 10;
        return e;
    }

    public static void FillRam(byte[] ram)
    {
        ram[R.TorqueLimit] = ram[R.MaxTorque];
        ram[R.TorqueLimit + 1] = ram[R.MaxTorque + 1];
        ram[R.Lock] = 1;
        ram[R.MovingThreshold] = 10;
        ram[R.MaxSpeed] = 66;
        ram[R.MaxAcceleration] = 254;
        ram[R.AccelerationFactor] = 1;
    }

    public static bool IsReadOnly(int address) =>
        address <= R.Model + 1 || address is >= R.PresentPosition and < R.MovingThreshold || address > R.AccelerationFactor;

    private static void Word(byte[] table, int address, ushort value)
    {
        table[address] = (byte)value;
        table[address + 1] = (byte)(value >> 8);
    }
}
