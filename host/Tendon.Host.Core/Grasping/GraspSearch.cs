namespace Tendon.Host.Core.Grasping;

/// <summary>What a search for grasps has come to so far.</summary>
internal sealed class GraspSearch
{
    /// <summary>Why there are no more grasps: the reason nearest to success.</summary>
    public PlanFailure Failure { get; set; }
}
