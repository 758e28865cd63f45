using Tendon.Workbench.Arm;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Defects;

/// <summary>
/// One arm with STS servos on the station's bench, from its parts: servos with the spread of a batch, supply, bus and whatever is wrong with it.
/// Only bytes reach it, apart from a person's hands (the methods that plug, switch and push). Virtual time, no threads.
/// </summary>
public sealed class EmulatedUnit
{
    private static readonly int[] BitsPerSOfIndex = [1_000_000, 500_000, 250_000, 128_000, 115_200, 76_800, 57_600, 38_400];
    private readonly UnitParts _parts;
    private readonly UnitPlant _plant;
    private readonly StsInstructions[] _servos;
    private readonly bool[] _plugged;
    private readonly List<StsInstructions> _heard = [];
    private readonly StsBus _bus;

    /// <summary>Puts a unit together at time 0, powered, with every servo plugged in.</summary>
    /// <param name="plan">How.</param>
    /// <param name="arm">What it is meant to be, with servos for its supply; the 12 V SO-101 when none is given.</param>
    public EmulatedUnit(UnitPlan plan, ArmDescription? arm = null)
    {
        Plan = plan;
        _parts = new UnitParts(plan, arm ?? ArmDescription.So101);
        _plant = new UnitPlant(arm ?? ArmDescription.So101, _parts, plan.Seed * 31);
        _servos = [.. _plant.Servos.Select(servo => new StsInstructions(servo))];
        foreach (StsServo servo in _plant.Servos)
            servo.Registers.Manufacture(StsRegister.BaudIndex, Math.Max(0, Array.IndexOf(BitsPerSOfIndex, plan.BitsPerS)));
        _plugged = [.. _servos.Select(_ => true)];
        _bus = new StsBus(_heard);
        BitsPerS = BitsPerSOfIndex[0];
        Serial = Open();
    }

    /// <summary>What it was built from; for whoever judges a finder, never for a finder.</summary>
    public UnitPlan Plan { get; }

    /// <summary>Number of joints.</summary>
    public int JointCount => _servos.Length;

    /// <summary>Virtual time in microseconds.</summary>
    public long TimeUs { get; private set; }

    /// <summary>Speed of the adapter's line, bit/s.</summary>
    public int BitsPerS { get; private set; }

    /// <summary>The bus as the adapter sees it; another object after the speed was changed.</summary>
    public VirtualSerial Serial { get; private set; }

    /// <summary>True joint angles in radians, for judges.</summary>
    public ReadOnlySpan<double> AnglesRad => _plant.AnglesRad;

    /// <summary>Changes the adapter's speed; what was on the wire is lost.</summary>
    public bool TrySetBitsPerS(int bitsPerS)
    {
        if (bitsPerS is < 9600 or > 1_000_000) return false;
        BitsPerS = bitsPerS;
        Serial = Open();
        return true;
    }

    /// <summary>Moves time forward; a time in the past is ignored.</summary>
    public void AdvanceTo(long timeUs)
    {
        while (TimeUs < timeUs)
        {
            long nextUs = TimeUs - (TimeUs % UnitPlant.StepUs) + UnitPlant.StepUs;
            bool isStep = nextUs <= timeUs;
            TimeUs = isStep ? nextUs : timeUs;
            Serial.AdvanceTo(TimeUs);
            if (isStep) _plant.Step(TimeUs);
        }
    }

    /// <summary>By hand: puts the plug of one servo in or pulls it. A servo that is plugged in starts as after power-on.</summary>
    public void Plug(int joint, bool isIn)
    {
        if (isIn && !_plugged[joint]) _plant.Servos[joint].Reboot(TimeUs);
        if (!isIn) _plant.Servos[joint].Registers.Set(StsRegister.TorqueEnable, 0);
        _plugged[joint] = isIn;
        Rewire();
    }

    /// <summary>By hand: switches the servo supply.</summary>
    public void SwitchSupply(bool isOn) => _plant.IsPowered = isOn;

    /// <summary>By hand: turns a joint with this torque until told otherwise, N·m in the joint's sense.</summary>
    public void Push(int joint, double torqueNm) => _plant.HandNm[joint] = torqueNm;

    private VirtualSerial Open()
    {
        Rewire();
        var line = new VirtualSerial(_bus, _parts.Line with { BaudRate = BitsPerS }, Plan.Seed ^ 0x5EA1 ^ (ulong)TimeUs);
        line.AdvanceTo(TimeUs);
        return line;
    }

    // A servo at another speed understands nothing.
    private void Rewire()
    {
        _heard.Clear();
        for (int i = 0; i < _servos.Length; i++)
        {
            int index = _plant.Servos[i].Registers[StsRegister.BaudIndex];
            if (_plugged[i] && index < BitsPerSOfIndex.Length && BitsPerSOfIndex[index] == BitsPerS) _heard.Add(_servos[i]);
        }
    }
}
