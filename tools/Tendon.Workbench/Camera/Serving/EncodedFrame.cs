namespace Tendon.Workbench.Camera.Serving;

/// <summary>One JPEG and its place in the order of frames, from 1.</summary>
internal sealed record EncodedFrame(long Sequence, byte[] Jpeg);
