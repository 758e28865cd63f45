using Tendon.NanoStandIn;

namespace System.Device.I2c;

public class I2cDevice(I2cConnectionSettings settings)
{
    public I2cConnectionSettings ConnectionSettings { get; } = settings;

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer.Bytes, []);

    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer.Bytes, readBuffer.Bytes);

    private I2cTransferResult Transfer(ReadOnlySpan<byte> sent, Span<byte> answer)
    {
        if (BoardBench.ChipAt(ConnectionSettings.DeviceAddress) is not { } chip)
            return new I2cTransferResult(I2cTransferStatus.SlaveAddressNotAcknowledged, 0);
        return chip.Transfer(sent, answer) ? new I2cTransferResult(I2cTransferStatus.FullTransfer, sent.Length + answer.Length) : new I2cTransferResult(I2cTransferStatus.PartialTransfer, 1);
    }
}
