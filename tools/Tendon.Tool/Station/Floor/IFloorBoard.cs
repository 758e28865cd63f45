using Tendon.Station.Runs;

namespace Tendon.Tool.Station.Floor;

/// <summary>Shows how the units come along. Called from many threads.</summary>
internal interface IFloorBoard : IDisposable
{
    void Show(RunEvent step);
}
