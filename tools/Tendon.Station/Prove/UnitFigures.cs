namespace Tendon.Station.Prove;

/// <summary>Everything that a proof measured.</summary>
/// <param name="Joints">In the arm file's order.</param>
/// <param name="Supply">The supply.</param>
/// <param name="AskedCount">Requests on the bus.</param>
/// <param name="DamagedCount">Of these, without a whole answer.</param>
public sealed record UnitFigures(IReadOnlyList<JointFigures> Joints, SupplyFigures Supply, int AskedCount, int DamagedCount);
