namespace System.Device.I2c;

public readonly struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, int bytes)
    {
        Status = status;
        BytesTransferred = (uint)bytes;
    }

    public uint BytesTransferred { get; }

    public I2cTransferStatus Status { get; }
}
