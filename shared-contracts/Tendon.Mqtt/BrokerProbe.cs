using System.Net;
using System.Net.Sockets;

namespace Tendon.Mqtt;

/// <summary>
/// Finds the address at which a broker answers, and says in words why none does. libmosquitto's own connect cannot be timed out or
/// cancelled and names no cause, and it stays with the first address of a name that has several (<c>localhost</c> is often ::1 first).
/// </summary>
internal static class BrokerProbe
{
    /// <summary>The numeric address that accepted a TCP connection. Throws <see cref="MqttException"/> with the cause and the fix.</summary>
    public static string FindAddress(BrokerAddress broker, int timeoutMs, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(timeoutMs);
        SocketException? last = null;
        try
        {
            foreach (IPAddress address in Dns.GetHostAddressesAsync(broker.Host, limit.Token).GetAwaiter().GetResult())
            {
                using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    socket.ConnectAsync(address, broker.Port, limit.Token).AsTask().GetAwaiter().GetResult();
                    return address.ToString();
                }
                catch (SocketException e)
                {
                    last = e;
                }
            }
        }
        catch (SocketException e)
        {
            throw new MqttException($"The broker's host \"{broker.Host}\" is not known here ({e.Message}). Check the name or give an IP address.", e) { Unreached = broker };
        }
        catch (OperationCanceledException e) when (!stopping.IsCancellationRequested)
        {
            throw new MqttException($"No broker answered at {broker} within {timeoutMs} ms. Check the address, the network and the firewall.", e) { Unreached = broker };
        }
        string cause = last?.SocketErrorCode == SocketError.ConnectionRefused ? "nothing listens there" : last?.Message ?? "it has no address";
        throw new MqttException($"No broker at {broker}: {cause}. Start one (for example: mosquitto -p {broker.Port}) or give the right address.", last) { Unreached = broker };
    }
}
