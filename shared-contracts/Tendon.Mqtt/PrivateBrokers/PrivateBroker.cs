using System.Net;
using System.Net.Sockets;

namespace Tendon.Mqtt.PrivateBrokers;

/// <summary>
/// A mosquitto of this process's own: on a free loopback port, with its own configuration, gone when this process is gone, however
/// it ends. The system's mosquitto service is neither used nor touched.
/// </summary>
public sealed class PrivateBroker : IDisposable
{
    private const int Attempts = 5;
    private readonly MosquittoProcess _process;

    private PrivateBroker(MosquittoProcess process, int port)
    {
        _process = process;
        Address = new BrokerAddress("127.0.0.1", port);
    }

    /// <summary>Where it listens.</summary>
    public BrokerAddress Address { get; }

    /// <summary>Its process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>False once it has ended, by whatever cause.</summary>
    public bool IsRunning => _process.IsRunning;

    /// <summary>Starts a broker and returns when it listens. Throws <see cref="MqttException"/> with the cause and the fix.</summary>
    public static PrivateBroker Start(PrivateBrokerOptions? options = null)
    {
        options ??= new PrivateBrokerOptions();
        if (options.Port is < 0 or > 65_535)
            throw new MqttException($"{options.Port} is not a port for the private broker: give 1 to 65535, or 0 for a free one.");
        string program = options.Program ?? MosquittoProgram.Find("mosquitto")
            ?? throw new MqttException("mosquitto is not installed, and the private broker needs it. Install it with: sudo apt-get install mosquitto");
        for (int attempt = 1; ; attempt++)
        {
            int port = options.Port != 0 ? options.Port : FreePort();
            var process = new MosquittoProcess(program, MosquittoConfiguration.Write(port, Environment.IsPrivilegedProcess, options.ExtraConfiguration));
            if (process.TryStart(options.StartTimeoutMs, out string error))
                return new PrivateBroker(process, port);
            process.Dispose();
            // Somebody else may take a free port before mosquitto does.
            if (options.Port != 0 && error.Contains("Address already in use", StringComparison.Ordinal))
                throw new MqttException($"Port {port} of this machine is taken, perhaps by another broker or another tendon. Give another port, or 0 for a free one.");
            if (options.Port != 0 || attempt == Attempts)
                throw new MqttException($"The private broker did not start on 127.0.0.1:{port}: {error}");
        }
    }

    public void Dispose() => _process.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
