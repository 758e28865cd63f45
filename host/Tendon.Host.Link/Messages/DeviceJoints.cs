using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Link.Messages;

/// <summary>Which places of a <see cref="JointVector"/> an arm's messages speak of, in their order.</summary>
internal static class DeviceJoints
{
    /// <summary>Those of an arm with a servo at every joint.</summary>
    public static IReadOnlyList<int> All { get; } = [.. Enumerable.Range(0, JointVector.Count)];
}
