namespace Tendon.Station.Prove;

/// <summary>Why a proof ended before its last test.</summary>
internal enum ProofEnd
{
    /// <summary>It did not.</summary>
    None = 0,

    /// <summary>Servos restarted under load.</summary>
    ServosRestarted = 1,

    /// <summary>A servo stopped answering.</summary>
    ServoSilent = 2,

    /// <summary>A joint stayed far behind its goal.</summary>
    HeldBack = 3,
}
