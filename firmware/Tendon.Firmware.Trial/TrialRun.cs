using System;
using Tendon.Firmware.Trial.Arms;
using Tendon.Firmware.Trial.Numbers;
using Tendon.Firmware.Trial.Packets;
using Tendon.Firmware.Trial.Storage;
using Tendon.Firmware.Trial.Vectors;

namespace Tendon.Firmware.Trial;

/// <summary>The contract and the control code at work, with every result noted, so that two machines can be compared line by line.</summary>
public static class TrialRun
{
    /// <summary>Last line of a run that came to its end.</summary>
    public const string End = "end of trial";

    private static readonly string[] s_parts = { "numbers", "edges", "vectors", "packets", "storage", "families", "arm" };

    /// <summary>Runs every part. An exception ends its part only and is noted.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="vectorNames">Names of golden messages.</param>
    /// <param name="vectorBytes">Their bytes in hexadecimal digits.</param>
    public static void All(ITrialHost host, string[] vectorNames, string[] vectorBytes)
    {
        for (int part = 0; part < s_parts.Length; part++)
        {
            long startUs = host.NowUs();
            try
            {
                Run(part, host, vectorNames, vectorBytes);
            }
            catch (Exception exception)
            {
                host.Line(s_parts[part] + " ended with " + exception.GetType().Name);
            }

            host.Figure(s_parts[part] + " took " + (host.NowUs() - startUs).ToString() + " us");
        }

        host.Line(End);
    }

    private static void Run(int part, ITrialHost host, string[] vectorNames, string[] vectorBytes)
    {
        switch (part)
        {
            case 0:
                NumberTrial.Run(host);
                break;
            case 1:
                EdgeTrial.Run(host);
                break;
            case 2:
                new VectorTrial(host).Run(vectorNames, vectorBytes);
                break;
            case 3:
                new PacketTrial(host).Run();
                break;
            case 4:
                new StorageTrial(host).Run();
                break;
            case 5:
                FamilyTrial.Run(host);
                break;
            default:
                new ArmTrial(host).Run();
                break;
        }
    }
}
