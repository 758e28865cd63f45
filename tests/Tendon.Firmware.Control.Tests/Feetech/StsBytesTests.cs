using System.Security.Cryptography;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Feetech;

/// <summary>Every byte that goes to the servos in a life with noise, a fault and a second arming, recorded when the homing offsets had come to be read at set-up.</summary>
public sealed class StsBytesTests
{
    [Theory]
    [InlineData(1, false, "34958 Disarmed 0 268AA29BB49C7F21")]
    [InlineData(2, true, "34868 Disarmed 1465 4A14581C2D1DEF6C")]
    public void A_whole_life_on_an_sts_bus_is_bit_identical_to_the_recorded_one(int seed, bool noisy, string recorded)
    {
        var rig = new ArmRig(seed: seed, change: arm =>
        {
            arm.ServoPositionGain = 16;
            arm.GoalAccelerationLeadMs2 = 900;
            arm.ReduceTorqueAfterUs = 500000;
            arm.Joints[4].StopPolicy = StopPolicy.ReduceTorque;
            arm.Joints[4].ReducedTorquePermille = 300;
        });
        rig.Bus.Records = true;
        if (noisy)
        {
            rig.Bus.CorruptByteShare = 0.005;
            rig.Bus.Echoes = true;
            rig.Bus.DoubledReplyShare = 0.05;
        }

        foreach (FakeServo servo in rig.Bus.Servos)
            servo.PositionSteps = 2048 + (40 * servo.Id);
        rig.Run(60);
        rig.Command(CommandCode.Arm);
        rig.Run(120);
        rig.Send(rig.NowUs + 30000, true, (0, rig.Controller.SetpointUrad(0), 0), (400, 300000, 0));
        var host = new StreamingHost(rig, new Random(seed));
        for (int i = 0; i < 150; i++)
        {
            rig.Tick(i % 7 == 0 ? 12000 : 10000);
            if (i % 3 == 0 && i < 100)
                host.Send();
        }

        rig.Bus.Servos[2].IsBlocked = true;
        rig.Run(200);
        rig.Bus.Servos[2].IsBlocked = false;
        rig.Bus.Servos[3].Status = 0x20;
        rig.Run(100);
        rig.Bus.Servos[3].Status = 0;
        rig.Run(40);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)rig.Controller.Fault));
        rig.Run(150);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm));
        rig.Run(100);
        rig.Command(CommandCode.OperationalStop);
        rig.Run(20);
        rig.Command(CommandCode.Disarm);
        rig.Run(20);
        byte[] all = [.. rig.Bus.Written.SelectMany(packet => packet)];
        Assert.Equal(recorded, $"{all.Length} {rig.Controller.State} {rig.Controller.BusErrorCount} {Convert.ToHexString(SHA256.HashData(all))[..16]}");
    }
}
