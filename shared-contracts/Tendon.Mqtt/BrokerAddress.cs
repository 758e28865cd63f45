using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tendon.Mqtt;

/// <summary>Where a broker listens.</summary>
/// <param name="Host">Host name or IP address.</param>
/// <param name="Port">TCP port, 1…65535.</param>
public sealed record BrokerAddress(string Host, int Port)
{
    /// <summary>The port of plain MQTT.</summary>
    public const int DefaultPort = 1883;

    /// <summary>Reads <c>host</c>, <c>host:port</c> or <c>[ipv6]:port</c>; on failure <paramref name="error"/> says what to write instead.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BrokerAddress? address, out string error)
    {
        address = null;
        error = "";
        string trimmed = text?.Trim() ?? "";
        string host = trimmed, portText = "";
        int colon = trimmed.LastIndexOf(':');
        bool hasPort = trimmed.StartsWith('[') ? colon > trimmed.IndexOf(']') : colon >= 0 && trimmed.IndexOf(':') == colon;
        if (hasPort)
        {
            host = trimmed[..colon];
            portText = trimmed[(colon + 1)..];
        }
        if (host.StartsWith('[') && host.EndsWith(']'))
            host = host[1..^1];
        if (host.Length == 0 || trimmed.Contains('/') || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            error = $"\"{trimmed}\" is not a broker address: write host or host:port, for example 192.168.1.20:1883.";
            return false;
        }
        int port = DefaultPort;
        if (hasPort && (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65_535))
        {
            error = $"\"{portText}\" is not a port: write a number from 1 to 65535, for example {host}:1883.";
            return false;
        }
        address = new BrokerAddress(host, port);
        return true;
    }

    /// <summary><c>host:port</c>, as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
