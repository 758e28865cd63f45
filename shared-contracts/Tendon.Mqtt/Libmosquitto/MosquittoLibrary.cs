using System.Reflection;
using System.Runtime.InteropServices;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary>The part of libmosquitto 2's C interface that the client uses. Only the run-time package is needed, so the versioned name is resolved.</summary>
internal static unsafe partial class MosquittoLibrary
{
    public const int Success = 0;
    public const int NoConnection = 4;
    public const int OptionProtocolVersion = 1;
    public const int OptionTcpNoDelay = 11;
    public const int ProtocolV5 = 5;
    public const int PropertyMaximumPacketSize = 39;

    private const string Library = "mosquitto";

    static MosquittoLibrary() => NativeLibrary.SetDllImportResolver(typeof(MosquittoLibrary).Assembly, Resolve);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return IntPtr.Zero;
        if (NativeLibrary.TryLoad("libmosquitto.so.1", out IntPtr handle))
            return handle;
        throw new MqttException("libmosquitto.so.1 is not installed. Install it with: sudo apt-get install libmosquitto1");
    }

    /// <summary>Must come before any other call; counting, so calling it once per client is as good as once.</summary>
    [LibraryImport(Library, EntryPoint = "mosquitto_lib_init")]
    public static partial int Initialise();

    [LibraryImport(Library, EntryPoint = "mosquitto_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial IntPtr New(string id, [MarshalAs(UnmanagedType.U1)] bool cleanStart, IntPtr context);

    [LibraryImport(Library, EntryPoint = "mosquitto_destroy")]
    public static partial void Destroy(IntPtr client);

    [LibraryImport(Library, EntryPoint = "mosquitto_int_option")]
    public static partial int SetOption(IntPtr client, int option, int value);

    [LibraryImport(Library, EntryPoint = "mosquitto_username_pw_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetCredentials(IntPtr client, string userName, string? password);

    [LibraryImport(Library, EntryPoint = "mosquitto_will_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetWill(IntPtr client, string topic, int length, byte[] payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, EntryPoint = "mosquitto_tls_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetTls(IntPtr client, string caFile, string? caPath, string? certificateFile, string? keyFile, IntPtr passwordCallback);

    [LibraryImport(Library, EntryPoint = "mosquitto_property_add_int32")]
    public static partial int AddProperty(ref IntPtr properties, int identifier, uint value);

    [LibraryImport(Library, EntryPoint = "mosquitto_property_free_all")]
    public static partial void FreeProperties(ref IntPtr properties);

    [LibraryImport(Library, EntryPoint = "mosquitto_connect_bind_v5", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Connect(IntPtr client, string host, int port, int keepAliveS, string? bindAddress, IntPtr properties);

    [LibraryImport(Library, EntryPoint = "mosquitto_disconnect")]
    public static partial int Disconnect(IntPtr client);

    [LibraryImport(Library, EntryPoint = "mosquitto_publish", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Publish(IntPtr client, out int messageId, string topic, int length, byte* payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, EntryPoint = "mosquitto_subscribe", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Subscribe(IntPtr client, out int messageId, string filter, int qos);

    [LibraryImport(Library, EntryPoint = "mosquitto_socket")]
    public static partial int Socket(IntPtr client);

    [LibraryImport(Library, EntryPoint = "mosquitto_want_write")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WantsToWrite(IntPtr client);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_read")]
    public static partial int LoopRead(IntPtr client, int maximumPackets);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_write")]
    public static partial int LoopWrite(IntPtr client, int maximumPackets);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_misc")]
    public static partial int LoopMisc(IntPtr client);

    [LibraryImport(Library, EntryPoint = "mosquitto_strerror")]
    private static partial IntPtr ErrorText(int error);

    [LibraryImport(Library, EntryPoint = "mosquitto_reason_string")]
    private static partial IntPtr ReasonText(int reason);

    [LibraryImport(Library, EntryPoint = "mosquitto_connect_v5_callback_set")]
    public static partial void OnConnect(IntPtr client, delegate* unmanaged<IntPtr, IntPtr, int, int, IntPtr, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_disconnect_v5_callback_set")]
    public static partial void OnDisconnect(IntPtr client, delegate* unmanaged<IntPtr, IntPtr, int, IntPtr, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_message_callback_set")]
    public static partial void OnMessage(IntPtr client, delegate* unmanaged<IntPtr, IntPtr, MosquittoMessage*, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_subscribe_callback_set")]
    public static partial void OnSubscribe(IntPtr client, delegate* unmanaged<IntPtr, IntPtr, int, int, int*, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_publish_v5_callback_set")]
    public static partial void OnPublish(IntPtr client, delegate* unmanaged<IntPtr, IntPtr, int, int, IntPtr, void> callback);

    /// <summary>A library error in words.</summary>
    public static string DescribeError(int error) => Marshal.PtrToStringUTF8(ErrorText(error)) ?? $"error {error}";

    /// <summary>An MQTT 5 reason code in words.</summary>
    public static string DescribeReason(int reason) => Marshal.PtrToStringUTF8(ReasonText(reason)) ?? $"reason {reason}";
}
