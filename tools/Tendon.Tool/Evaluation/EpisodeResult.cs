using Tendon.Host.Core.Messages;

namespace Tendon.Tool.Evaluation;

/// <summary>What one episode came to. Claims are the arm's own words; everything else is ground truth.</summary>
/// <param name="Id">The case.</param>
/// <param name="Family">Instruction family.</param>
/// <param name="Language">Language of the instruction.</param>
/// <param name="Seed">The episode's seed.</param>
/// <param name="Instruction">The words.</param>
/// <param name="Claim">done, refused, asked, failed or stopped.</param>
/// <param name="Success">The goal holds, the arm claims done, and nothing else moved.</param>
/// <param name="WrongAction">Moved what the goal does not allow to move, or claimed done while the goal is false.</param>
/// <param name="FalseClaim">Claimed done while the goal is false.</param>
/// <param name="Failure">Where it went wrong: empty, or seen, read, grasp, place, plan, motion.</param>
/// <param name="Words">What the arm said at the end.</param>
/// <param name="PlannerMs">Wall time of the planner's step, ms.</param>
/// <param name="VirtualS">Length of the episode in virtual time, s.</param>
/// <param name="WallS">Length in wall time, s.</param>
public sealed record EpisodeResult(
    string Id,
    EvalFamily Family,
    UserLanguage Language,
    ulong Seed,
    string Instruction,
    string Claim,
    bool Success,
    bool WrongAction,
    bool FalseClaim,
    string Failure,
    string Words,
    double PlannerMs,
    double VirtualS,
    double WallS);
