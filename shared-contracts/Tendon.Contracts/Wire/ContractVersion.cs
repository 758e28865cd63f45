namespace Tendon.Contracts;

/// <summary>Version of the contract. It changes on its own schedule, not with releases.</summary>
/// <remarks>1.0: first contract.</remarks>
public static class ContractVersion
{
    /// <summary>Changes when an old reader would misread a new message; part of every topic and of every kind byte.</summary>
    public const byte Major = 1;

    /// <summary>Changes when fields or messages are added; informative for the reader.</summary>
    public const byte Minor = 0;
}
