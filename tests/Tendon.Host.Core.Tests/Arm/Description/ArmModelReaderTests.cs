using System.Text;
using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Tests.Arm.Description;

public class ArmModelReaderTests
{
    [Fact]
    public void The_so101_file_is_read()
    {
        Assert.Equal("so101", TestArm.Model.Name);
        Assert.Equal(6, TestArm.Model.Joints.Count);
        Assert.Equal("shoulder_pan", TestArm.Model.Joints[0].Name);
        Assert.Equal(1.6, TestArm.Model.Look[2]);
        Assert.True(TestArm.Model.IsWithinLimits(TestArm.Model.Rest));
        Assert.Equal("SO-101 从臂", TestArm.Model.Title["zh"]);
    }

    [Theory]
    [InlineData("\"armFileVersion\": 1", "\"armFileVersion\": 2", "armFileVersion must be 1")]
    [InlineData("\"servoId\": 2", "\"servoId\": 1", "servoId 1 is used by shoulder_pan and shoulder_lift")]
    [InlineData("\"servoId\": 3", "\"servoId\": 300", "joints[2].servoId is 300; it must lie between 0 and 253")]
    [InlineData("\"minPositionRad\": -1.69", "\"minPositionRad\": 1.7", "joints[2].minPositionRad must be smaller than maxPositionRad")]
    [InlineData("\"maxJerkRadPerS3\": 240", "\"maxJerkRadPerS3\": 0", "joints[0].maxJerkRadPerS3 is 0")]
    [InlineData("\"maxJerkRadPerS3\": 240", "\"maxJerkRadPerS3\": 1e999", "joints[0].maxJerkRadPerS3 is 1e999")]
    [InlineData("\"maxJerkRadPerS3\": 240", "\"maxJerkRadPerS3\": \"fast\"", "joints[0].maxJerkRadPerS3 must be a number but is a text")]
    [InlineData("\"look\": [0, -1.70", "\"look\": [0, -1.9", "poses.look[1] is -1.9, outside the limits of shoulder_lift")]
    [InlineData("\"look\":", "\"gaze\":", "poses.look is missing")]
    [InlineData("\"parent\": \"upper_arm\"", "\"parent\": \"base\"", "joints[2].parent is \"base\"; it must be \"upper_arm\"")]
    [InlineData("\"tipRadiusM\": 0.0798,", "", "gripper.movingPad.tipRadiusM is missing")]
    [InlineData("\"originXyzM\": [0.0388353, 0, 0.0624]", "\"originXyzM\": [0.0388353, 0]", "joints[0].originXyzM must hold 3 numbers but holds 2")]
    [InlineData("\"wrist\": 0.079", "\"hand\": 0.079", "linkMassKg.wrist is missing")]
    [InlineData("\"poses\": {", "\"poses\": ", "The arm file is not valid JSON")]
    public void A_wrong_file_is_refused_with_its_place_and_reason(string from, string to, string message)
    {
        string text = Encoding.UTF8.GetString(TestArm.FileBytes);
        Assert.Contains(from, text, StringComparison.Ordinal);
        byte[] broken = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
        var error = Assert.Throws<ArmFileException>(() => ArmModelReader.Read(broken));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_files_are_always_refused_as_arm_file_errors()
    {
        for (int length = 0; length < TestArm.FileBytes.Length - 2; length += 37)
            Assert.Throws<ArmFileException>(() => ArmModelReader.Read(TestArm.FileBytes.AsMemory(0, length)));
    }
}
