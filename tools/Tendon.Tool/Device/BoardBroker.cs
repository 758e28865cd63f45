using System.Net;
using Tendon.Mqtt;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Device;

/// <summary>The broker that a board connects to, and as whom: from <c>--broker</c>, which may name a user, <c>--broker-user</c> and <c>--broker-password</c>.</summary>
internal sealed class BoardBroker
{
    private readonly BrokerAddress? _address;
    private readonly string? _user, _password;

    /// <summary>Puts them together; none of them need be given.</summary>
    internal BoardBroker(string? address, string? user, string? password)
    {
        BrokerAddress.TryParse(address, out _address, out _);
        _user = user;
        _password = password;
    }

    /// <summary>Its host; empty where none is named.</summary>
    internal string Host => _address?.Host ?? "";

    /// <summary>Its TCP port; 0 where no broker is named.</summary>
    internal ushort Port => (ushort)(_address?.Port ?? 0);

    /// <summary>The board's user there; empty for none.</summary>
    internal string User => _user ?? _address?.UserName ?? "";

    /// <summary>The user's password: as given, else that of the address, else of the environment.</summary>
    internal string Password => User.Length == 0 ? "" : _password ?? _address?.Password ?? Environment.GetEnvironmentVariable(BrokerAddress.PasswordVariable) ?? "";

    /// <summary>Why a board cannot connect so, in words; null where it can.</summary>
    internal string? ProblemOf(ToolText text)
    {
        if (_address is not { } address)
            return text["device.BadBroker"];
        if (IsBoardItself(address.Host))
            return text.Format("device.loopback", address);
        if (_user is not null && address.UserName is { } named && named != _user)
            return text.Format("device.two-users", address, _user);
        if (User.Length == 0)
            return _password is null or "" ? null : text["device.no-user"];
        // An empty one that was given is meant.
        return Password.Length == 0 && _password is null ? text.Format("device.no-password", User, BrokerAddress.PasswordVariable) : null;
    }

    private static bool IsBoardItself(string host)
    {
        string name = host.TrimEnd('.').ToLowerInvariant();
        if (name is "localhost" or "localhost.localdomain" or "ip6-localhost" or "ip6-loopback" || name.EndsWith(".localhost", StringComparison.Ordinal))
            return true;
        if (!IPAddress.TryParse(host, out IPAddress? address))
            return false;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
    }
}
