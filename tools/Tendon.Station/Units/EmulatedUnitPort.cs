using Tendon.Workbench.Defects;

namespace Tendon.Station.Units;

/// <summary>The bus of an emulated unit in virtual time: waiting is what moves time on.</summary>
public sealed class EmulatedUnitPort(EmulatedUnit unit) : IUnitPort
{
    /// <inheritdoc/>
    public long NowUs => unit.TimeUs;

    /// <inheritdoc/>
    public int BitsPerS => unit.BitsPerS;

    /// <inheritdoc/>
    public long ReplyPatienceUs => 4_000;

    /// <inheritdoc/>
    public bool TrySetBitsPerS(int bitsPerS) => unit.TrySetBitsPerS(bitsPerS);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes) => unit.Serial.Write(bytes);

    /// <inheritdoc/>
    public int Read(Span<byte> buffer) => unit.Serial.Read(buffer);

    /// <inheritdoc/>
    public void WaitUntil(long timeUs) => unit.AdvanceTo(timeUs);
}
