namespace Tendon.Station.Stages;

/// <summary>One thing that hands must do.</summary>
/// <param name="Action">What.</param>
/// <param name="UnitId">At which unit.</param>
/// <param name="Joint">At which joint, empty when at none in particular.</param>
/// <param name="Detail">A value for the words: a servo id, a pulse length.</param>
public sealed record OperatorRequest(OperatorAction Action, string UnitId, string Joint = "", string Detail = "")
{
    /// <summary>Whether a person's yes or no is what is asked for, not work that may be done or left.</summary>
    public bool IsJudgement => Action is OperatorAction.JointMovedFreely or OperatorAction.JointAtMiddle;

    /// <summary>Key of the words in <see cref="Texts.StationText"/>; {0} unit, {1} joint, {2} detail.</summary>
    public string TextKey => $"operator.{Action}";
}
