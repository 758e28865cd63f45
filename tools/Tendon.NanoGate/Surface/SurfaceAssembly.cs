namespace Tendon.NanoGate.Surface;

/// <summary>Public surface of one assembly of the device, as its fact file tells it.</summary>
public sealed record SurfaceAssembly(string Name, string Version, IReadOnlyList<string> References, IReadOnlyList<SurfaceType> Types);
