namespace Tendon.Tool.Evaluation.Suites;

/// <summary>The part of a suite line that a fault is about.</summary>
public enum SuiteField
{
    /// <summary>The line as a whole.</summary>
    Line = 0,

    Id = 1,

    Language = 2,

    Scene = 3,

    Instruction = 4,

    Goal = 5,
}
