namespace Tendon.NanoRun;

/// <summary>The trial could not be brought onto the interpreter; the message says why.</summary>
public sealed class NanoRunException(string message) : Exception(message);
