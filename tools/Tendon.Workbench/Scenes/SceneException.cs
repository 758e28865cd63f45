namespace Tendon.Workbench.Scenes;

/// <summary>A scene that cannot be built; the message names the object and the reason.</summary>
public sealed class SceneException(string message) : Exception(message);
