using System.Security.Cryptography;
using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Link;

/// <summary>How an arm is met.</summary>
/// <param name="ArmName">Its name on the broker: 1 to 32 of a-z, 0-9, '-' and '_'.</param>
/// <param name="Arm">Its arm file; the stop at each window's end keeps its acceleration limits.</param>
public sealed record ArmLinkOptions(string ArmName, ArmModel Arm)
{
    /// <summary>First 8 bytes of the SHA-256 of the host's arm file, little endian; an arm of another file is refused. Null accepts any.</summary>
    public ulong? ArmFileHash { get; init; }

    /// <summary>This writer's number, not 0. Random unless a rig wants to repeat a run.</summary>
    public uint Authority { get; init; } = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>How long to wait for each of hello, presence, state and clock, µs.</summary>
    public long MeetTimeoutUs { get; init; } = 4_000_000;

    /// <summary>How long a command may stay unanswered, µs; it is repeated meanwhile.</summary>
    public long CommandTimeoutUs { get; init; } = 2_000_000;

    /// <summary>How long arming and stopping may take once accepted, µs.</summary>
    public long SettleTimeoutUs { get; init; } = 6_000_000;
}
