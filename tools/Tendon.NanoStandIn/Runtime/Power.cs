using Tendon.NanoStandIn;

namespace nanoFramework.Runtime.Native;

public static class Power
{
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => BoardBench.Reboot(rebootOption);
}
