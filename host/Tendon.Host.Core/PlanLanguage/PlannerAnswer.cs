namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What a planner says: a <see cref="PlanAnswer"/>, a <see cref="QuestionAnswer"/> or a <see cref="RefusalAnswer"/>.</summary>
public abstract record PlannerAnswer
{
    /// <summary>The version written into the JSON form.</summary>
    public const int Version = 1;

    private protected PlannerAnswer()
    {
    }

    /// <summary>0…1, calibrated: how often a planner this sure is right. 1 where the answer is certain.</summary>
    public double Confidence { get; init; } = 1;
}
