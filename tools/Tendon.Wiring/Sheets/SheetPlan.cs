using Tendon.Wiring.Builds;
using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Sheets;

/// <summary>What one drawing shows.</summary>
/// <param name="Arm">The arm and its supply.</param>
/// <param name="File">The arm file.</param>
/// <param name="Board">The controller.</param>
/// <param name="Text">The words.</param>
public sealed record SheetPlan(ArmBuild Arm, ArmData File, BoardBuild Board, WiringText Text)
{
    /// <summary>Titles of all arms that are wired like this.</summary>
    public required string ArmTitle { get; init; }

    /// <summary>Where V+ leaves the power path: at the servos, or at the board that hands it on.</summary>
    internal (int PlusX, int GroundX) RailX => HandsSupplyOn ? (1110, 1050) : (1240, 1220);

    /// <summary>The servos get their supply through another board.</summary>
    internal bool HandsSupplyOn => File.IsPulsed || Board.Kind != BoardKind.Bare;

    /// <summary>Name of the file without its ending.</summary>
    public string FileName => $"{Arm.Id}-{Board.Id}.{Text.Language}";
}
