namespace Tendon.Firmware.Pc.Tests.Hosting;

/// <summary>Tests in wall time run one after another, when nothing else runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTime
{
    public const string Name = "real time";
}
