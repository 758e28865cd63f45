namespace Tendon.Host.Core.Messages;

/// <summary>A language Tendon speaks.</summary>
public enum UserLanguage : byte
{
    None = 0,
    English = 1,
    Chinese = 2,
}
