using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Mqtt.Tests.PrivateBrokers;

/// <summary>A process that owns a private broker, to be killed by a test.</summary>
internal static class BrokerOwnerProgram
{
    private static void Main()
    {
        using PrivateBroker broker = PrivateBroker.Start();
        Console.WriteLine(broker.ProcessId);
        Console.In.ReadToEnd();
    }
}
