namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What a question is about.</summary>
public enum QuestionReason : byte
{
    None = 0,

    /// <summary>Several objects fit a singular expression.</summary>
    Ambiguous = 1,

    /// <summary>The instruction does not say where to.</summary>
    WhereTo = 2,

    /// <summary>The instruction does not say what to move.</summary>
    WhatToMove = 3,

    /// <summary>Objects are named but not what to do with them.</summary>
    WhatToDo = 4,

    /// <summary>The planner read something but is not sure enough of it; <see cref="QuestionAnswer.Pending"/> holds what it read.</summary>
    DidYouMean = 5,
}
