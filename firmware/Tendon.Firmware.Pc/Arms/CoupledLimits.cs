using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>Compiles limits of one joint that move with another.</summary>
internal static class CoupledLimits
{
    public static void Compile(ArmField limits, string[] names, ArmConfiguration configuration)
    {
        foreach (ArmField limit in limits.Items())
        {
            CoupledRange range = configuration.Joints[Joint(limit["joint"], names)].Coupled;
            if (range.IsSet)
                throw limit["joint"].Wrong("has coupled limits already: a joint may have one pair of them");
            range.Joint = (byte)Joint(limit["of"], names);
            range.MinSlopePpm = limit["min"]["slope"].Micro(-10, 10);
            range.MinOffsetUrad = limit["min"]["offsetRad"].Micro(-6.2832, 6.2832);
            range.MaxSlopePpm = limit["max"]["slope"].Micro(-10, 10);
            range.MaxOffsetUrad = limit["max"]["offsetRad"].Micro(-6.2832, 6.2832);
        }
    }

    private static int Joint(ArmField field, string[] names)
    {
        int index = Array.IndexOf(names, field.Text());
        return index >= 0 ? index : throw field.Wrong($"must be one of {string.Join(", ", names)}");
    }
}
