using Tendon.NanoStandIn;

namespace System.IO.Ports;

public sealed class SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
{
    private ISerialLine? _line;

    public string PortName { get; } = portName;

    public int BaudRate { get; set; } = baudRate;

    public Parity Parity { get; set; } = parity;

    public int DataBits { get; set; } = dataBits;

    public StopBits StopBits { get; set; } = stopBits;

    public SerialMode Mode { get; set; }

    public int ReadBufferSize { get; set; } = 256;

    public int WriteTimeout { get; set; } = -1;

    public bool IsOpen => _line != null;

    public int BytesToRead => Line.Waiting;

    private ISerialLine Line => _line ?? throw new InvalidOperationException("The port is closed.");

    public void Open() => _line = BoardBench.LineOf(PortName);

    public void Write(byte[] buffer, int offset, int count) => Line.Transmit(buffer.AsSpan(offset, count));

    public int Read(byte[] buffer, int offset, int count) => Line.Receive(buffer.AsSpan(offset, count));
}
