using System.Text;
using System.Text.Json.Nodes;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;

namespace Tendon.Firmware.Pc.Tests.Arms;

public sealed class ArmFileTests
{
    private static readonly byte[] So101 = File.ReadAllBytes(ArmFile.Find("so101"));

    [Fact]
    public void The_so101_compiles()
    {
        ArmConfiguration arm = ArmFile.Compile("so101.json", So101);
        Assert.Equal(6, arm.Joints.Length);
        Assert.Equal(FeedbackClass.Full, arm.FeedbackClass);
        Assert.Equal(ConfigurationResult.Ok, arm.Check());
        Assert.True(arm.Joints[5].Grips);
        Assert.Equal(100, arm.Joints[5].TorqueLimitPermille);
        Assert.False(arm.Joints[1].Grips);
        Assert.Equal(-1745330, arm.Joints[1].MinPositionUrad);
        Assert.Equal(ArmFile.Hash(So101), arm.ArmFileHash);
    }

    [Theory]
    [InlineData("so100", BusFamily.FeetechSts, FeedbackClass.Full, 4096)]
    [InlineData("xarm1s", BusFamily.HiwonderLx, FeedbackClass.Partial, 1000)]
    public void The_other_arms_compile_for_their_bus_family(string name, BusFamily family, FeedbackClass feedback, int steps)
    {
        ArmConfiguration arm = ArmFile.Read(ArmFile.Find(name));
        Assert.Equal((family, feedback, steps), (arm.BusFamily, arm.FeedbackClass, arm.Joints[0].SpanSteps));
        Assert.True(arm.GoalLeadUs > 0);
        Assert.Equal(family == BusFamily.HiwonderLx ? 20000 : 10000, arm.ControlPeriodUs);
    }

    [Fact]
    public void Gears_linkages_and_coupled_limits_of_pulse_servos_compile_to_what_was_measured()
    {
        ArmConfiguration arm = ArmFile.Read(ArmFile.Find("eezybotarm-mk2"));
        Assert.Equal((BusFamily.PulsePca9685, FeedbackClass.None, 4), (arm.BusFamily, arm.FeedbackClass, arm.Joints.Length));
        // 500 µs at servo angle 0, 2500 µs at 180°: s1 = -2.0497 q1 + 91.726, s2 = 180 - q2, s3 = q2 + q3 + 135, in degrees.
        double[] degrees = [10, 80, -70];
        double[] servo = [(-2.0497 * 10) + 91.726, 180 - 80, 80 - 70 + 135];
        for (int j = 0; j < 3; j++)
        {
            JointConfiguration joint = arm.Joints[j];
            double own = degrees[j] + (joint.LinkedJoint == CoupledRange.NoJoint ? 0 : degrees[joint.LinkedJoint] * joint.LinkedPpm * 1e-6);
            double us = joint.ZeroStep + (joint.Sign * own * Math.PI / 180e-6 * joint.SpanSteps / joint.SpanUrad);
            Assert.InRange(us, 500 + (servo[j] / 180 * 2000) - 1, 500 + (servo[j] / 180 * 2000) + 1);
            Assert.Equal((500, 2500), (joint.LeastStep, joint.MostStep));
        }

        CoupledRange coupled = arm.Joints[2].Coupled;
        int shoulder = (int)Math.Round(39 * Math.PI / 180e-6);
        Assert.Equal(1, coupled.Joint);
        Assert.InRange(coupled.MinUrad(shoulder) * 180e-6 / Math.PI, -97.2, -97.0);
        Assert.InRange(coupled.MaxUrad(shoulder) * 180e-6 / Math.PI, -41.2, -41.0);
        Assert.Equal(2000000, arm.Joints[1].RestPositionUrad);
        Assert.True(arm.Joints[3].Grips);
    }

    [Theory]
    [InlineData("\"offsetRad\": 3.141592654, \"factors\": {\"shoulder\": -1}", "\"offsetRad\": 3.141592654, \"factors\": {\"elbow\": -1}", "factors.shoulder is missing")]
    [InlineData("{\"shoulder\": 1, \"elbow\": 1}", "{\"shoulder\": 1, \"elbow\": 0}", "must not be 0")]
    [InlineData("{\"shoulder\": 1, \"elbow\": 1}", "{\"shoulder\": 1, \"elbow\": 1, \"base_yaw\": 1}", "one joint too many")]
    [InlineData("{\"shoulder\": 1, \"elbow\": 1}", "{\"sholder\": 1, \"elbow\": 1}", "names no joint")]
    [InlineData("\"of\": \"shoulder\"", "\"of\": \"gripper\"", "may name earlier joints only")]
    [InlineData("\"joint\": \"elbow\", \"of\"", "\"joint\": \"elbo\", \"of\"", "coupledLimits[0].joint")]
    [InlineData("\"rest\": [0, 2.0, -2.0, 0.0]", "\"rest\": [0, 2.0, -0.5, 0.0]", "hold the rest pose")]
    [InlineData("\"rest\": [0, 2.0, -2.0, 0.0]", "\"rest\": [0, 2.0]", "4 joints")]
    public void A_bad_linkage_is_refused_with_field_and_fix(string old, string changed, string expected)
    {
        string text = File.ReadAllText(ArmFile.Find("eezybotarm-mk2"));
        Assert.Contains(old, text);
        byte[] file = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        Assert.Contains(expected, Assert.Throws<ArmFileException>(() => ArmFile.Compile("mine.json", file)).Message);
    }

    [Fact]
    public void Motors_with_encoders_compile_with_their_gains_and_only_within_a_turn_of_the_encoder()
    {
        ArmConfiguration arm = ArmFile.Compile("motors.json", Motors(2048));
        Assert.Equal((BusFamily.MotorEncoder, FeedbackClass.Partial, 10000, 0), (arm.BusFamily, arm.FeedbackClass, arm.ControlPeriodUs, arm.GoalLeadUs));
        Assert.Equal((7500, 300, 600), (arm.Joints[0].Motor.PositionGainMilliPerS, arm.Joints[0].Motor.VelocityGainPermille, arm.Joints[0].Motor.IntegralGainPermille));
        byte[] stored = new byte[1024];
        int length = ArmConfigurationCodec.Write(arm, stored, 0);
        Assert.Equal(ConfigurationResult.Ok, ArmConfigurationCodec.Read(stored, 0, length, out ArmConfiguration read));
        Assert.Equal((7500, 4096), (read.Joints[0].Motor.PositionGainMilliPerS, read.Joints[2].SpanSteps));
        Assert.Contains("must keep the whole range", Assert.Throws<ArmFileException>(() => ArmFile.Compile("motors.json", Motors(100))).Message);
    }

    [Fact]
    public void The_compiled_form_survives_storage()
    {
        ArmConfiguration arm = ArmFile.Compile("so101.json", So101);
        byte[] stored = new byte[1024];
        int length = ArmConfigurationCodec.Write(arm, stored, 0);
        Assert.Equal(ConfigurationResult.Ok, ArmConfigurationCodec.Read(stored, 0, length, out ArmConfiguration read));
        Assert.Equal(arm.ArmFileHash, read.ArmFileHash);
        Assert.Equal(arm.Joints[5].MaxPositionUrad, read.Joints[5].MaxPositionUrad);
    }

    [Theory]
    [InlineData("armFileVersion", "2", "armFileVersion")]
    [InlineData("feedback", "\"some\"", "full, partial, none")]
    [InlineData("supplyVoltageMv.min", "20000", "supplyVoltageMv.min must be below")]
    [InlineData("supplyVoltageMv.max", "\"12 V\"", "supplyVoltageMv.max")]
    [InlineData("bus.family", "\"stepper\"", "feetech-sts")]
    [InlineData("joints", "[]", "1 to 16 joints")]
    [InlineData("joints.2.servoId", "1", "same servoId")]
    [InlineData("joints.2.servoId", "254", "joints[2].servoId")]
    [InlineData("joints.2.sign", "0", "1 or -1")]
    [InlineData("joints.2.maxPositionRad", "-1.8", "minPositionRad must be below")]
    [InlineData("joints.2.maxVelocityRadPerS", "1e400", "joints[2].maxVelocityRadPerS")]
    [InlineData("joints.2.maxAccelerationRadPerS2", "-1", "joints[2].maxAccelerationRadPerS2")]
    [InlineData("joints.2.torqueLimitPermille", "0", "joints[2].torqueLimitPermille")]
    [InlineData("joints.2.stopPolicy", "\"release\"", "write hold or damp")]
    public void A_bad_value_is_refused_with_file_field_and_fix(string path, string value, string expected)
    {
        JsonNode root = JsonNode.Parse(So101)!;
        string[] steps = path.Split('.');
        JsonNode node = root;
        foreach (string step in steps[..^1])
            node = int.TryParse(step, out int index) ? node[index]! : node[step]!;
        node[steps[^1]] = JsonNode.Parse(value);
        ArmFileException problem = Assert.Throws<ArmFileException>(() => ArmFile.Compile("mine.json", Encoding.UTF8.GetBytes(root.ToJsonString())));
        Assert.StartsWith("mine.json: ", problem.Message);
        Assert.Contains(expected, problem.Message);
    }

    [Fact]
    public void A_missing_field_a_broken_file_and_a_missing_file_are_named()
    {
        JsonNode root = JsonNode.Parse(So101)!;
        root["joints"]![3]!.AsObject().Remove("zeroTick");
        Assert.Contains("joints[3].zeroTick is missing", Assert.Throws<ArmFileException>(() => ArmFile.Compile("a.json", Encoding.UTF8.GetBytes(root.ToJsonString()))).Message);
        Assert.Contains("line 1", Assert.Throws<ArmFileException>(() => ArmFile.Compile("a.json", "{ \"armFileVersion\" 1 }"u8.ToArray())).Message);
        Assert.Contains("so101", Assert.Throws<ArmFileException>(() => ArmFile.Find("so1o1")).Message);
        Assert.Throws<ArmFileException>(() => ArmFile.Compile("a.json", []));
        Assert.Throws<ArmFileException>(() => ArmFile.Compile("a.json", "[1]"u8.ToArray()));
    }

    // The SO-101's pan, shoulder and elbow on motors.
    private static byte[] Motors(int zeroTick)
    {
        JsonNode root = JsonNode.Parse(So101)!;
        root["bus"]!["family"] = "motor-as5600";
        root["feedback"] = "partial";
        JsonArray joints = root["joints"]!.AsArray();
        while (joints.Count > 3)
            joints.RemoveAt(3);
        for (int j = 0; j < 3; j++)
            joints[j]!["servoId"] = j;
        joints[0]!["zeroTick"] = zeroTick;
        joints[0]!["motor"] = JsonNode.Parse("{\"positionGainPerS\": 7.5, \"velocityGainPermille\": 300}");
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
