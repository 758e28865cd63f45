using System.Collections;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

public class MqttClient : IMqttClient, IDisposable
{
    private readonly IPAddress _address;
    private readonly int _port;
    private readonly Queue<byte[]> _outgoing = new();
    private readonly AutoResetEvent _hasOutgoing = new(false);
    private TcpClient? _tcp;
    private NetworkStream? _stream;
    private ushort _lastId;
    private volatile bool _connected;

    /// <summary>Looks the name up at once, as the device's client does.</summary>
    public MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate? caCert, X509Certificate? clientCert, MqttSslProtocols sslProtocol)
    {
        if (secure || caCert != null || clientCert != null || sslProtocol != MqttSslProtocols.None)
            throw new NotSupportedException("The stand-in has no TLS.");
        _address = IPAddress.TryParse(brokerHostName, out IPAddress? address) ? address : Dns.GetHostAddresses(brokerHostName)[0];
        _port = brokerPort;
    }

    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    public bool IsConnected => _connected;

    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    public MqttSettings Settings => MqttSettings.Instance;

    /// <summary>Messages that were taken and not sent: what a client without a connection hoards.</summary>
    public int WaitingCount
    {
        get
        {
            lock (_outgoing)
                return _outgoing.Count;
        }
    }

    public MqttReasonCode Connect(
        string clientId, string? username, string? password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        try
        {
            _tcp = new TcpClient { NoDelay = true, ReceiveTimeout = Settings.TimeoutOnConnection };
            _tcp.Connect(_address, _port);
            _stream = _tcp.GetStream();
            int flags = (cleanSession ? 2 : 0) | (willFlag ? 4 : 0) | ((int)willQosLevel << 3) | (willRetain ? 0x20 : 0) | (password != null ? 0x40 : 0) | (username != null ? 0x80 : 0);
            MqttPacket packet = new MqttPacket(MqttPacket.Connect).Text("MQTT").Byte((byte)ProtocolVersion).Byte((byte)flags).Short(keepAlivePeriod).Text(clientId);
            if (willFlag)
                packet.Text(willTopic).Text(willMessage);
            if (username != null)
                packet.Text(username);
            if (password != null)
                packet.Text(password);
            _stream.Write(packet.ToArray());
            (byte first, byte[] body) = MqttPacket.Read(_stream);
            if (first != MqttPacket.ConnectAck || body[1] != 0)
                return (MqttReasonCode)body[1];
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new MqttConnectionException("Exception connecting to the broker", problem);
        }

        _tcp.ReceiveTimeout = 0;
        _connected = true;
        new Thread(Receive) { IsBackground = true, Name = "m2mqtt receive" }.Start();
        new Thread(() => Send(keepAlivePeriod * 500)) { IsBackground = true, Name = "m2mqtt send" }.Start();
        return MqttReasonCode.Success;
    }

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        ushort id = NextId();
        MqttPacket packet = new MqttPacket(MqttPacket.Subscribe).Short(id);
        for (int i = 0; i < topics.Length; i++)
            packet.Text(topics[i]).Byte((byte)qosLevels[i]);
        Enqueue(packet.ToArray());
        return id;
    }

    public ushort Publish(string topic, byte[] message, string? contentType, ArrayList? userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        ushort id = qosLevel == MqttQoSLevel.AtMostOnce ? (ushort)0 : NextId();
        MqttPacket packet = new MqttPacket((byte)(MqttPacket.Publish | ((int)qosLevel << 1) | (retain ? 1 : 0))).Text(topic);
        if (id != 0)
            packet.Short(id);
        Enqueue(packet.Raw(message).ToArray());
        return id;
    }

    public void Disconnect()
    {
        if (_connected)
            Enqueue(new MqttPacket(MqttPacket.Disconnect).ToArray());
    }

    public void Close()
    {
        _connected = false;
        _hasOutgoing.Set();
        _tcp?.Dispose();
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private ushort NextId() => ++_lastId == 0 ? ++_lastId : _lastId;

    private void Enqueue(byte[] packet)
    {
        lock (_outgoing)
        {
            if (_outgoing.Count >= Settings.InflightQueueSize)
                throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
            _outgoing.Enqueue(packet);
        }

        _hasOutgoing.Set();
    }

    private void Send(int pingMs)
    {
        try
        {
            while (_connected)
            {
                if (!_hasOutgoing.WaitOne(pingMs))
                    _stream!.Write(new MqttPacket(MqttPacket.PingRequest).ToArray());
                while (TryDequeue(out byte[]? packet))
                    _stream!.Write(packet!);
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            LoseConnection();
        }
    }

    private bool TryDequeue(out byte[]? packet)
    {
        lock (_outgoing)
            return _outgoing.TryDequeue(out packet);
    }

    private void Receive()
    {
        try
        {
            while (_connected)
            {
                (byte first, byte[] body) = MqttPacket.Read(_stream!);
                if ((first & 0xF0) == MqttPacket.Publish)
                    Deliver(first, body);
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            LoseConnection();
        }
    }

    private void Deliver(byte first, byte[] body)
    {
        int topicLength = MqttPacket.ShortAt(body, 0), at = 2 + topicLength;
        var level = (MqttQoSLevel)((first >> 1) & 3);
        if (level != MqttQoSLevel.AtMostOnce)
        {
            Enqueue(new MqttPacket(MqttPacket.PublishAck).Short(MqttPacket.ShortAt(body, at)).ToArray());
            at += 2;
        }

        string topic = Encoding.UTF8.GetString(body, 2, topicLength);
        MqttMsgPublishReceived?.Invoke(this, new MqttMsgPublishEventArgs(topic, body[at..], (first & 8) != 0, level, (first & 1) != 0));
    }

    private void LoseConnection()
    {
        bool was = _connected;
        Close();
        if (was)
            ConnectionClosed?.Invoke(this, EventArgs.Empty);
    }
}
