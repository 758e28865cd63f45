using Tendon.Station.Stages;

namespace Tendon.Tool.Station.Ports;

/// <summary>A unit that a command may work on.</summary>
/// <param name="Context">What its stages work on.</param>
/// <param name="Line">Its serial device, to be closed; null for an emulated one.</param>
internal sealed record OpenUnit(StageContext Context, IDisposable? Line) : IDisposable
{
    public void Dispose() => Line?.Dispose();
}
