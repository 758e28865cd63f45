namespace Tendon.Firmware.Control.Encoders;

/// <summary>A synchronous serial encoder, as an SPI device that is only read.</summary>
public interface ISsiPort
{
    /// <summary>Clocks bytes out of the encoder, first bit first.</summary>
    void Read(byte[] frame, int count);
}
