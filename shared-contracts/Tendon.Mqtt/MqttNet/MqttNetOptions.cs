using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Tendon.Mqtt.MqttNet;

/// <summary>The port's options as MQTTnet wants them.</summary>
internal static class MqttNetOptions
{
    public static MQTTnet.MqttClientOptions From(MqttClientOptions options)
    {
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithTcpServer(options.Broker.Host, options.Broker.Port, AddressFamily.Unspecified)
            .WithClientId(options.ClientId)
            .WithCleanStart()
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(options.KeepAliveS))
            .WithTimeout(TimeSpan.FromMilliseconds(options.ConnectTimeoutMs))
            .WithMaximumPacketSize((uint)options.MaximumPacketBytes)
            // It announces bridging by a protocol flag that is not MQTT 5.
            .WithTryPrivate(false);
        if (options.UserName is not null)
            builder.WithCredentials(options.UserName, options.Password);
        if (options.Will is { } will)
        {
            builder.WithWillTopic(will.Topic).WithWillPayload(will.Payload).WithWillRetain(will.Retain)
                .WithWillQualityOfServiceLevel((MqttQualityOfServiceLevel)will.Qos);
        }
        if (options.Tls is { } tls)
            builder.WithTlsOptions(o => Configure(o, tls, options.Broker.Host));
        return builder.Build();
    }

    private static void Configure(MqttClientTlsOptionsBuilder builder, MqttTlsOptions tls, string host)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(tls.CaFile);
        builder.UseTls().WithTargetHost(host).WithTrustChain(authorities)
            .WithSslProtocols(SslProtocols.Tls12 | SslProtocols.Tls13)
            // A private authority publishes no revocation list.
            .WithRevocationMode(X509RevocationMode.NoCheck);
        if (tls.CertificateFile is not null)
            builder.WithClientCertificates([X509Certificate2.CreateFromPemFile(tls.CertificateFile, tls.KeyFile)]);
    }
}
