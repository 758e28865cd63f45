namespace Tendon.Host.Core.Scenes;

/// <summary>What one settled frame shows.</summary>
public sealed record Scene(IReadOnlyList<SceneObject> Objects, long CapturedAtUs);
