namespace Tendon.Tool.Evaluation;

/// <summary>The instruction families that this version evaluates.</summary>
public enum EvalFamily
{
    /// <summary>"put X in/on Y".</summary>
    Put = 0,

    /// <summary>"stack X on Y", cubes.</summary>
    Stack = 1,

    /// <summary>"put all X in/on Y".</summary>
    PutAll = 2,
}
