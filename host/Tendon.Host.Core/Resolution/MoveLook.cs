using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>The verdict of a look, and the new scene with the ids of the one before.</summary>
public sealed record MoveLook(MoveVerdict Verdict, Scene Scene);
