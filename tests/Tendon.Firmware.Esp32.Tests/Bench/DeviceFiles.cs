using Tendon.Contracts;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Esp32.Storage;

namespace Tendon.Firmware.Esp32.Tests.Bench;

/// <summary>The flash of one device as a folder, with an SO-101's configuration on it.</summary>
internal sealed class DeviceFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-flash").FullName;

    public string Prefix => Path.Combine(_folder, "tendon-");

    public void Write(string board, string host, int port, string arm, bool keepsRadioAwake = false, bool isCalibrated = true)
    {
        var settings = new DeviceSettings { Board = board, WifiName = "bench", BrokerHost = host, BrokerPort = (ushort)port, ArmName = arm, UnitId = arm, KeepsRadioAwake = keepsRadioAwake };
        Assert.Equal(SettingsResult.Ok, new DeviceSettingsStore(new FlashSlots(Prefix + "settings")).Save(settings));
        Assert.Equal(ConfigurationResult.Ok, new ConfigurationStore(new FlashSlots(Prefix + "arm")).Save(So101()));
        if (isCalibrated)
            Assert.Equal(CalibrationResult.Ok, new CalibrationStore(new FlashSlots(Prefix + "calibration")).Save(Calibration(arm)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static UnitCalibration Calibration(string unit)
    {
        ArmConfiguration arm = So101();
        var calibration = new UnitCalibration(arm.Joints.Length) { UnitId = unit, ArmFileHash = arm.ArmFileHash, Hash = 0xCA11B };
        for (int j = 0; j < arm.Joints.Length; j++)
        {
            JointCalibration joint = calibration.Joints[j];
            joint.ServoId = arm.Joints[j].ServoId;
            joint.ZeroStep = arm.Joints[j].ZeroStep;
            joint.LeastStep = 700;
            joint.MostStep = 3400;
            joint.MinPositionUrad = arm.Joints[j].MinPositionUrad;
            joint.MaxPositionUrad = arm.Joints[j].MaxPositionUrad;
        }

        return calibration;
    }

    private static ArmConfiguration So101()
    {
        var configuration = new ArmConfiguration(6) { MinSupplyMv = 9500, MaxSupplyMv = 13000, ArmFileHash = 1, FeedbackClass = FeedbackClass.Full };
        for (int j = 0; j < 6; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            joint.ServoId = (byte)(j + 1);
            joint.MinPositionUrad = -1900000;
            joint.MaxPositionUrad = 1900000;
            joint.MaxVelocityUradPerS = 2000000;
            joint.MaxAccelerationUradPerS2 = 8000000;
            joint.MaxCurrentMa = 2600;
            joint.MaxFollowingErrorUrad = 600000;
        }

        return configuration;
    }
}
