namespace Tendon.Host.Core.Resolution;

/// <summary>The verdict of a look, and the same move grounded in the new scene where it can be tried again.</summary>
public sealed record MoveLook(MoveVerdict Verdict, GroundedMove? Again);
