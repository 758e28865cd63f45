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

    /// <summary>The environment variable that holds the password where the address gives only a user: other users of the machine can
    /// read a command line.</summary>
    public const string PasswordVariable = "TENDON_BROKER_PASSWORD";

    /// <summary>User name, where the broker asks for one.</summary>
    public string? UserName { get; init; }

    /// <summary>Password of <see cref="UserName"/>.</summary>
    public string? Password { get; init; }

    /// <summary>Reads <c>host</c>, <c>host:port</c> or <c>[ipv6]:port</c>, each with <c>user@</c> or <c>user:password@</c> before it where the
    /// broker asks for one; on failure <paramref name="error"/> says what to write instead.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BrokerAddress? address, out string error)
    {
        address = null;
        error = "";
        string trimmed = text?.Trim() ?? "";
        int at = trimmed.LastIndexOf('@');
        string[] user = at < 0 ? [] : trimmed[..at].Split(':', 2);
        trimmed = trimmed[(at + 1)..];
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
        if (user is [""] or ["", _] || host.Length == 0 || trimmed.Contains('/') || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            error = $"\"{trimmed}\" is not a broker address: write host or host:port, for example 192.168.1.20:1883, with user@ before it where it asks for a user.";
            return false;
        }
        int port = DefaultPort;
        if (hasPort && (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65_535))
        {
            error = $"\"{portText}\" is not a port: write a number from 1 to 65535, for example {host}:1883.";
            return false;
        }
        address = new BrokerAddress(host, port)
        {
            UserName = user is [var name, ..] ? name : null,
            Password = user is [_, var password] ? password : user is [_] ? Environment.GetEnvironmentVariable(PasswordVariable) : null,
        };
        return true;
    }

    /// <summary><c>host:port</c> or <c>user@host:port</c>, never the password.</summary>
    public override string ToString() => (UserName is null ? "" : UserName + "@") + HostAndPort;

    private string HostAndPort => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
