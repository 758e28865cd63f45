namespace Tendon.Station.Identify;

/// <summary>How far setting the ids came.</summary>
/// <param name="Problem">Why it ended early, or None.</param>
/// <param name="Joint">At which joint it ended.</param>
/// <param name="SetJoints">Joints whose servos have their ids now.</param>
public sealed record IdOutcome(IdProblem Problem, string Joint, IReadOnlyList<string> SetJoints)
{
    /// <summary>Key of the words, {0} = joint.</summary>
    public string TextKey => $"ids.{Problem}";
}
