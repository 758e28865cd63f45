namespace Tendon.Firmware.Control.Tests.Bench;

/// <summary>A first-order STS servo: registers, and a shaft that follows the goal with a time constant and a top speed.</summary>
public sealed class FakeServo
{
    private const double TimeConstantS = 0.03;
    private const double TopSpeedStepsPerS = 3200;

    public FakeServo(byte id, double positionSteps)
    {
        Id = id;
        PositionSteps = positionSteps;
        Registers[3] = 777 & 0xFF;
        Registers[4] = 777 >> 8;
        Registers[41] = 50;
        Registers[48] = 1000 & 0xFF;
        Registers[49] = 1000 >> 8;
        Registers[55] = 1;
    }

    public byte Id { get; }

    public byte[] Registers { get; } = new byte[128];

    public double PositionSteps { get; set; }

    public bool IsPresent { get; set; } = true;

    /// <summary>Holds the shaft where it is, as an obstacle does.</summary>
    public bool IsBlocked { get; set; }

    public int CurrentUnits { get; set; } = 20;

    public int VoltageDecivolts { get; set; } = 120;

    public int TemperatureC { get; set; } = 30;

    public byte Status { get; set; }

    public bool HasTorque => Registers[40] == 1;

    public int GoalSteps => Registers[42] | (Registers[43] & 0x7F) << 8;

    public int TorqueLimit => Registers[48] | Registers[49] << 8;

    public void Advance(double seconds)
    {
        if (!HasTorque || IsBlocked || seconds <= 0)
            return;
        double step = (GoalSteps - PositionSteps) * (1 - Math.Exp(-seconds / TimeConstantS));
        PositionSteps += Math.Clamp(step, -TopSpeedStepsPerS * seconds, TopSpeedStepsPerS * seconds);
    }

    public byte[] Read(int address, int count)
    {
        int position = (int)Math.Round(PositionSteps);
        Registers[56] = (byte)Math.Abs(position);
        Registers[57] = (byte)(Math.Abs(position) >> 8 | (position < 0 ? 0x80 : 0));
        Registers[62] = (byte)VoltageDecivolts;
        Registers[63] = (byte)TemperatureC;
        Registers[65] = Status;
        Registers[69] = (byte)CurrentUnits;
        Registers[70] = (byte)(CurrentUnits >> 8);
        return Registers[address..(address + count)];
    }
}
