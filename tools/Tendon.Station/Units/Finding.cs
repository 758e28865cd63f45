namespace Tendon.Station.Units;

/// <summary>One thing that a stage found wrong, with the number that shows it.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Joint">Name of the joint in the arm file, empty when it concerns no single joint.</param>
/// <param name="Measured">What was measured, in <paramref name="Unit"/>.</param>
/// <param name="Limit">What a sound unit stays within.</param>
/// <param name="Unit">SI-style unit of both numbers (V, deg, %, A, …); empty for a count or a model number.</param>
public sealed record Finding(DefectCode Code, string Joint, double Measured, double Limit, string Unit)
{
    /// <summary>More values for the texts, from {4} on: ids, version numbers, names.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Key of the cause in <see cref="Texts.StationText"/>; {0} joint, {1} measured, {2} limit, {3} unit.</summary>
    public string CauseKey => $"defect.{Code.Text()}.cause";

    /// <summary>Key of what to do about it; the same arguments.</summary>
    public string FixKey => $"defect.{Code.Text()}.fix";
}
