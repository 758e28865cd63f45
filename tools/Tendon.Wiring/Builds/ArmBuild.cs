namespace Tendon.Wiring.Builds;

/// <summary>An arm with one supply, from <c>hardware/wiring/builds.json</c>.</summary>
/// <param name="Id">Part of the drawing's file name.</param>
/// <param name="ArmFiles">Arm files that are wired like this; the first one names the joints.</param>
/// <param name="Servo">Servo as printed on it.</param>
/// <param name="SupplyMv">Servo supply, mV.</param>
/// <param name="SupplyA">What the supply can give, A.</param>
/// <param name="Fuse">F1.</param>
/// <param name="Bulk">C1, before the power cut.</param>
/// <param name="Rail">C2, behind the power cut.</param>
/// <param name="Clamp">D2, behind the power cut.</param>
/// <param name="OwnArmFile">The drawing serves besides its arm files an arm whose shipped file is for another supply: the builder copies that and changes its supply window.</param>
public sealed record ArmBuild(
    string Id, IReadOnlyList<string> ArmFiles, string Servo, int SupplyMv, int SupplyA, string Fuse, string Bulk, string Rail, string Clamp, bool OwnArmFile);
