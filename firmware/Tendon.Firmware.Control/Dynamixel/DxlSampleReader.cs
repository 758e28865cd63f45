using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Takes feedback and health blocks over into samples.</summary>
internal static class DxlSampleReader
{
    // Places within the feedback block that starts at present PWM.
    private const int CurrentAt = 2;
    private const int PositionAt = 8;
    private const int VoltageAt = 20;
    private const int TemperatureAt = 22;

    public static void TakeFeedback(DxlServoBus bus, int joint, int model, JointSample sample)
    {
        sample.PositionSteps = bus.Block32(joint, PositionAt);
        sample.LoadPermille = bus.Block16(joint, 0) * 1000 / DxlRegister.FullPwm;
        sample.CurrentMa = bus.Block16(joint, CurrentAt) * DxlModel.CurrentUnitUa(model) / 1000;
        sample.HasVoltage = true;
        sample.VoltageMv = (bus.Block16(joint, VoltageAt) & 0xFFFF) * 100;
        sample.TemperatureC = bus.Block(joint, TemperatureAt);
    }

    public static void TakeHealth(DxlServoBus bus, int joint, bool expectsTorque, JointSample sample)
    {
        int error = bus.Block(joint, DxlRegister.HardwareError - DxlRegister.TorqueEnable);
        bool hasTorque = bus.Block(joint, 0) == 1;
        bool hasTripped = bus.Block(joint, DxlRegister.BusWatchdog - DxlRegister.TorqueEnable) == DxlRegister.WatchdogTripped;
        int status = 0;
        if ((error & DxlHardwareError.Encoder) != 0)
            status |= JointSample.SensorStatus;
        // A servo that has shut itself down stays in error until it is restarted; what counts then is that its torque is gone.
        if ((error & DxlHardwareError.Overload) != 0 && hasTorque)
            status |= JointSample.OverloadStatus;
        if (expectsTorque && (!hasTorque || hasTripped))
            status |= JointSample.TorqueLostStatus;
        sample.Status = status;
    }
}
