namespace Tendon.Host.Panel;

/// <summary>The panel's hardware cannot be used; the message names the pin or the bus and the fix.</summary>
public sealed class PanelException(string message, Exception? inner = null) : Exception(message, inner);
