using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Host.Core.Arm.Description;
using Tendon.Station.Calibrate;
using Tendon.Station.Calibrate.Pulses;
using Tendon.Station.Units;
using Tendon.Workbench;
using Tendon.Workbench.Arm;

namespace Tendon.Tool.Tests.Station.Calibrate;

/// <summary>Guided pulse finding through the firmware on a simulated arm that reports nothing: somebody looks, and the ranges come out.</summary>
public sealed class PulseCalibrationTests
{
    [Fact]
    public void An_arm_without_encoders_is_calibrated_by_what_a_person_sees_and_its_board_takes_the_result()
    {
        string file = ArmFile.Find("eezybotarm-mk2");
        ArmConfiguration configuration = ArmFile.Read(file);
        ArmModel model = ArmModelReader.Read(File.ReadAllBytes(file));
        IReadOnlyList<PulseJoint> joints = PulseJoint.Of(configuration, [.. model.DrivenJoints.Select(i => model.Joints[i].Name)]);
        using var bench = new Bench(new BenchOptions { Seed = 3, Arm = ArmDescription.Load(file) });
        var watched = new WatchedBench(bench, configuration, model.DrivenJoints);
        CalibrationRecord? record = new PulseCalibration(watched, watched, (_, _, _) => { }).Run("E-1", PulseProfile.Of(configuration, model.Name, joints), joints, out Finding? finding);
        Assert.True(record is not null, $"{finding}");
        Assert.Empty(watched.Refusals);
        for (int j = 0; j < joints.Count; j++)
            Assert.True(Math.Abs(record.Joints[j].ZeroStep - configuration.Joints[j].ZeroStep) <= 40, $"{joints[j].Name}: zero at {record.Joints[j].ZeroStep} µs instead of {configuration.Joints[j].ZeroStep}");
        UnitCalibration calibration = FirmwareCalibration.Of(record);
        CalibrationSeal.Seal(calibration);
        Assert.Equal(CalibrationResult.Ok, CalibrationCheck.Apply(calibration, "E-1", configuration));
        Assert.Equal(ConfigurationResult.Ok, configuration.Check());
    }
}
