namespace Tendon.Station.Signing;

/// <summary>Why a key file cannot be used.</summary>
public enum StationKeyProblem
{
    /// <summary>It holds no ECDSA key on P-256 in PEM.</summary>
    NotThisKind = 1,

    /// <summary>The file's mode lets others than its owner read or write it.</summary>
    OthersMayRead = 2,
}
