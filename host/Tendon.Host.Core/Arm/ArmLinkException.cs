namespace Tendon.Host.Core.Arm;

/// <summary>There is no usable link to the arm. The message names the arm, what is wrong and the fix; <see cref="Problem"/> is for code and translation.</summary>
public sealed class ArmLinkException(ArmLinkProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public ArmLinkProblem Problem => problem;
}
