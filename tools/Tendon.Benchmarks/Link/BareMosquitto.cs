using System.Runtime.InteropServices;

namespace Tendon.Benchmarks.Link;

/// <summary>libmosquitto as its own examples use it: its network thread, its callback, nothing in between.</summary>
internal sealed class BareMosquitto : IDisposable
{
    private const string Library = "libmosquitto.so.1";
    private const int TcpNoDelay = 11;
    private readonly MessageCallback _callback;
    private readonly Action<BareMosquitto> _received;
    private readonly IntPtr _client;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void MessageCallback(IntPtr client, IntPtr context, IntPtr message);

    /// <summary>Connects, subscribes and starts the library's thread.</summary>
    public BareMosquitto(string id, int port, string subscribeTo, Action<BareMosquitto> received)
    {
        _received = received;
        _callback = (_, _, _) => _received(this);
        _ = Initialise();
        _client = New(id, true, IntPtr.Zero);
        _ = SetOption(_client, TcpNoDelay, 1);
        SetMessageCallback(_client, _callback);
        if (Connect(_client, "127.0.0.1", port, 60) != 0 || Subscribe(_client, IntPtr.Zero, subscribeTo, 0) != 0 || StartLoop(_client) != 0)
            throw new InvalidOperationException("libmosquitto did not connect to the private broker.");
    }

    public void Send(string topic, byte[] payload, int length) => _ = Publish(_client, IntPtr.Zero, topic, length, payload, 0, false);

    public void Dispose()
    {
        _ = Disconnect(_client);
        _ = StopLoop(_client, false);
        Destroy(_client);
        GC.KeepAlive(_callback);
    }

    [DllImport(Library, EntryPoint = "mosquitto_lib_init")]
    private static extern int Initialise();

    [DllImport(Library, EntryPoint = "mosquitto_new")]
    private static extern IntPtr New(string id, [MarshalAs(UnmanagedType.U1)] bool cleanSession, IntPtr context);

    [DllImport(Library, EntryPoint = "mosquitto_int_option")]
    private static extern int SetOption(IntPtr client, int option, int value);

    [DllImport(Library, EntryPoint = "mosquitto_message_callback_set")]
    private static extern void SetMessageCallback(IntPtr client, MessageCallback callback);

    [DllImport(Library, EntryPoint = "mosquitto_connect")]
    private static extern int Connect(IntPtr client, string host, int port, int keepAliveS);

    [DllImport(Library, EntryPoint = "mosquitto_subscribe")]
    private static extern int Subscribe(IntPtr client, IntPtr messageId, string filter, int qos);

    [DllImport(Library, EntryPoint = "mosquitto_publish")]
    private static extern int Publish(IntPtr client, IntPtr messageId, string topic, int length, byte[] payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain);

    [DllImport(Library, EntryPoint = "mosquitto_loop_start")]
    private static extern int StartLoop(IntPtr client);

    [DllImport(Library, EntryPoint = "mosquitto_loop_stop")]
    private static extern int StopLoop(IntPtr client, [MarshalAs(UnmanagedType.U1)] bool force);

    [DllImport(Library, EntryPoint = "mosquitto_disconnect")]
    private static extern int Disconnect(IntPtr client);

    [DllImport(Library, EntryPoint = "mosquitto_destroy")]
    private static extern void Destroy(IntPtr client);
}
