namespace Tendon.Station.Units;

/// <summary>Who a unit is: the names it goes by in every record, and what answered on its bus.</summary>
/// <param name="UnitId">1 to 32 of A–Z, a–z, 0–9, '-', '_' and '.'; on its label, in its calibration, in its reports.</param>
/// <param name="BoardId">Board that drives it, the same letters; empty when a servo adapter does.</param>
/// <param name="Servos">By id.</param>
public sealed record UnitIdentity(string UnitId, string BoardId, IReadOnlyList<ServoIdentity> Servos)
{
    /// <summary>Longest unit id.</summary>
    public const int LongestId = 32;

    /// <summary>Whether a text can be a unit's id.</summary>
    public static bool IsValidId(string id) =>
        id.Length is > 0 and <= LongestId && id.Any(char.IsAsciiLetterOrDigit) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
