namespace Tendon.Host.Core.Resolution;

/// <summary>Where a move brings its object: <see cref="OntoGoal"/>, <see cref="SpotGoal"/> or <see cref="PushGoal"/>.</summary>
public abstract record MoveGoal
{
    private protected MoveGoal()
    {
    }
}
