using System.Collections.Concurrent;
using Tendon.Mqtt.Libmosquitto;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Mqtt.Tests.PrivateBrokers;

/// <summary>The access list in hardware/broker, which the README tells people to use.</summary>
public sealed class SharedBrokerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tendon-acl-");

    [Fact]
    public async Task Only_the_host_may_command_and_only_the_arm_may_answer_for_itself()
    {
        using PrivateBroker broker = Start();
        await using IMqttClient arm = await As(broker, "so101"), other = await As(broker, "so100"), host = await As(broker, "host"), viewer = await As(broker, "viewer");
        var atArm = new ConcurrentQueue<byte>();
        var atHost = new ConcurrentQueue<byte>();
        arm.MessageReceived += m => atArm.Enqueue(m.Payload[0]);
        host.MessageReceived += m => atHost.Enqueue(m.Payload[0]);
        await arm.Subscribe("tendon/v1/so101/command", MqttQos.AtLeastOnce);
        await host.Subscribe("tendon/v1/+/ack", MqttQos.AtLeastOnce);
        viewer.Publish("tendon/v1/so101/command", [1], 0, 1, MqttQos.AtLeastOnce);
        other.Publish("tendon/v1/so101/command", [2], 0, 1, MqttQos.AtLeastOnce);
        other.Publish("tendon/v1/so101/ack", [3], 0, 1, MqttQos.AtLeastOnce);
        host.Publish("tendon/v1/so101/command", [9], 0, 1, MqttQos.AtLeastOnce);
        arm.Publish("tendon/v1/so101/ack", [8], 0, 1, MqttQos.AtLeastOnce);
        await Eventually.True(() => !atArm.IsEmpty && !atHost.IsEmpty, "the allowed messages");
        Assert.Equal((byte)9, Assert.Single(atArm));
        Assert.Equal((byte)8, Assert.Single(atHost));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private PrivateBroker Start()
    {
        string passwords = Path.Combine(_folder.FullName, "passwords"), list = Path.Combine(AppContext.BaseDirectory, "acl");
        File.WriteAllLines(passwords, new[] { "so101", "so100", "host", "viewer" }.Select(user => $"{user}:{PasswordHash.Of(user)}"));
        return PrivateBroker.Start(new PrivateBrokerOptions { ExtraConfiguration = ["allow_anonymous false", $"password_file {passwords}", $"acl_file {list}"] });
    }

    private static async Task<IMqttClient> As(PrivateBroker broker, string user)
    {
        var client = new LibmosquittoClient(new MqttClientOptions(broker.Address with { UserName = user, Password = user }, user));
        await client.Connect();
        return client;
    }
}
