using Tendon.NanoStandIn;

namespace nanoFramework.Hardware.Esp32;

public static class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value) => BoardBench.Route((int)value, pin);
}
