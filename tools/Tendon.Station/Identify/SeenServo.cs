using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>What answers to one id.</summary>
/// <param name="Id">Bus address.</param>
/// <param name="BitsPerS">Speed at which it answers.</param>
/// <param name="Identity">What it says of itself; null when no answer was whole.</param>
/// <param name="Looks">Times that it was asked for its feedback.</param>
/// <param name="DamagedLooks">Of these, how many gave no whole answer.</param>
public sealed record SeenServo(byte Id, int BitsPerS, ServoIdentity? Identity, int Looks, int DamagedLooks)
{
    /// <summary>Share of looks without a whole answer.</summary>
    public double DamagedShare => Looks == 0 ? 0 : (double)DamagedLooks / Looks;
}
