using System.Collections.Concurrent;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Mqtt.Tests;

/// <summary>Credentials, access lists and TLS, as every client must handle them, against a real mosquitto.</summary>
public abstract class MqttSecurityContract : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tendon-mqtt-");

    protected abstract IMqttClient Create(MqttClientOptions options);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task What_the_access_list_denies_is_said_and_harms_nothing_else()
    {
        string list = Write("acl", "topic readwrite open/#\n");
        using PrivateBroker broker = PrivateBroker.Start(new PrivateBrokerOptions { ExtraConfiguration = ["allow_anonymous true", $"acl_file {list}"] });
        await using IMqttClient client = Create(new MqttClientOptions(broker.Address, "curious"));
        var warnings = new ConcurrentQueue<string>();
        var received = new ConcurrentQueue<MqttMessage>();
        client.Warning += warnings.Enqueue;
        client.MessageReceived += received.Enqueue;
        await client.Connect();
        client.Publish("closed/x", [1], 0, 1, MqttQos.AtLeastOnce);
        await Eventually.True(() => warnings.Any(w => w.Contains("access list", StringComparison.Ordinal)), "the warning");
        await client.Subscribe("open/x", MqttQos.AtLeastOnce);
        await Eventually.True(
            () =>
            {
                client.Publish("open/x", [2], 0, 1, MqttQos.AtLeastOnce);
                return !received.IsEmpty;
            },
            "an allowed message");
    }

    [Fact]
    public async Task A_broker_that_wants_credentials_is_said_and_takes_the_right_ones()
    {
        string passwords = Write("passwords", "arm:" + PasswordHash.Of("pass") + "\n");
        using PrivateBroker broker = PrivateBroker.Start(new PrivateBrokerOptions { ExtraConfiguration = ["allow_anonymous false", $"password_file {passwords}"] });
        await using IMqttClient stranger = Create(new MqttClientOptions(broker.Address, "stranger"));
        MqttException e = await Assert.ThrowsAsync<MqttException>(() => stranger.Connect());
        Assert.Contains("user name", e.Message, StringComparison.Ordinal);
        await using IMqttClient wrong = Create(new MqttClientOptions(broker.Address, "wrong") { UserName = "arm", Password = "word" });
        await Assert.ThrowsAsync<MqttException>(() => wrong.Connect());
        await using IMqttClient right = Create(new MqttClientOptions(broker.Address, "right") { UserName = "arm", Password = "pass" });
        await right.Connect();
    }

    [Fact]
    public async Task A_broker_with_a_certificate_is_trusted_by_its_authority_only()
    {
        TestCertificates.Write(_folder.FullName, "localhost");
        string File(string name) => Path.Combine(_folder.FullName, name);
        using PrivateBroker broker = PrivateBroker.Start(new PrivateBrokerOptions
        {
            ExtraConfiguration = ["allow_anonymous true", $"cafile {File("ca.pem")}", $"certfile {File("server.pem")}", $"keyfile {File("server.key")}"],
        });
        var address = new BrokerAddress("localhost", broker.Address.Port);
        await using IMqttClient trusting = Create(new MqttClientOptions(address, "trusting") { Tls = new MqttTlsOptions(File("ca.pem")) });
        await trusting.Connect();
        await using IMqttClient doubting = Create(new MqttClientOptions(address, "doubting") { Tls = new MqttTlsOptions(File("other-ca.pem")) });
        await Assert.ThrowsAsync<MqttException>(() => doubting.Connect());
        await using IMqttClient plain = Create(new MqttClientOptions(address, "plain") { ConnectTimeoutMs = 1_000 });
        MqttException e = await Assert.ThrowsAsync<MqttException>(() => plain.Connect());
        Assert.Contains("TLS", e.Message, StringComparison.Ordinal);
    }
}
