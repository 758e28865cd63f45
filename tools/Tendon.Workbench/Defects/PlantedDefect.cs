namespace Tendon.Workbench.Defects;

/// <summary>One defect of an emulated unit.</summary>
/// <param name="Defect">Which.</param>
/// <param name="Joint">Index of the joint that has it; for a defect of the whole unit 0.</param>
/// <param name="Severity">0 = the mildest that must be found, 1 = the worst that is planted.</param>
public sealed record PlantedDefect(UnitDefect Defect, int Joint, double Severity);
