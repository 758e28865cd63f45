namespace Tendon.Tool.Evaluation.Goals;

/// <summary>The goal words. Each is defined in <see cref="PredicateJudge"/> with the numbers of <see cref="GoalTolerances"/>.</summary>
public enum PredicateKind
{
    In = 0,
    On = 1,
    AllIn = 2,
    AllOn = 3,
    Stacked = 4,
    LeftOf = 5,
    RightOf = 6,
    InFrontOf = 7,
    Behind = 8,
    NextTo = 9,
    At = 10,
    Swapped = 11,
    Apart = 12,
    Grouped = 13,
    Pushed = 14,
    Unmoved = 15,
    Refused = 16,
    Asked = 17,
    Unchanged = 18,

    /// <summary>Refused or asked; controls use it, suites have no word for it.</summary>
    Declined = 19,
}
